/// A stand-in for `\|` while libcmark has the text.
///
/// libcmark drops the backslash of an escaped pipe, after which it cannot be told from one that
/// separates table cells. The two bytes are therefore replaced by the two bytes of U+009F, a
/// control character without meaning, so that no offset moves; the writer turns them back.
enum EscapedPipe {
  static let bytes: [UInt8] = [0xC2, 0x9F]

  static func mark(_ text: inout [UInt8], at offset: Int) {
    text[offset] = bytes[0]
    text[offset + 1] = bytes[1]
  }

  /// The text with each stand-in turned into `replacement`.
  static func restored(_ text: Span<UInt8>, as replacement: StaticString) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == bytes[0], index + 1 < text.count, text[index + 1] == bytes[1] {
        replacement.withUTF8Buffer { unsafe result.append(contentsOf: $0) }
        index += 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
