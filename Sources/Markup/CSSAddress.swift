/// An address in a style sheet, `url(…)`.
package struct CSSAddress: Equatable {
  /// What is between the parentheses, without quotes.
  package let text: String
  /// Where it stands, in bytes from the start of the sheet; quotes are not part of it.
  package let range: Range<Int>
  /// Whether it stands in double quotes right after the parenthesis.
  package let isDoublyQuoted: Bool

  /// The addresses of a style sheet in UTF-8, in order; comments and strings have none.
  package static func all(in css: [UInt8]) -> [CSSAddress] {
    var found: [CSSAddress] = []
    var lexer = CSSLexer(css)
    // Where the last parenthesis after `url` opened that only white space follows.
    var opening: Int?
    while let piece = lexer.next() {
      switch piece.kind {
      case .whiteSpace: continue
      case .address: found.append(CSSAddress(css, trimming: piece.range))
      case .string:
        if let opening {
          let last = css[piece.range.upperBound - 1]
          let hasEnd =
            piece.range.count > 1 && (last == css[piece.range.lowerBound] || last == 0x0A)
          let range = piece.range.lowerBound + 1..<piece.range.upperBound - (hasEnd ? 1 : 0)
          found.append(
            CSSAddress(
              text: String(decoding: css[range], as: UTF8.self), range: range,
              isDoublyQuoted: css[piece.range.lowerBound] == UInt8(ascii: "\"")
                && opening + 1 == piece.range.lowerBound))
        }
      case .comment, .escape, .mark, .word: break
      }
      let start = piece.range.lowerBound
      let opens =
        css[start] == UInt8(ascii: "(") && start >= 3
        && css[start - 3..<start].elementsEqual("url".utf8, by: { $0 | 0x20 == $1 })
      opening = opens && piece.kind == .mark ? start : nil
    }
    return found
  }

  private init(text: String, range: Range<Int>, isDoublyQuoted: Bool) {
    self.text = text
    self.range = range
    self.isDoublyQuoted = isDoublyQuoted
  }

  /// An address without quotes, of which the parentheses and the white space in them are no part.
  private init(_ css: [UInt8], trimming parentheses: Range<Int>) {
    var start = parentheses.lowerBound + 1
    var end = parentheses.upperBound
    if end > start, css[end - 1] == UInt8(ascii: ")") { end -= 1 }
    while start < end, css[start] <= 0x20 { start += 1 }
    while end > start, css[end - 1] <= 0x20 { end -= 1 }
    self.init(
      text: String(decoding: css[start..<end], as: UTF8.self), range: start..<end,
      isDoublyQuoted: false)
  }
}
