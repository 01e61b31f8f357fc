import Diagnostics
import Markup
import Testing

@testable import MarkdownRendering

@Suite("Citations, facts and undefined references")
struct ReferenceTests {
  private var context: MarkdownContext {
    var context = MarkdownContext()
    context.sourceIDs = ["a", "b", "django-docs", "c.d:e/f_g"]
    context.facts = [
      "django.stars": InlineFact(text: "82,000", sourceID: "b", href: "https://x.org/?a&b"),
      "flask.age": InlineFact(text: "16 years"),
      "bad.source": InlineFact(text: "1", sourceID: "gone"),
      "bad.link": InlineFact(text: "1", href: "javascript:alert(1)"),
    ]
    return context
  }

  @Test("sources are numbered in the order of first use, each use has its own id")
  func citations() {
    let text = "x [@b] y [@a, *no*; p. 3] z\n\nv [@b, ch.  2\n  and 3; @c.d:e/f_g] [@a]\n"
    let page = render(text.replacing("*no*", with: "no"), context: context)
    #expect(page.problems.map { $0.prefix(22) } == ["error unknown-citation"])
    let clean = "x [@b] y [@a, p. \"3\"]\n\nv [@b, ch.  2\n  and 3; @c.d:e/f_g] [@a]\n"
    let good = render(clean, context: context)
    #expect(good.problems.isEmpty)
    #expect(
      good.text == """
        <p>x<sup class="cite"><a href="#src-1" id="ref-1-1" aria-label="Source 1">[1]</a></sup> y\
        <sup class="cite"><a href="#src-2" id="ref-2-1" aria-label="Source 2, p. “3”">[2, p. “3”]</a></sup></p>
        <p>v<sup class="cite"><a href="#src-1" id="ref-1-2" aria-label="Source 1, ch. 2 and 3">\
        [1, ch. 2 and 3]</a><a href="#src-3" id="ref-3-1" aria-label="Source 3">[3]</a></sup>\
        <sup class="cite"><a href="#src-2" id="ref-2-2" aria-label="Source 2">[2]</a></sup></p>

        """)
    #expect(good.citations.map(\.sourceID) == ["b", "a", "c.d:e/f_g"])
    #expect(
      good.citations.map { $0.uses.map(\.anchor) } == [
        ["ref-1-1", "ref-1-2"], ["ref-2-1", "ref-2-2"], ["ref-3-1"],
      ])
    #expect(good.citations[0].uses.map(\.locator) == [nil, "ch. 2 and 3"])
    let bytes = Array(clean.utf8)
    #expect(
      good.citations.map {
        $0.uses.map { String(decoding: bytes[$0.range.offsets], as: UTF8.self) }
      } == [
        ["b", "b"], ["a", "a"], ["c.d:e/f_g"],
      ])
  }

  @Test(
    "no citation in code, links, after a backslash or from an entity",
    arguments: [
      "`[@a]`", "    [@a]", "[see [@a]](/u)", "\\[@a]", "&#91;@a]", "![x [@a]](/u)",
      "<http://x.y/[@a]>",
      "a@b [x@y] [ @a]",
    ])
  func noCitation(text: String) {
    let page = render(text + "\n", context: context)
    #expect(page.citations.isEmpty)
    #expect(page.problems.isEmpty)
    #expect(!page.text.contains("cite"))
  }

  @Test("a citation after code or an escape that looks the same is still found")
  func afterLookalikes() {
    let page = render("`\\[@a]` and \\[@a] and [@a]\n", context: context)
    #expect(page.citations.map(\.uses.count) == [1])
    #expect(page.citations.first?.uses.first?.range.offsets == 24..<25)
  }

  @Test("an unknown source is an error at its name, with the nearest one")
  func unknownCitation() {
    let text = "---\ntitle: x\n---\nSee [@b; @djagno-docs, p. 1].\n"
    let bytes = Array(text.utf8)
    let page = MarkdownRenderer(options: MarkdownOptions()).render(
      SourceFile(path: "page.md", bytes: bytes), body: 17..<bytes.count, context: context)
    #expect(page.problems(in: text) == ["error unknown-citation: djagno-docs"])
    let fix = page.log.entries.first?.fixes.first
    #expect(fix?.replacement == "django-docs")
    #expect(fix?.range?.offsets == 27..<38)
  }

  @Test(
    "a citation that is not closed is an error",
    arguments: [
      "x [@a, *p* 3] y", "x [@a, p. 3\n\nnext", "x [@a `]`", "x [fact: `django.stars`]",
    ])
  func unclosed(text: String) {
    let page = render(text + "\n", context: context)
    #expect(page.problems.count == 1)
    #expect(page.log.hasErrors)
    #expect(page.text.contains("[@a") || page.text.contains("[fact:"))
  }

  @Test("facts show their value, link and source")
  func facts() {
    let page = render(
      "It has [fact: django.stars] and is [fact:flask.age] old.\n", context: context)
    #expect(page.problems.isEmpty)
    #expect(
      page.text == """
        <p>It has <span class="fact"><a href="https://x.org/?a&amp;b">82,000</a></span>\
        <sup class="cite"><a href="#src-1" id="ref-1-1" aria-label="Source 1">[1]</a></sup> \
        and is <span class="fact">16 years</span> old.</p>

        """)
    #expect(page.facts.map(\.range.offsets) == [14..<26, 41..<50])
    #expect(
      render("[[fact: django.stars] stars](/u)\n", context: context).text
        == "<p><a href=\"/u\"><span class=\"fact\">82,000</span> stars</a></p>\n")
    #expect(!render("[fact: bad.link]\n", context: context).text.contains("javascript"))
  }

  @Test("an unknown fact is an error with the nearest name; so is a fact's unknown source")
  func unknownFact() {
    let text = "a [fact: django.star] b [fact: bad.source] c [fact: ü]\n"
    let page = render(text, context: context)
    #expect(
      page.problems(in: text) == [
        "error unknown-fact: django.star", "error unknown-citation: bad.source",
        "error unknown-fact: ü",
      ])
    #expect(page.log.entries.first?.fixes.first?.replacement == "django.stars")
  }

  @Test(
    "references without a definition are pointed out",
    arguments: [
      ("see [text][missing] now", "[text][missing]"), ("[a b][]", "[a b][]"),
      ("*[a][b]*", "[a][b]"), ("> - [a][b]", "[a][b]"), ("[*a*][b]", "][b]"), ("![a][b]", "[a][b]"),
    ])
  func undefined(text: String, place: String) {
    #expect(render(text + "\n").problems(in: text) == ["warning undefined-reference: \(place)"])
  }

  @Test(
    "ordinary brackets are no references",
    arguments: [
      "[a] [b]", "- [ ][x]", "a[1][2]", "f(x)[1][2]", "\\[a][b]", "[a]\\[b]", "`[a][b]`",
      "[a][b]\n\n[b]: /u",
      "[x][ ]", "    [a][b]", "[a\\][b]",
    ])
  func ordinaryBrackets(text: String) {
    #expect(render(text + "\n").problems.isEmpty)
  }
}
