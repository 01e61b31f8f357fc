internal import Markup

/// A table of texts that is drawn on a page and written in its copy in Markdown.
struct DataTable {
  /// A list of texts that belong to one name, such as what is unknown of it.
  struct Entry {
    let name: String
    let texts: [String]
  }

  let caption: String
  let head: [String]
  /// Each starts with the name of its row.
  let rows: [[String]]
  /// What is behind the table, and how it is called.
  let details: (summary: String, entries: [Entry])

  /// The table in a region that scrolls, with what is behind it folded away.
  func html(id: String) -> TrustedHTML {
    var out = HTMLBuffer(capacity: 4096)
    out.open(
      "div", ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-labelledby": id])
    out.raw("<table>")
    out.element("caption", ["id": id], text: caption)
    out.raw("<thead><tr>")
    for (column, title) in head.enumerated() {
      out.element("th", ["scope": "col", "class": column == 0 ? nil : "count"], text: title)
    }
    out.raw("</tr></thead><tbody>")
    for row in rows {
      out.raw("<tr>")
      for (column, text) in row.enumerated() {
        if column == 0 {
          out.element("th", ["scope": "row"], text: text)
        } else {
          out.element("td", ["class": "count"], text: text)
        }
      }
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    guard !details.entries.isEmpty else { return out.trusted }
    out.raw("<details class=\"data\">")
    out.element("summary", text: details.summary)
    out.raw("<dl>")
    for entry in details.entries {
      out.element("dt", text: entry.name)
      for text in entry.texts { out.element("dd", text: text) }
    }
    out.raw("</dl></details>")
    return out.trusted
  }

  /// The table as Markdown.
  func write(to out: inout MarkdownBuffer) {
    out.table(head, caption: caption, rows.map { $0.map(MarkdownText.escaped) })
    guard !details.entries.isEmpty else { return }
    out.paragraph(details.summary + ":")
    out.list(
      details.entries.map { entry in
        MarkdownText.escaped(entry.name + ": " + entry.texts.joined(separator: "; "))
      })
  }
}
