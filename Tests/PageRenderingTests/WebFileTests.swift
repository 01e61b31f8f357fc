import ContentModel
import Diagnostics
import Foundation
import OutputWriting
import PageRendering
import SiteChecking
import SitePlanning
import Testing

/// The files about the guide as a whole, and what each page says of itself.
@Suite struct WebFileTests {
  private static let site = """
    title: "Brokers </script><!-- & \\"more\\""
    base-url: https://brokers.test/guide/
    subject: { singular: broker, plural: brokers }
    publisher: { name: "A & B" }
    markdown-pages: true

    """

  @Test func theFeedTellsWhatChangedWhen() throws {
    let site = try RenderedSite()
    let feed = String(decoding: try #require(EvidenceFeed.bytes(site.context)), as: UTF8.self)
    let entries = feed.components(separatedBy: "<entry>").dropFirst()
    #expect(!entries.isEmpty)
    let days = entries.compactMap { entry in
      entry.firstMatch(of: /<updated>(\d{4}-\d\d-\d\d)T00:00:00Z</).map { String($0.output.1) }
    }
    #expect(days.count == entries.count)
    #expect(days == days.sorted(by: >))
    // Each dated value of the content is in the entry of its day, and in no other.
    var dated = 0
    for alternative in site.context.catalog.alternatives {
      for fact in alternative.facts.values {
        guard let day = fact.citation?.asOf else { continue }
        let id = "<id>tag:brokers.test,\(day.iso):evidence/\(alternative.id)</id>"
        let its = entries.filter { $0.contains(id) }
        #expect(its.count == 1, "\(id)")
        let definition = site.context.catalog.factDefinition(fact.definitionID)
        #expect(its.first?.contains("&gt;\(definition?.title ?? "?"): ") == true)
        dated += 1
      }
    }
    #expect(dated > 3)
    let again = try RenderedSite()
    #expect(EvidenceFeed.bytes(again.context) == Array(feed.utf8))
  }

  @Test func withoutAnAddressThereIsNothingToAnnounce() throws {
    let site = try RenderedSite(replacing: [
      "site.yaml": "title: T\nsubject: { singular: broker, plural: brokers }\n"
    ])
    #expect(EvidenceFeed.bytes(site.context) == nil)
    #expect(RobotsFile.bytes(site.context) == nil && SiteMap.bytes(site.context) == nil)
    #expect(site.context.plan.feed == nil && site.context.plan.markdownPages.isEmpty)
  }

  /// Pages with the same title or description, or with none, are named with their places.
  @Test func searchResultsMustTellPagesApart() throws {
    let text = "---\ntitle: Same\ndescription: Also the same.\n---\n"
    let site = try RenderedSite(replacing: [
      "guide/one.md": text, "guide/two.md": text, "guide/bare.md": "---\ntitle: Bare\n---\n",
    ])
    let found = MetadataCheck.check(site.pages).entries.filter { entry in
      ["one", "two", "bare"].contains { entry.message.contains("'guide/\($0)/index.html'") }
    }
    #expect(found.map(\.id) == [.missingDescription, .duplicateTitle, .duplicateDescription])
    #expect(found.last?.primary?.path == "Content/guide/two.md")
    #expect(found.last?.labels.first?.range.path == "Content/guide/one.md")
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func theListForLanguageModelsNamesEveryCopy() throws {
    let site = try RenderedSite(replacing: ["site.yaml": Self.site])
    let text = String(
      decoding: LanguageModelIndex.bytes(site.context, site.pages), as: UTF8.self)
    #expect(text.hasPrefix("# Brokers \\</script>"))
    for copy in site.context.plan.markdownPages.values where !copy.string.contains("sources") {
      let address = "https://brokers.test/guide/" + copy.string.dropFirst("guide/".count)
      #expect(text.contains("(\(address))"), "\(copy)")
    }
    let optional = try #require(text.range(of: "## Optional"))
    #expect(text[optional.lowerBound...].contains("heron-vs-ibis"))
    #expect(!text[..<optional.lowerBound].contains("heron-vs-ibis"))
  }
}
