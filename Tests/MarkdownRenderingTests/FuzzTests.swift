import Diagnostics
import Markup
import Testing

@testable import MarkdownRendering

@Suite("Random text")
struct FuzzTests {
  private static let options: MarkdownOptions = {
    var options = MarkdownOptions()
    options.dataBlockKinds = ["chart"]
    options.collectsText = true
    return options
  }()

  private static var context: MarkdownContext {
    var context = MarkdownContext()
    context.sourceIDs = ["s", "t"]
    context.facts = ["f": InlineFact(text: "\"<&'>", sourceID: "s", href: "/f?a=\"&b='")]
    context.resolveLink = { destination in
      if case .site(let path, _) = destination, path.utf8.count > 3 { return .address(path) }
      return .unchanged
    }
    return context
  }

  /// What must hold for every page, whatever its text.
  private func check(_ bytes: [UInt8], _ note: String) {
    let page = render(bytes, options: Self.options, context: Self.context)
    let problem = MarkupChecker.problem(in: page.markup)
    #expect(problem == nil, "\(note): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    #expect(Set(page.outline.map(\.id)).count == page.outline.count, "\(note)")
    let places =
      page.log.entries.compactMap(\.primary) + page.links.map(\.range) + page.facts.map(\.range)
      + page.outline.map(\.range) + page.citations.flatMap { $0.uses.map(\.range) }
    for place in places {
      #expect(place.offsets.lowerBound >= 0 && place.offsets.upperBound <= bytes.count, "\(note)")
    }
    for entry in page.outline {
      #expect(MarkupChecker.problem(in: entry.html.bytes) == nil, "\(note)")
    }
    #expect(page.markup.count <= 40 * bytes.count + 100_000, "\(note)")
  }

  @Test("pieces of Markdown", arguments: [UInt64(11), 12, 13, 14])
  func pieces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for index in 0..<3_000 {
      check(RandomMarkdown.make(using: &random), "seed \(seed), text \(index)")
    }
  }

  @Test("random bytes", arguments: [UInt64(21), 22])
  func bytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for index in 0..<2_000 {
      let count = Int.random(in: 0...200, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(bytes, "seed \(seed), text \(index)")
    }
  }

  @Test("every way to write markup or a script is neutralised", arguments: HostileMarkup.all)
  func hostileMarkup(text: String) {
    check(Array(text.utf8), "hostile")
  }

  @Test(
    "the checker finds what it is there to find",
    arguments: [
      "<script>", "<p onclick=\"x\">", "<p>", "</p>", "<p><em></p></em>",
      "<a href=\"javascript:x\">a</a>",
      "<a href=\"//e.org\">a</a>", "<img src=\"data:x\" alt=\"\" />", "a > b", "a & b", "\"",
      "<p class=x></p>",
      "<p class=\"a\"b\"></p>", "<p class=\"<\"></p>", "<h1 id=\"a\"></h1><h2 id=\"a\"></h2>",
      "<!-- -->",
      "<a href=\"a\"><a href=\"b\"></a></a>", "<a href=\" java&amp;:x\">a</a>", "<h1 id=\"\"></h1>",
      "<p",
    ])
  func seededDefects(markup: String) {
    #expect(MarkupChecker.problem(in: Array(markup.utf8)) != nil)
  }

  @Test("a page gives the same result in many tasks at once")
  func parallel() async {
    var random = SeededGenerator(seed: 31)
    let texts = (0..<200).map { _ in RandomMarkdown.make(using: &random) }
    let expected = texts.map { render($0, options: Self.options, context: Self.context).markup }
    let renderer = MarkdownRenderer(options: Self.options)
    let results = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for _ in 0..<4 {
        for (index, text) in texts.enumerated() {
          group.addTask {
            let file = SourceFile(path: "page.md", bytes: text)
            let page = renderer.render(file, body: 0..<text.count, context: Self.context)
            return (index, page.markup)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 800)
    #expect(results.allSatisfy { expected[$0.0] == $0.1 })
  }

  @Test("a resolver is asked once for each link within the site, in document order")
  func order() {
    var context = MarkdownContext()
    var asked: [LinkDestination] = []
    context.resolveLink = { destination in
      asked.append(destination)
      return .unchanged
    }
    context.resolveImage = context.resolveLink
    let page = render(
      "[a](x.md#y) ![b](b.png) [c](#d) <https://e.test/> [![f](f.png)](g.md)\n\n| [h](h.md) |\n"
        + "| --- |\n| [i](x.md#y) |\n\n# [j](j.md)\n", context: context)
    let within = page.links.map(\.destination).filter { destination in
      if case .site = destination { true } else { false }
    }
    #expect(within.count == 7)
    #expect(asked == within)
  }

  @Test("a resolver may itself render a page")
  func nested() {
    let inner = Array("*inner* [b](c.md)\n".utf8)
    var context = MarkdownContext()
    context.resolveLink = { destination in
      let page = render(inner)
      return destination == .site(path: "x.md", fragment: nil)
        ? .address("/\(page.markup.count)/") : .unchanged
    }
    let page = render("[a](x.md) **[d](x.md)** `e`\n", context: context)
    #expect(
      page.text
        == "<p><a href=\"/43/\">a</a> <strong><a href=\"/43/\">d</a></strong> <code>e</code></p>\n")
  }
}
