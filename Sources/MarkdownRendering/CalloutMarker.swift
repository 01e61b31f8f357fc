/// The marker `[!NAME]` at the start of a block quote.
struct CalloutMarker {
  let paragraph: CMarkNode
  let text: CMarkNode
  /// The name as written.
  let written: [UInt8]
  /// The bytes of the text node up to the title.
  let length: Int

  /// The name in lower case.
  var name: String { String(utf8: written.map(ASCII.lowercased)) }

  init?(quote: CMarkNode) {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text
    else { return nil }
    let found: (written: [UInt8], length: Int)? = text.withLiteral { literal in
      guard ASCII.starts(literal, at: 0, "[!") else { return nil }
      var end = 2
      while end < literal.count,
        ASCII.isAlphanumeric(literal[end]) || literal[end] == UInt8(ascii: "-")
          || literal[end] == UInt8(ascii: "_")
      {
        end += 1
      }
      guard end > 2, end < literal.count, literal[end] == UInt8(ascii: "]") else { return nil }
      var next = end + 1
      while next < literal.count, ASCII.isSpace(literal[next]) { next += 1 }
      return (Array(copying: literal.extracting(2..<end)), next)
    }
    guard let found else { return nil }
    self.paragraph = paragraph
    self.text = text
    written = found.written
    length = found.length
  }
}
