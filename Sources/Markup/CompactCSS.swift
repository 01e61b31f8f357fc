/// A style sheet as browsers need it: without comments and without white space that means nothing.
///
/// What the rules say stays byte for byte; only what stands between tokens goes. Strings, escapes and
/// unquoted addresses are kept as they are, and a comment that alone keeps two tokens apart stays as
/// an empty one.
package struct CompactCSS {
  private let css: [UInt8]
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
    var lexer = CSSLexer(css)
    while let piece = lexer.next() {
      switch piece.kind {
      case .whiteSpace:
        hasGap = true
        let byte = css[piece.range.lowerBound]
        if byte != 0x20 && byte != 0x09 { hasLineEnd = true }
      case .comment: passComment(to: piece.range.upperBound)
      case .string, .escape, .address, .mark, .word: write(piece)
      }
    }
    if hasLineEnd { out.append(0x0A) }
    return out
  }

  /// Writes a piece with what must stand before it.
  private mutating func write(_ piece: CSSLexer.Piece) {
    // Nothing about an escape stands for itself.
    let first = piece.kind == .escape ? 0 : css[piece.range.lowerBound]
    if first == UInt8(ascii: "}") && last == UInt8(ascii: ";") { out.removeLast() }
    if hasLineEnd && last == UInt8(ascii: "}") && first != UInt8(ascii: "}") {
      out.append(0x0A)
    } else if hasGap, !Self.standsAlone(last), !Self.standsAlone(first) {
      out.append(0x20)
    }
    hasGap = false
    hasLineEnd = false
    out += css[piece.range]
    last = piece.kind == .escape ? 0 : css[piece.range.upperBound - 1]
  }

  /// Whether white space beside a byte means nothing, whatever it belongs to.
  private static func standsAlone(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
  }

  private mutating func passComment(to end: Int) {
    let isApart =
      hasGap || end == css.count || Self.standsAlone(last)
      || Self.standsAlone(css[end]) || css[end] <= 0x20
    if isApart { return }
    out += "/**/".utf8
    last = 0
  }
}
