internal import Markup

/// The dark scheme of a style sheet, which a reader may choose whatever the system says.
///
/// A template says once what is different in the dark, for `:root` and under the usual condition.
/// From that is made what applies unless the reader chose light, and what applies when they chose
/// dark; their choice is the root's attribute `data-theme`.
enum DarkScheme {
  /// The condition, with the brace after it, as the templates write it.
  static let opening = "@media screen and (prefers-color-scheme: dark) {"

  /// The style sheet with each of its dark blocks in both forms.
  static func choosable(_ css: [UInt8]) -> [UInt8] {
    let mark = Array(opening.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(css.count + 2048)
    var index = 0
    while let found = ByteScan.place(of: mark, in: css[index...]) {
      out += css[index..<found]
      let start = found + mark.count
      let end = closingBrace(css, from: start)
      let block = css[start..<end]
      out += mark
      append(block, root: ":root:not([data-theme=\"light\"])", to: &out)
      out += "}\n@media screen {".utf8
      append(block, root: ":root[data-theme=\"dark\"]", to: &out)
      index = end
    }
    out += css[index...]
    return out
  }

  /// The offset of the brace that closes the block which starts at an offset, or the end.
  private static func closingBrace(_ css: [UInt8], from start: Int) -> Int {
    var depth = 1
    for index in start..<css.count {
      if css[index] == UInt8(ascii: "{") { depth += 1 }
      if css[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return css.count
  }

  private static func append(_ block: ArraySlice<UInt8>, root: String, to out: inout [UInt8]) {
    let name = Array(":root".utf8)
    var rest = block
    while let found = ByteScan.place(of: name, in: rest) {
      out += rest[..<found]
      out += root.utf8
      rest = rest[(found + name.count)...]
    }
    out += rest
  }
}
