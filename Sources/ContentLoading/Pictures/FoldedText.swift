/// Text of a style or an attribute, looked through without regard to the case of ASCII letters.
struct FoldedText {
  private let bytes: [UInt8]
  private let start: Int

  init(_ text: ArraySlice<UInt8>) {
    start = text.startIndex
    bytes = text.map(Self.folded)
  }

  /// A name in lower case.
  static func folded(_ name: String) -> String {
    String(decoding: name.utf8.map(folded), as: UTF8.self)
  }

  /// Where something stands that may load a file: an address that is not a reference inside the
  /// document, a rule that imports, or a character in disguise that could be one of these.
  var firstLoading: Range<Int>? {
    for index in bytes.indices {
      let rest = bytes[index...]
      switch bytes[index] {
      case UInt8(ascii: "\\"): return place(index, 1)
      case UInt8(ascii: "&") where rest.starts(with: "&#".utf8): return place(index, 2)
      case UInt8(ascii: "@") where rest.starts(with: "@import".utf8): return place(index, 7)
      case UInt8(ascii: "("):
        let name = bytes[..<index].reversed().prefix {
          Self.isLetter($0) || $0 == UInt8(ascii: "-")
        }
        let function = String(decoding: name.reversed(), as: UTF8.self)
        if ["src", "image", "image-set", "-webkit-image-set"].contains(function) {
          return place(index - name.count, name.count + 1)
        }
        let value = bytes[(index + 1)...].drop { byte in
          byte <= 0x20 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
        }
        if function == "url", value.first != UInt8(ascii: "#") {
          return place(index - 3, 4)
        }
      default: break
      }
    }
    return nil
  }

  private func place(_ index: Int, _ count: Int) -> Range<Int> {
    start + index..<start + index + count
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
}
