/// Classes of ASCII bytes, and comparisons of text with literals, byte by byte.
enum ASCII {
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 0x09 && byte <= 0x0D)
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// Whether `literal` stands in `text` at `index`.
  static func starts(_ text: Span<UInt8>, at index: Int, _ literal: StaticString) -> Bool {
    literal.withUTF8Buffer { literal in
      guard text.count - index >= literal.count else { return false }
      for offset in 0..<literal.count where unsafe text[index + offset] != literal[offset] {
        return false
      }
      return true
    }
  }

  /// The bytes between the spaces at both ends.
  static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = text.count
    while start < end, isSpace(text[start]) { start += 1 }
    while start < end, isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
