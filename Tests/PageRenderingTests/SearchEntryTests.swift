import OutputWriting
import PageRendering
import SearchIndexing
import Testing

/// What a search can find in the fixture.
@Suite struct SearchEntryTests {
  private static func entries(
    replacing files: [String: String] = [:], search: Bool = true
  ) throws -> [SearchEntry] {
    let site = try RenderedSite(
      replacing: files, assets: search ? ["Templates/scripts/search.js"] : [])
    return site.pages.flatMap(\.searchEntries) + SearchEntries(site.context).capabilities()
  }

  private static func entry(
    _ kind: SearchKind, _ title: String, in entries: [SearchEntry]
  ) throws -> SearchEntry {
    try #require(entries.first { $0.kind == kind && $0.title == title })
  }

  @Test func everyKindIsFoundWhereItIs() throws {
    let entries = try Self.entries(replacing: [
      "guide/glossary.md": "---\ntitle: Glossary\n---\n## Replay\n\nReading again.\n"
    ])
    let page = try Self.entry(.page, "Delivery", in: entries)
    #expect(page.page == "delivery/index.html" && page.anchor == nil)
    // The description, and the text before the first heading with its fact as it is shown.
    let text = String(decoding: page.text, as: UTF8.self)
    #expect(text.hasPrefix("What happens to a message. Heron writes 40"))
    let section = try Self.entry(.section, "Replay first", in: entries)
    #expect(section.anchor == "replay-first" && section.pageTitle == "Delivery")
    #expect(String(decoding: section.text, as: UTF8.self).hasPrefix("See the patterns and Heron."))
    let heron = try Self.entry(.alternative, "Heron", in: entries)
    #expect(heron.page == "brokers/heron/index.html")
    let properties = String(decoding: heron.text, as: UTF8.self)
    for word in ["routing", "queue", "BEAM", "Erlang"] { #expect(properties.contains(word)) }
    let term = try Self.entry(.term, "Replay", in: entries)
    #expect(term.page == "glossary/index.html" && term.anchor == "replay")
    let capability = try Self.entry(.capability, "TLS", in: entries)
    #expect(capability.page == "compare/index.html" && capability.anchor == "capability-tls")
    #expect(entries.count { $0.kind == .comparison } == 3)
  }

  @Test func everyAnchorIsOnItsPage() throws {
    let site = try RenderedSite(assets: ["Templates/scripts/search.js"])
    let pages = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path.string, $0) })
    for entry in site.pages.flatMap(\.searchEntries) {
      let page = try #require(pages["guide/" + entry.page])
      if let anchor = entry.anchor { #expect(page.anchors.contains(anchor)) }
    }
    // The fixture's templates show no tables; the page of all must have a row for each.
    #expect(SearchEntries(site.context).capabilities().count == 4)
  }

  @Test func neitherDraftsNorProjectsNorThePageItselfAreFound() throws {
    let entries = try Self.entries()
    let all = entries.map { $0.title + String(decoding: $0.text, as: UTF8.self) }.joined()
    for word in ["Unfinished", "orders", "sensors"] { #expect(!all.contains(word), "\(word)") }
    #expect(!entries.contains { $0.page.hasPrefix("search/") || $0.page == "404.html" })
  }

  @Test func withoutTheScriptThereIsNothing() throws {
    #expect(try Self.entries(search: false).isEmpty)
  }
}
