/// A character that YAML text must not hold, and where it was found.
///
/// These are NUL and the other control characters except tab and line feed, and the separators
/// U+0085, U+2028 and U+2029: YAML 1.1 ends a line at them, no editor shows it, and a value could
/// smuggle in a second key.
package struct ForbiddenCharacter: Sendable, Hashable {
  /// The offset of its first byte, counted like the indices of the bytes that were searched.
  package let offset: Int
  /// Its length in bytes.
  package let length: Int
  package let scalar: Unicode.Scalar

  package var offsets: Range<Int> { offset..<offset + length }

  /// What is wrong, for a diagnostic.
  package var message: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "the character U+\(padding)\(digits) is not allowed here"
  }

  /// The first forbidden character of YAML text: a YAML file or the front matter of a page.
  ///
  /// The bytes are valid UTF-8 with `\n` line ends. O(n).
  package static func first(inYAML bytes: ArraySlice<UInt8>) -> ForbiddenCharacter? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x20 ? (byte != 0x09 && byte != 0x0A) : byte == 0x7F {
        return ForbiddenCharacter(offset: index, length: 1, scalar: Unicode.Scalar(byte))
      }
      if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] < 0xA0 {
        return ForbiddenCharacter(
          offset: index, length: 2, scalar: Unicode.Scalar(bytes[index + 1]))
      }
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        switch bytes[index + 2] {
        case 0xA8: return ForbiddenCharacter(offset: index, length: 3, scalar: "\u{2028}")
        case 0xA9: return ForbiddenCharacter(offset: index, length: 3, scalar: "\u{2029}")
        default: break
        }
      }
      index += 1
    }
    return nil
  }
}
