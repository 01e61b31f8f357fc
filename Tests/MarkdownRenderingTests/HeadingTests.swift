import Diagnostics
import Markup
import Testing

@testable import MarkdownRendering

@Suite("Headings")
struct HeadingTests {
  /// The ids of a page with these headings; each is written as an entity-free plain text.
  private func slugs(_ texts: [String]) -> [String] {
    var slugger = HeadingSlugger()
    return texts.map { String(decoding: slugger.uniqueSlug(for: Array($0.utf8)), as: UTF8.self) }
  }

  @Test(
    "ids are GitHub's",
    arguments: [
      ("Getting Started", "getting-started"), ("camelCase", "camelcase"), ("a - dash", "a---dash"),
      ("an _ underscore", "an-_-underscore"), ("a period.txt", "a-periodtxt"),
      ("f(x, y [, z])", "fx-y--z"), (" lead and trail ", "-lead-and-trail-"),
      ("it’s", "its"), ("I ♥ unicode", "i--unicode"), ("en–dash", "endash"), ("😄 emoji", "-emoji"),
      ("😄_😄", "_"), ("Привет", "привет"), ("Привет non-latin 你好", "привет-non-latin-你好"),
      ("ΟΔΟΣ Σ", "οδος-σ"), ("Å Ünï", "å-ünï"), ("x² ½ Ⅳ ٣", "x--ⅳ-٣"), ("a\u{301}b", "a\u{301}b"),
      ("‿⁀", "‿⁀"), ("1 + 1 = 2", "1--1--2"), ("C++ & C#", "c--c"), ("tab\there", "tabhere"),
      ("İstanbul", "i\u{307}stanbul"), ("ａＢ", "ａｂ"), ("ⓐⒷ", "ⓐⓑ"), ("", "section"),
      ("!!", "section"),
    ])
  func githubIDs(text: String, id: String) {
    #expect(slugs([text]).map { Array($0.utf8) } == [Array(id.utf8)])
  }

  @Test("repeats are numbered as GitHub numbers them")
  func repeats() {
    #expect(
      slugs(["echo", "echo", "echo 1", "echo-1", "echo"])
        == ["echo", "echo-1", "echo-1-1", "echo-1-2", "echo-2"])
    #expect(
      slugs(["foxtrot-1", "foxtrot", "foxtrot"]) == ["foxtrot-1", "foxtrot", "foxtrot-2"])
    #expect(slugs(["__proto__", "__proto__"]) == ["__proto__", "__proto__-1"])
  }

  @Test("many equal headings take linear time", .timeLimit(.minutes(10)))
  func manyRepeats() {
    let ids = slugs(Array(repeating: "a", count: 100_000))
    #expect(Set(ids).count == 100_000)
  }

  @Test("ids that citations use are not given to headings")
  func citationAnchors() {
    #expect(slugs(["Src 1", "ref-2-1", "Ref x"]) == ["section-src-1", "section-ref-2-1", "ref-x"])
  }

  @Test("a heading has its id, and the outline its text and markup")
  func outline() throws {
    let page = render("# The *big* `picture` & [more](x.md) [@a]\n\ntext\n\nSet\nup\n---\n") {
      $0.sourceIDs = ["a"]
    }
    #expect(
      page.text == """
        <h1 id="the-big-picture--more-">The <em>big</em> <code>picture</code> &amp; \
        <a href="x.md">more</a><sup class="cite"><a href="#src-1" id="ref-1-1" \
        aria-label="Source 1">[1]</a></sup></h1>
        <p>text</p>
        <h2 id="setup">Set
        up</h2>

        """)
    #expect(page.outline.map(\.level) == [1, 2])
    #expect(page.outline.map(\.text) == ["The big picture & more", "Set up"])
    let first = try #require(page.outline.first)
    #expect(
      String(decoding: first.html.bytes, as: UTF8.self)
        == "The <em>big</em> <code>picture</code> &amp; more")
    #expect(first.range.offsets == 0..<41)
  }

  @Test("typographic dashes do not change an id")
  func smartDashes() {
    let page = render("# one -- two --- three\n\n# caf--\u{2013}e\n")
    #expect(page.outline.map(\.id) == ["one----two-----three", "cafe"])
    #expect(page.outline[0].text == "one – two — three")
  }

  @Test("an explicit id wins and is not shown")
  func explicitIDs() {
    let page = render(
      "## Costs *now* {#cost_of-it}\n\n## Other {#x} ##\n\n## Not \\{#y}\n\n## {#z}\n")
    #expect(page.outline.map(\.id) == ["cost_of-it", "x", "not-y", "z"])
    #expect(page.outline.map(\.text) == ["Costs now", "Other", "Not {#y}", ""])
    #expect(page.problems.isEmpty)
    #expect(page.text.hasPrefix("<h2 id=\"cost_of-it\">Costs <em>now</em></h2>\n"))
  }

  @Test("an explicit id that is taken or malformed is an error at its place")
  func wrongExplicitIDs() {
    let text = "# Foo\n\n# Bar {#foo}\n\n# Baz {#foo}\n\n# Bad {#é}\n"
    let page = render(text)
    #expect(
      page.problems(in: text) == [
        "error duplicate-heading-id: {#foo}", "error duplicate-heading-id: {#foo}",
        "error invalid-identifier: {#é}",
      ])
    #expect(Set(page.outline.map(\.id)).count == 4)
  }

  @Test("reserved ids and a prefix are respected")
  func optionsForIDs() {
    var options = MarkdownOptions()
    options.reservedIDs = ["search"]
    options.idPrefix = "h-"
    let page = render("# Search\n\n# Next\n\n[to](#next)\n", options: options)
    #expect(page.outline.map(\.id) == ["h-search-1", "h-next"])
    #expect(page.text.contains("<a href=\"#h-next\">"))
    #expect(page.links.map(\.destination) == [.fragment("next")])
  }
}
