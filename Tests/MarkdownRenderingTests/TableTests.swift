import Diagnostics
import Markup
import Testing

@testable import MarkdownRendering

@Suite("Tables")
struct TableTests {
  private func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    for line in render(text).text.split(separator: "\n") {
      if line == "<tr>" { rows.append([]) }
      if line.hasPrefix("<th ") || line.hasPrefix("<td") {
        let start = line.firstIndex(of: ">").map { line.index(after: $0) } ?? line.startIndex
        rows[rows.count - 1].append(String(line[start...].dropLast(5)))
      }
    }
    return rows
  }

  @Test("a table with alignment, markup and a caption")
  func table() {
    let page = render(
      "| Name | *Stars* |\n|:-----|------:|\n| [Django](d.md) | 1 & 2 |\n| b\n\n: Stars, `2026`\n\nend\n"
    )
    #expect(
      page.text == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Stars, 2026"><table>
        <caption>Stars, <code>2026</code></caption>
        <thead>
        <tr>
        <th scope="col" class="align-left">Name</th>
        <th scope="col" class="align-right"><em>Stars</em></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left"><a href="d.md">Django</a></td>
        <td class="align-right">1 &amp; 2</td>
        </tr>
        <tr>
        <td class="align-left">b</td>
        <td class="align-right"></td>
        </tr>
        </tbody>
        </table></div>
        <p>end</p>

        """)
    #expect(page.problems.isEmpty)
  }

  @Test("without a caption the label is 'Table', and a head alone is a table")
  func headOnly() {
    #expect(
      render("a|b\n-|:-:\n").text == "<ul>\n<li>|:-:</li>\n</ul>\n"
        || render("a|b\n--|:-:\n").text == """
          <div class="table-scroll" role="region" tabindex="0" aria-label="Table"><table>
          <thead>
          <tr>
          <th scope="col">a</th>
          <th scope="col" class="align-center">b</th>
          </tr>
          </thead>
          </table></div>

          """
    )
  }

  @Test("pipes: escaped ones, those in code, and the optional ones at the ends")
  func pipes() {
    #expect(
      cells("a \\| b | `c \\| d`\n--- | ---\n| \\\\| x |\n|| y\n| **p\\|q** | [l](u \"t\\|u\") |\n")
        == [
          ["a | b", "<code>c | d</code>"], ["\\", "x"], ["", "y"],
          ["<strong>p|q</strong>", "<a href=\"u\" title=\"t|u\">l</a>"],
        ])
    #expect(cells("|a|\n|-|\n|b|\n") == [["a"], ["b"]])
    // Outside a table a backslash before a pipe is what CommonMark says.
    #expect(
      render("a \\| b, `c \\| d`\n\n    e \\| f\n").text == """
        <p>a | b, <code>c \\| d</code></p>
        <pre tabindex="0"><code>e \\| f
        </code></pre>

        """)
  }

  @Test(
    "what is no table stays a paragraph",
    arguments: [
      "a | b\nc | d\n", "a | b\n--- |\n", "| a |\n| - | - |\n", "a\n\n|-|\n",
      "`a | b`\n--- | ---\n",
      "a \\| b\n--- | ---\n",
    ])
  func noTable(text: String) {
    #expect(!render(text).text.contains("<table>"))
  }

  @Test("a surplus cell is an error at its row, in quotes and lists too")
  func surplus() {
    let text = "> [r]: /x\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n> | 3 | 4 | 5 |\n"
    let page = render(text)
    #expect(
      page.problems(in: text) == ["error invalid-table: | 3 | 4 | 5 |"]
        || page.problems(in: text) == ["error invalid-table: > | 3 | 4 | 5 |"])
    #expect(!page.text.contains("5"))
    let item = "- | a |\n  |---|\n  | b | c |\n"
    #expect(render(item).problems(in: item) == ["error invalid-table: | b | c |"])
  }

  @Test(
    "markup across cells or rows is an error",
    arguments: [
      "| a | b |\n|---|---|\n| *x | y* |\n", "| a | b |\n|---|---|\n| `x | y` |\n",
      "| a | b |\n|---|---|\n| *x | y |\n| z* | w |\n",
    ])
  func crossing(text: String) {
    #expect(render(text).problems(in: text).first?.hasPrefix("error invalid-table: | ") == true)
  }

  @Test("a table that goes on from a paragraph is pointed out")
  func noEmptyLine() {
    let text = "Here it is:\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    #expect(render(text).problems(in: text) == ["warning invalid-table: Here it is:"])
  }

  @Test("citations and facts work in cells")
  func references() {
    let page = render("| a |\n|---|\n| x [@s] [fact: f] |\n") {
      $0.sourceIDs = ["s"]
      $0.facts = ["f": InlineFact(text: "<9>", sourceID: "s", href: "/f/")]
    }
    #expect(
      page.text.contains(
        "<td>x<sup class=\"cite\"><a href=\"#src-1\" id=\"ref-1-1\" aria-label=\"Source 1\">[1]</a></sup> "
          + "<span class=\"fact\"><a href=\"/f/\">&lt;9&gt;</a></span><sup class=\"cite\">"
          + "<a href=\"#src-1\" id=\"ref-1-2\" aria-label=\"Source 1\">[1]</a></sup></td>"))
    #expect(page.citations.map(\.uses.count) == [2])
    #expect(page.facts.map(\.id) == ["f"])
  }

  @Test("short rows cannot blow a page up")
  func padding() {
    let head =
      String(repeating: "|a", count: 64) + "\n" + String(repeating: "|--", count: 64) + "\n"
    let text = head + String(repeating: "|\n", count: 50_000)
    let page = render(text)
    #expect(page.markup.count < 40 * text.utf8.count)
    #expect(page.log.hasErrors)
    let wide =
      String(repeating: "|a", count: 65) + "\n" + String(repeating: "|--", count: 65) + "\n"
    #expect(render(wide).problems.count == 1)
  }
}
