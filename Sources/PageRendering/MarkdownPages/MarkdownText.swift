/// Text of the content as Markdown that reads as that text.
enum MarkdownText {
  /// The text on one line, with what CommonMark would take for markup escaped.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    out.reserveCapacity(bytes.count + 8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A, 0x0D: out.append(UInt8(ascii: " "))
      case UInt8(ascii: "_")
      where index > 0 && index + 1 < bytes.count && isWord(bytes[index - 1])
        && isWord(bytes[index + 1]):
        out.append(byte)
      case let byte where isSpecial(byte):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A link with its text escaped; the address is kept from ending the link.
  static func link(_ text: String, to address: String) -> String {
    var out: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "("): out.append(contentsOf: "%28".utf8)
      case UInt8(ascii: ")"): out.append(contentsOf: "%29".utf8)
      case UInt8(ascii: "|"): out.append(contentsOf: "%7C".utf8)
      case UInt8(ascii: "<"): out.append(contentsOf: "%3C".utf8)
      case UInt8(ascii: ">"): out.append(contentsOf: "%3E".utf8)
      case UInt8(ascii: "\\"): out.append(contentsOf: "%5C".utf8)
      case 0...0x20, 0x7F: out.append(contentsOf: "%20".utf8)
      default: out.append(byte)
      }
    }
    return "[" + escaped(text) + "](" + String(decoding: out, as: UTF8.self) + ")"
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"),
      UInt8(ascii: "&"), 0x0A, 0x0D:
      true
    default: false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
