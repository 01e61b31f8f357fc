import Testing

/// What pages about one alternative, about two and the first page derive from the fixture's data,
/// worked out by hand.
@Suite struct AlternativePageTests {
  /// Heron is the only one on Erlang and its runtime: 1 to 2 weeks for itself, 4 to 8 for the
  /// language, 1 to 3 for the runtime.
  @Test func learningCostsWhatIsMissing() throws {
    let heron = try RenderedSite().text("brokers/heron/index.html")
    #expect(heron.contains("<p>Erlang alone | Heron | 1–2</p>"))
    #expect(heron.contains("<p>Ibis and Kite | Heron, Erlang and BEAM | 6–13</p>"))
  }

  /// Where no runtime is named there is none to learn.
  @Test func noRuntimeCostsNothing() throws {
    let kite = try RenderedSite().text("brokers/kite/index.html")
    #expect(kite.contains("<p>Heron and Ibis | Kite and Go | 5–10</p>"))
  }

  /// Openness is 100 for Heron and Kite and 20 for Ibis, so the middle is 100.
  @Test func adviceNamesTheReaderAndTheValue() throws {
    let site = try RenderedSite()
    let ibis = try site.text("brokers/ibis/index.html")
    #expect(
      ibis.contains(
        "<p>avoid when clients must outlive the broker: Openness: A protocol of its own, "
          + "behind all 2 others.</p>"))
    let pair = try site.text("compare/heron-vs-ibis/index.html")
    #expect(
      pair.contains(
        "<p>Heron when clients must outlive the broker: Openness: an open standard; "
          + "Ibis: a protocol of its own</p>"))
    #expect(!pair.contains("Ibis when clients must outlive"))
    // Guarantees: Ibis has two built in and one official, Heron two and one from the community.
    #expect(pair.contains("Guarantees: 2 built in, 1 official; Heron: 2 built in, 1 community"))
  }

  /// A capability measure says which of its parts do not come with it.
  @Test func whatIsLackingIsNamed() throws {
    let heron = try RenderedSite().text("brokers/heron/index.html")
    #expect(heron.contains("From the community: replay."), "\(heron)")
  }

  /// Kite's security fixes are unknown and cannot be compared; the figure leaves them out.
  @Test func theUnknownIsSetApart() throws {
    let pair = try RenderedSite().text("compare/heron-vs-kite/index.html")
    #expect(pair.contains("<p>unknown Fixes left: Heron: 1\u{00A0}December 2027</p>"), "\(pair)")
    let rows = pair.split(separator: "<text").filter { $0.contains(">Fixes left<") }
    #expect(rows.isEmpty)
  }

  /// Operations of Kite: openness 100 of weight 20 and upkeep are known, the fixes of weight 40
  /// are not, so the strip is hatched and says how far.
  @Test func missingEvidenceIsHatched() throws {
    let site = try RenderedSite()
    let kite = try site.text("brokers/kite/index.html")
    #expect(kite.contains("class=\"hatch-edge\""))
    #expect(kite.contains("Not known:"))
    let heron = try site.text("brokers/heron/index.html")
    #expect(!heron.contains("class=\"hatch-edge\""))
  }

  /// Sources that only the data cites go on with the numbers of those that the text cites.
  @Test func dataSourcesAreNumberedAfterTheText() throws {
    let heron = try RenderedSite().text("brokers/heron/index.html")
    let ids = heron.split(separator: "<p id=\"src-").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.map(String.init) == (1...max(1, ids.count)).map(String.init))
    #expect(heron.contains("<p>Persistent rate: 40,000\u{00A0}msg/s"))
  }

  /// Each answer of the first question opens the chooser with that answer given.
  @Test func theFirstQuestionIsADoor() throws {
    let home = try RenderedSite().text("index.html")
    #expect(home.contains("choose/index.html#a_"))
    #expect(home.contains("Heron"))
  }
}
