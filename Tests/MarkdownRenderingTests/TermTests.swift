import Testing

@testable import MarkdownRendering

/// Terms of a glossary in running text.
@Suite struct TermTests {
  private static let terms = [
    TermIndex.Term(forms: ["Event loop"], anchor: "event-loop", definition: "A \"loop\" & more."),
    TermIndex.Term(forms: ["Percentile", "p95"], anchor: "percentile", definition: "A rank."),
    TermIndex.Term(forms: ["REST"], anchor: "rest", definition: "A style."),
    TermIndex.Term(forms: ["Loop"], anchor: "loop", definition: "Again."),
    TermIndex.Term(forms: ["Little’s law"], anchor: "little", definition: "A law."),
    TermIndex.Term(forms: ["Net weight"], anchor: "net-weight", definition: "Without."),
    TermIndex.Term(forms: ["Weight"], anchor: "weight", definition: "How much it counts."),
  ]

  private static func links(_ text: String) -> [String] {
    let page = render(text) { context in
      context.terms = TermLinks(
        index: TermIndex(terms), address: "../glossary/index.html", exceptions: [5, 6])
    }
    // Nothing but terms is linked in these texts unless it says so.
    return page.text.split(separator: "<a class=\"term\" href=\"../glossary/index.html#")
      .dropFirst().map { part in
        let anchor = part.prefix { $0 != "\"" }
        let shown = part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
        return "\(anchor)=\(shown)"
      }
  }

  @Test(arguments: [
    ("An event loop and a loop, an event loop again.\n", ["event-loop=event loop", "loop=loop"]),
    ("Event loops at the start.\n", ["event-loop=Event loops"]),
    ("An event loop, another event loop.\n", ["event-loop=event loop"]),
    ("EVENT LOOP shouts.\n", []),
    ("The rest of it; REST; Rest.\n", ["rest=REST"]),
    ("p95 and percentiles are one term.\n", ["percentile=p95"]),
    ("P95 too.\n", ["percentile=P95"]),
    ("A loop-hole, a_loop, looping, sloop, loopé.\n", []),
    ("“Loop” in quotes—loop.\n", ["loop=Loop"]),
    ("## A loop\n\nText with `loop` and [a loop](x.md).\n", []),
    ("| A loop |\n|---|\n| loop |\n\n: A loop\n", []),
    ("> [!NOTE] A loop\n> The loop.\n", ["loop=loop"]),
    ("![A loop](x.png)\n", []),
    ("- *loop*\n- **loop**\n", ["loop=loop"]),
    ("A weight that is an exception.\n", []),
    ("```\nloop\n```\n", []),
    ("An event\nloop, a\nloop and\nmore.\n", ["event-loop=event\nloop", "loop=loop"]),
    ("By Little's law, little's\nlaw.\n", ["little=Little’s law"]),
    ("By Little's\nlaw.\n", ["little=Little’s\nlaw"]),
    ("An event\n*loop*.\n", ["loop=loop"]),
    ("An event\n[@x] loop.\n", ["loop=loop"]),
    ("An event loop, an event\nloop, an event\nloops.\n", ["event-loop=event loop"]),
    ("Net\nweight, or the net\n", []),
    ("l", []), ("", []),
  ])
  func termsAreLinkedAtTheirFirstUse(_ text: String, _ expected: [String]) {
    #expect(Self.links(text) == expected)
  }

  @Test func theDefinitionIsEscapedAndPartOfTheLink() {
    let page = render("An event loop.\n") { context in
      context.terms = TermLinks(index: TermIndex(Self.terms), address: "g.html", exceptions: [])
    }
    let link =
      "<a class=\"term\" href=\"g.html#event-loop\" title=\"A &quot;loop&quot; &amp; more.\">"
    #expect(page.text == "<p>An \(link)event loop</a>.</p>\n")
  }

  /// Linking a term changes nothing but the link: without the tags the markup is the same.
  @Test(arguments: 0..<200)
  func withoutItsTagsThePageIsTheSame(_ seed: Int) {
    let words = ["loop", "event", "Event loop", "REST", "p95", "—", "*loop*", "`loop`", "é", "s"]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<30 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += words[Int(state % UInt64(words.count))] + (state % 7 == 0 ? "\n" : " ")
    }
    let page = render(text) { context in
      context.terms = TermLinks(index: TermIndex(Self.terms), address: "g", exceptions: [])
    }
    var bare = ""
    var rest = page.text[...]
    while let start = rest.firstRange(of: "<a class=\"term\"") {
      bare += rest[..<start.lowerBound]
      rest = rest[start.lowerBound...].drop { $0 != ">" }.dropFirst()
      guard let end = rest.firstRange(of: "</a>") else { break }
      bare += rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
    }
    #expect(bare + rest == render(text).text)
  }

  @Test func aSectionsFirstParagraphIsItsLead() {
    var options = MarkdownOptions()
    options.collectsText = true
    let page = render("## A\n\nOne *two*.\n\nThree.\n\n## B\n\n- x\n", options: options)
    let leads = page.sections.map { String(decoding: $0.lead, as: UTF8.self) }
    #expect(leads == ["", "One two.", "x"])
  }
}
