/// Reads a style sheet in pieces, no finer than is needed to tell strings, comments and addresses
/// from the rest.
///
/// After "CSS Syntax Module Level 3", section 4. Every byte is in one piece; what breaks off at the
/// end of the sheet is a piece up to there.
package struct CSSLexer {
  /// What a piece is.
  package enum Kind {
    case whiteSpace
    case comment
    /// A string with its quotes; one that is not closed ends with its line.
    case string
    /// A backslash and what it escapes.
    case escape
    /// The parentheses of `url(…)` and the address in them, which has no quotes.
    case address
    /// A brace, a parenthesis, a semicolon, a comma or a slash that belongs to none of these.
    case mark
    /// A run of anything else.
    case word
  }

  /// The bytes of a piece, and what they are.
  package struct Piece {
    package let kind: Kind
    package let range: Range<Int>
  }

  private let css: [UInt8]
  private var index = 0

  /// Starts at the beginning of a style sheet in UTF-8.
  package init(_ css: [UInt8]) {
    self.css = css
  }

  /// The piece that follows, or `nil` at the end.
  package mutating func next() -> Piece? {
    guard index < css.count else { return nil }
    let start = index
    let (kind, end) = kindAndEnd()
    index = end
    return Piece(kind: kind, range: start..<end)
  }

  private func kindAndEnd() -> (Kind, Int) {
    let byte = css[index]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: return (.whiteSpace, index + 1)
    case UInt8(ascii: "/") where index + 1 < css.count && css[index + 1] == UInt8(ascii: "*"):
      let closing = ByteScan.place(of: Array("*/".utf8), in: css[(index + 2)...])
      return (.comment, closing.map { $0 + 2 } ?? css.count)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return (.string, endOfString(byte))
    case UInt8(ascii: "\\"): return (.escape, endOfEscape())
    case UInt8(ascii: "(") where opensAddress:
      return (.address, (css[index...].firstIndex(of: UInt8(ascii: ")")) ?? css.count - 1) + 1)
    default:
      guard Self.isInWord(byte) else { return (.mark, index + 1) }
      return (.word, css[index...].firstIndex { !Self.isInWord($0) } ?? css.count)
    }
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: "/"), UInt8(ascii: "\\"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","):
      false
    default: true
    }
  }

  private func endOfString(_ quote: UInt8) -> Int {
    var end = index + 1
    while end < css.count {
      if css[end] == quote || css[end] == 0x0A { return end + 1 }
      end += css[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return css.count
  }

  /// After up to six hexadecimal digits and one white space, or after one byte.
  private func endOfEscape() -> Int {
    var end = index + 1
    while end < css.count && end < index + 7 && Self.isHexadecimal(css[end]) { end += 1 }
    if end == index + 1 || (end < css.count && css[end] <= 0x20) { end += 1 }
    return min(end, css.count)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// Whether the parenthesis at `index` follows `url` and no quote follows it.
  private var opensAddress: Bool {
    guard index >= 3, css[index - 3..<index].elementsEqual("url".utf8, by: { $0 | 0x20 == $1 })
    else { return false }
    let first = css[(index + 1)...].first { $0 > 0x20 }
    return first != UInt8(ascii: "\"") && first != UInt8(ascii: "'")
  }
}
