import Diagnostics
import PageRendering
import Testing

/// Links and what is wrong with them.
@Suite struct LinkTests {
  @Test(arguments: [
    ("[a](«deliver.md»)\n", DiagnosticID.brokenLink, "write 'delivery.md'"),
    ("[a](«../brokers/hern.md»)\n", .brokenLink, "write '../brokers/heron.md'"),
    ("[a](«../../../x.md»)\n", .brokenLink, "leads out"),
    ("[a](«unfinished.md»)\n", .brokenLink, "no published file"),
    ("![A fan](«../assets/fann.svg»)\n", .brokenLink, "write '../assets/fan.svg'"),
    ("[a](«delivery.md#replay-frist»)\n", .brokenAnchor, "'#replay-first'"),
    ("[a](«#nowhere»)\n", .brokenAnchor, "no heading with the id 'nowhere'"),
    ("[a](«javascript:x»)\n", .unsafeURL, ""),
    ("Text [@«manuall»].\n", .unknownCitation, ""),
    ("Now [fact: «heron.persistent-raet»].\n", .unknownFact, ""),
    ("Now [fact: «stork.persistent-rate»].\n", .unknownFact, ""),
  ])
  func problemsStandAtTheirPlace(_ body: String, _ id: DiagnosticID, _ words: String) throws {
    let page = MarkedPage(body)
    let site = try RenderedSite(replacing: ["guide/probe.md": page.text])
    #expect(site.log.entries.map(\.id) == [id], "\(site.log.entries)")
    let found = try #require(site.log.entries.first)
    let place = try #require(found.primary)
    #expect(place.path == "Content/guide/probe.md")
    let marked = try #require(page.places.first)
    // A link's place may take in its brackets; it never misses its address.
    #expect(place.offsets.overlaps(marked) && place.offsets.lowerBound <= marked.lowerBound)
    let said = [found.message] + found.notes + found.fixes.map(\.title)
    #expect(words.isEmpty || said.contains { $0.contains(words) }, "\(said)")
  }

  @Test func goodLinksLeadToTheirPages() throws {
    let page = MarkedPage(
      """
      [a](delivery.md#replay-first), [b](../brokers/heron.md), [c](patterns/index.md),
      [d](#here), [e](https://x.test/), ![f](../assets/fan.svg)

      ## Here

      Text [@ibis-manual] and [fact: heron.latest].

      """)
    let site = try RenderedSite(replacing: ["guide/probe.md": page.text])
    #expect(site.log.isEmpty, "\(site.log.entries)")
    let html = try site.text("probe/index.html")
    for address in [
      "../delivery/index.html#replay-first", "../brokers/heron/index.html",
      "../patterns/index.html", "#here", "https://x.test/", "../assets/fan.svg",
    ] {
      #expect(html.contains("\"\(address)\""), "\(address)")
    }
    #expect(html.contains("4.3"))
  }
}
