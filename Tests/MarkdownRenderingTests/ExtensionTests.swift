import Diagnostics
import Markup
import Testing

@testable import MarkdownRendering

@Suite("Callouts, tasks and code")
struct ExtensionTests {
  @Test("a callout with a title of its own and one without")
  func callouts() {
    #expect(
      render("> [!WARNING] Mind the *gap*\n> Text.\n>\n> More.\n\n> [!mistake]\n> Text.\n").text
        == """
        <div role="note" class="callout callout-warning" aria-label="Warning">
        <p class="callout-title">Mind the <em>gap</em></p>
        <p>Text.</p>
        <p>More.</p>
        </div>
        <div role="note" class="callout callout-mistake" aria-label="Common mistake">
        <p class="callout-title">Common mistake</p>
        <p>Text.</p>
        </div>

        """)
  }

  @Test("a callout of one line, one with a list, and one in a list")
  func calloutForms() {
    #expect(
      render("> [!TIP]\n").text == """
        <div role="note" class="callout callout-tip" aria-label="Tip">
        <p class="callout-title">Tip</p>
        </div>

        """)
    #expect(
      render("- > [!CHECKLIST] Before\n  > - [x] one\n  > - [ ] two\n").text == """
        <ul>
        <li>
        <div role="note" class="callout callout-checklist" aria-label="Checklist">
        <p class="callout-title">Before</p>
        <ul>
        <li class="task task-done"><span class="task-box" role="img" aria-label="Done"></span> one</li>
        <li class="task"><span class="task-box" role="img" aria-label="To do"></span> two</li>
        </ul>
        </div>
        </li>
        </ul>

        """)
  }

  @Test(
    "every kind of callout is accepted",
    arguments: [
      "NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "ANSWER", "CHECKLIST", "MISTAKE",
      "QUESTION",
      "EDITORIAL",
    ])
  func kinds(name: String) {
    let page = render("> [!\(name)]\n> x\n")
    #expect(page.problems.isEmpty)
    #expect(
      page.text.hasPrefix("<div role=\"note\" class=\"callout callout-\(name.lowercased())\""))
  }

  @Test("an unknown callout is an error with the nearest name")
  func unknownCallout() {
    let text = "text\n\n> [!WARNIGN] x\n"
    let page = render(text)
    #expect(page.problems(in: text) == ["error invalid-callout: WARNIGN"])
    #expect(page.log.entries.first?.fixes.first?.replacement == "WARNING")
    #expect(page.text.contains("<blockquote>"))
    #expect(render("> see [!x] y\n> [!NOTE](/u)\n").problems.isEmpty)
  }

  @Test("task items keep their markup, loose lists too; other brackets stay")
  func tasks() {
    #expect(
      render("- [X] a *b*\n\n- [ ] c\n- [-] d\n- [x]e\n").text == """
        <ul>
        <li class="task task-done">
        <p><span class="task-box" role="img" aria-label="Done"></span> a <em>b</em></p>
        </li>
        <li class="task">
        <p><span class="task-box" role="img" aria-label="To do"></span> c</p>
        </li>
        <li>
        <p>[-] d</p>
        </li>
        <li>
        <p>[x]e</p>
        </li>
        </ul>

        """)
  }

  @Test("code can be scrolled by keyboard and names its language only in safe letters")
  func code() {
    #expect(
      render("```c++ x\n<&>\n```\n\n```a\"b\nx\n```\n").text == """
        <pre tabindex="0"><code class="language-c++">&lt;&amp;&gt;
        </code></pre>
        <pre tabindex="0"><code>x
        </code></pre>

        """)
  }

  @Test("blocks of data come out as segments with exact places")
  func dataBlocks() throws {
    var options = MarkdownOptions()
    options.dataBlockKinds = ["chart", "facts"]
    let text =
      "a\n\n```chart  bar wide \nx: 1\n  y: 2\n```\n\n- b\n\n  ~~~facts\n  z\n\n  w \\| v\n  ~~~\n\n```chrat\n```\n"
    let page = render(text, options: options)
    #expect(page.segments.count == 5)
    let blocks = page.segments.compactMap { segment -> DataBlock? in
      if case .dataBlock(let block) = segment { block } else { nil }
    }
    #expect(blocks.map(\.kind) == ["chart", "facts"])
    #expect(blocks.map(\.arguments) == ["bar wide", ""])
    #expect(String(decoding: blocks[0].body, as: UTF8.self) == "x: 1\n  y: 2\n")
    #expect(String(decoding: blocks[1].body, as: UTF8.self) == "z\n\nw \\| v\n")
    let bytes = Array(text.utf8)
    func written(_ range: SourceRange) -> String {
      String(decoding: bytes[range.offsets], as: UTF8.self)
    }
    #expect(written(blocks[0].range) == "x: 1\n  y: 2")
    #expect(written(blocks[0].range(of: 8..<10)) == ": ")
    #expect(written(blocks[0].range(of: 7..<8)) == "y")
    #expect(written(blocks[1].range(of: 3..<4)) == "w")
    #expect(written(blocks[1].range(of: 0..<1)) == "z")
    #expect(
      page.text == """
        <p>a</p>
        <data:chart><ul>
        <li>
        <p>b</p>
        <data:facts></li>
        </ul>
        <pre tabindex="0"><code class="language-chrat"></code></pre>

        """)
  }

  @Test("an empty block of data has an empty place after its fence")
  func emptyDataBlock() throws {
    var options = MarkdownOptions()
    options.dataBlockKinds = ["facts"]
    let page = render("```facts\n```\n", options: options)
    guard case .dataBlock(let block)? = page.segments.first else {
      Issue.record("no block")
      return
    }
    #expect(block.body.isEmpty)
    #expect(block.range.offsets == 9..<9)
  }

  @Test("plain text comes by section")
  func plainText() {
    var options = MarkdownOptions()
    options.collectsText = true
    let page = render(
      "Intro *text*\ngoes on.\n\n# One [@a]\n\n- a\n- `b`\n\n| c | d |\n|---|---|\n| e | f |\n\n## Two\n\n```x\ncode\n```\n",
      options: options)
    #expect(page.outline.map(\.id) == page.sections.compactMap(\.headingID))
    #expect(page.sections.first?.headingID == nil)
    #expect(
      page.sections.map { String(decoding: $0.text, as: UTF8.self) } == [
        "Intro text goes on. ", "a b c d e f ", "code\n ",
      ])
    #expect(render("# a\n\nb\n").sections.isEmpty)
  }

  @Test("smart punctuation can be turned off")
  func smartPunctuation() {
    var options = MarkdownOptions()
    #expect(render("\"a\" -- b...\n", options: options).text == "<p>“a” – b…</p>\n")
    options.smartPunctuation = false
    #expect(render("\"a\" -- b...\n", options: options).text == "<p>&quot;a&quot; -- b...</p>\n")
  }
}
