/// A style sheet as browsers need it: without comments and without white space that means nothing.
///
/// What the rules say stays byte for byte; only what stands between tokens goes. After "CSS Syntax
/// Module Level 3", section 4: strings, escapes and unquoted addresses are kept as they are, and a
/// comment that alone keeps two tokens apart stays as an empty one.
package struct CompactCSS {
  private let css: [UInt8]
  private var index = 0
  private var out: [UInt8] = []
  /// The byte that was written last; a brace at the start, and none that means anything after an escape.
  private var last = UInt8(ascii: "{")
  /// White space that was read and not written, and whether there was a line end in it.
  private var hasGap = false
  private var hasLineEnd = false

  /// The style sheet without what means nothing; a rule at the top level begins a line where it did.
  ///
  /// - Parameter css: A style sheet as UTF-8. One that breaks off within a comment, a string or a
  ///   rule breaks off at the same place.
  /// - Returns: The CSS as UTF-8.
  package static func of(_ css: [UInt8]) -> [UInt8] {
    var writer = CompactCSS(css: css)
    return writer.written()
  }

  private init(css: [UInt8]) {
    self.css = css
    out.reserveCapacity(css.count)
  }

  private mutating func written() -> [UInt8] {
    while index < css.count {
      let byte = css[index]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        hasGap = true
        if byte != 0x20 && byte != 0x09 { hasLineEnd = true }
        index += 1
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copy(through: endOfString(byte))
      case UInt8(ascii: "\\"): copy(through: endOfEscape())
      case UInt8(ascii: "(") where opensAddress: copy(through: endOfAddress())
      default: copy(through: index + 1)
      }
    }
    if hasLineEnd { out.append(0x0A) }
    return out
  }

  private var next: UInt8? { index + 1 < css.count ? css[index + 1] : nil }

  /// Writes the bytes up to an offset, with what must stand before them.
  private mutating func copy(through end: Int) {
    let first = css[index]
    if first == UInt8(ascii: "}") && last == UInt8(ascii: ";") { out.removeLast() }
    if hasLineEnd && last == UInt8(ascii: "}") && first != UInt8(ascii: "}") {
      out.append(0x0A)
    } else if hasGap, !Self.standsAlone(last), !Self.standsAlone(first) {
      out.append(0x20)
    }
    hasGap = false
    hasLineEnd = false
    out += css[index..<end]
    last = first == UInt8(ascii: "\\") ? 0 : css[end - 1]
    index = end
  }

  /// Whether white space beside a byte means nothing, whatever it belongs to.
  private static func standsAlone(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
  }

  private mutating func skipComment() {
    let closing = ByteScan.place(of: Array("*/".utf8), in: css[(index + 2)...])
    let end = closing.map { $0 + 2 } ?? css.count
    let isApart =
      hasGap || end == css.count || Self.standsAlone(last)
      || Self.standsAlone(css[end]) || css[end] <= 0x20
    index = end
    if isApart { return }
    out += "/**/".utf8
    last = 0
  }

  /// The offset after a string, which ends with its quote or with its line.
  private func endOfString(_ quote: UInt8) -> Int {
    var end = index + 1
    while end < css.count {
      if css[end] == quote || css[end] == 0x0A { return end + 1 }
      end += css[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end, css.count)
  }

  /// The offset after an escape: up to six hexadecimal digits and one white space, or one byte.
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

  /// Whether the parenthesis at `index` follows `url`; one in quotes after it is an ordinary string.
  private var opensAddress: Bool {
    guard index >= 3, css[index - 3..<index].elementsEqual("url".utf8, by: { $0 | 0x20 == $1 })
    else { return false }
    return next != UInt8(ascii: "\"") && next != UInt8(ascii: "'")
  }

  private func endOfAddress() -> Int {
    (css[index...].firstIndex(of: UInt8(ascii: ")")) ?? css.count - 1) + 1
  }
}
