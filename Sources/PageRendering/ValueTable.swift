internal import Markup

/// The table behind a figure, in a region that scrolls.
enum ValueTable {
  /// - Parameters:
  ///   - label: Names the region.
  ///   - header: The columns; one whose name ends in `#` holds numbers.
  ///   - rows: Texts, the first of each row being its heading.
  /// - Returns: The table.
  static func html(label: String, header: [String], rows: [[String]]) -> TrustedHTML {
    let isNumber = header.map { $0.utf8.last == UInt8(ascii: "#") }
    var out = HTMLBuffer(capacity: rows.count * 120)
    out.open(
      "div", ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": label])
    out.raw("<table><thead><tr>")
    for (name, isNumber) in zip(header, isNumber) {
      out.element(
        "th", ["scope": "col", "class": isNumber ? "number" : nil],
        text: isNumber ? String(name.dropLast()) : name)
    }
    out.raw("</tr></thead><tbody>")
    for row in rows {
      out.raw("<tr>")
      for (index, cell) in row.enumerated() {
        if index == 0 {
          out.element("th", ["scope": "row"], text: cell)
        } else {
          out.element("td", ["class": isNumber[index] ? "number" : nil], text: cell)
        }
      }
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }
}
