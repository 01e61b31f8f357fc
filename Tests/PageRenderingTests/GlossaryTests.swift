import Diagnostics
import PageRendering
import Testing

/// The glossary's terms on other pages.
@Suite struct GlossaryTests {
  private static let glossary = """
    ---
    title: Glossary
    ---
    ## Dead letter queue (DLQ)

    Where messages go that fail.

    More about it.

    ## Replay

    Reading again what was read, by a replay.

    """

  private static func site(
    _ body: String, front: String = "", site: String? = nil
  ) throws -> RenderedSite {
    var files = [
      "guide/glossary.md": glossary, "guide/probe.md": "---\ntitle: P\n\(front)---\n\(body)",
    ]
    if let site {
      files["site.yaml"] = "title: T\nsubject: { singular: broker, plural: brokers }\n\(site)\n"
    }
    return try RenderedSite(replacing: files)
  }

  @Test func pagesLinkTermsAndTheGlossaryDoesNot() throws {
    let site = try Self.site("A DLQ, a replay, a dead letter queue.\n")
    #expect(site.log.isEmpty, "\(site.log.entries)")
    let page = try site.text("probe/index.html")
    #expect(
      page.contains(
        "<a class=\"term\" href=\"../glossary/index.html#dead-letter-queue-dlq\" "
          + "title=\"Where messages go that fail.\">DLQ</a>"))
    #expect(page.contains(">replay</a>") && page.contains(" a dead letter queue."))
    #expect(try !site.text("glossary/index.html").contains("class=\"term\""))
  }

  @Test func aPageOrTheSiteCanDoWithout() throws {
    let text = "A DLQ and a replay.\n"
    let page = try Self.site(text, front: "glossary: false\n")
    #expect(try !page.text("probe/index.html").contains("class=\"term\""))
    let none = try Self.site(text, site: "glossary: { links: false }")
    #expect(try !none.text("probe/index.html").contains("class=\"term\""))
    let some = try Self.site(text, site: "glossary: { except: [replay] }")
    let left = try some.text("probe/index.html")
    #expect(left.contains(">DLQ</a>") && !left.contains(">replay</a>"))
  }

  @Test func anExceptionThatIsNoTermIsReportedAtItsPlace() throws {
    let site = try Self.site("Text.\n", site: "glossary: { except: [repley] }")
    #expect(site.log.entries.map(\.id) == [.unknownReference])
    let found = try #require(site.log.entries.first)
    #expect(found.primary?.path == "Content/site.yaml")
    #expect(found.fixes.map(\.title) == ["did you mean 'replay'?"])
  }
}
