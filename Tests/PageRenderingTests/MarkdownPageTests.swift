import ContentModel
import Diagnostics
import Foundation
import OutputWriting
import PageRendering
import Testing

/// The copies of pages in Markdown.
@Suite struct MarkdownPageTests {
  private func site(_ body: String? = nil) throws -> RenderedSite {
    var files = [
      "site.yaml": """
      title: Brokers
      base-url: https://brokers.test/guide/
      subject: { singular: broker, plural: brokers }
      markdown-pages: true

      """
    ]
    if let body {
      files["guide/probe.md"] = "---\ntitle: Pro|be *x*\nanswer: A_b <c>.\n---\n" + body
    }
    let site = try RenderedSite(replacing: files)
    #expect(site.log.isEmpty, "\(site.log.entries)")
    return site
  }

  private func copy(_ site: RenderedSite, _ path: String) throws -> String {
    let page = try #require(site.pages.first { $0.path.string == "guide/" + path })
    return String(decoding: try #require(page.markdown).bytes, as: UTF8.self)
  }

  @Test func everyListedPageHasACopyBesideIt() throws {
    let site = try site()
    for page in site.pages where page.isListed {
      #expect(page.markdown?.path.string == page.path.string + ".md")
    }
    #expect(site.pages.filter { !$0.isListed }.allSatisfy { $0.markdown == nil })
  }

  @Test(arguments: [
    ("See [a](delivery.md#replay-first).\n", "See [a](../delivery/index.html.md#replay-first)."),
    ("![A fan](../assets/fan.svg)\n", "![A fan](../assets/fan.svg)"),
    ("Said [@ibis-manual].\n", "Said[^1]."),
    ("Said [@ibis-manual, p. 3; @ibis-manual].\n", "Said[^1][^1]."),
    ("Now [fact: heron.latest]!\n", "Now 4.3"),
    ("Not `[fact: x]` nor `[@y]` nor \\[@z].\n", "Not `[fact: x]` nor `[@y]` nor \\[@z]."),
    ("## Told twice {#told}\n", "## Told twice\n"),
    ("- a\n\n  ```weights\n  ```\n", "  | Criterion | It asks | Default weight |"),
    ("> ```weights\n> ```\n", "> | Criterion | It asks | Default weight |"),
    ("```swift\nlet a = [1]\n```\n", "```swift\nlet a = [1]\n```"),
    ("~~~formula\na < b\n~~~\n", "```text\na < b\n```"),
  ])
  func aBodyStandsOnItsOwn(_ body: String, _ part: String) throws {
    let text = try copy(try site("Before.\n\n" + body + "\nAfter.\n"), "probe/index.html")
    #expect(text.contains(part), "\(text)")
    #expect(text.contains("Before.\n") && text.contains("\nAfter.\n"))
    #expect(text.hasPrefix("# Pro\\|be \\*x\\*\n\n> A_b \\<c>.\n"))
  }

  @Test(arguments: [
    ("matrix", "group: delivery\ncaption: C\n", "| Capability | Heron | Ibis | Kite |"),
    ("facts", "facts: [protocol]\ncaption: C\n", "| Broker | "),
    ("chart", "fact: persistent-rate\ncaption: C\n", "Test and place"),
    ("timeline", "runtimes: [beam]\ncaption: C\n", "| Line | Released |"),
    ("ranking", "criterion: operations\ncaption: C\n", "Points from 0 to 100"),
    ("capability", "group: running\n", "- **TLS**: Connections are encrypted."),
    ("questionnaire", "", "| Answer | What it changes |"),
    ("scale", "measure: upkeep\n", "heavy: A team of its own |"),
    ("weights", "", "50\u{202F}% |"),
  ])
  func aBlockOfDataIsATable(_ kind: String, _ body: String, _ part: String) throws {
    let text = try copy(try site("```\(kind)\n\(body)```\n\nAfter.\n"), "probe/index.html")
    #expect(text.contains(part), "\(text)")
    #expect(!text.contains("```") && text.contains("\n\nAfter.\n"))
    // All rows of a table have as many cells.
    for table in text.components(separatedBy: "\n\n") where table.hasPrefix("|") {
      let bars = table.split(separator: "\n").map { line in
        line.replacing("\\|", with: "").count { $0 == "|" }
      }
      #expect(Set(bars).count == 1, "\(table)")
    }
  }

  /// What the page says of a product, its copy says too.
  @Test func aProductsCopyHoldsItsValues() throws {
    let site = try site()
    let text = try copy(site, "brokers/heron/index.html")
    let heron = try #require(site.context.catalog.alternative("heron"))
    for (id, fact) in heron.facts {
      #expect(text.contains(site.context.catalog.factDefinition(id)?.title ?? "?"))
      if let day = fact.citation?.asOf { #expect(text.contains(day.words)) }
    }
    #expect(text.contains("[Ibis](../../compare/heron-vs-ibis/index.html.md)"))
    let pair = try copy(site, "compare/heron-vs-ibis/index.html")
    #expect(pair.contains("| Measure | Heron | Ibis | Difference |"))
  }
}
