/// Escaping as libcmark does it, by UTF-8 byte.
///
/// It differs from `Escaping` in that `'` stays: every attribute here is in double quotes.
enum HTMLEscape {
  /// Appends text or the value of an attribute in double quotes.
  static func appendText(_ text: Span<UInt8>, to out: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { bytes in
      var start = 0
      var index = 0
      let count = bytes.count
      while index < count {
        let replacement: StaticString
        switch unsafe bytes[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        default:
          index += 1
          continue
        }
        if start < index { unsafe out.append(contentsOf: bytes[start..<index]) }
        out.append(replacement)
        index += 1
        start = index
      }
      if start < count { unsafe out.append(contentsOf: bytes[start..<count]) }
    }
  }

  /// Appends an address for `href` or `src`: bytes that may not stand in one are percent-encoded.
  static func appendURL(_ address: Span<UInt8>, to out: inout [UInt8]) {
    for index in address.indices {
      let byte = address[index]
      switch byte {
      case UInt8(ascii: "&"): out.append("&amp;")
      case UInt8(ascii: "'"): out.append("&#x27;")
      case _ where ASCII.isAlphanumeric(byte) || isAddressPunctuation(byte): out.append(byte)
      default:
        out.append(UInt8(ascii: "%"))
        out.append(hexDigit(byte >> 4))
        out.append(hexDigit(byte & 0xF))
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func isAddressPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
