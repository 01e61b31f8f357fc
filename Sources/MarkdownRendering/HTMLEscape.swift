internal import Markup

/// Escaping as libcmark does it, by UTF-8 byte.
///
/// It differs from `Escaping` in that `'` stays: every attribute here is in double quotes.
enum HTMLEscape {
  /// Appends text or the value of an attribute in double quotes.
  static func appendText(_ text: Span<UInt8>, to out: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { bytes in
      var start = 0
      let count = bytes.count
      while start < count {
        let index = unsafe ByteScan.nextMarkup(in: bytes, from: start)
        if start < index { unsafe out.append(contentsOf: bytes[start..<index]) }
        guard index < count else { return }
        switch unsafe bytes[index] {
        case UInt8(ascii: "&"): out.append("&amp;")
        case UInt8(ascii: "<"): out.append("&lt;")
        case UInt8(ascii: ">"): out.append("&gt;")
        default: out.append("&quot;")
        }
        start = index + 1
      }
    }
  }

  /// Appends an address for `href` or `src`: bytes that may not stand in one are percent-encoded.
  static func appendURL(_ address: Span<UInt8>, to out: inout [UInt8]) {
    var start = 0
    let isKept = Self.isKept
    for index in address.indices {
      let byte = address[index]
      if isKept[Int(byte)] { continue }
      out.append(copying: address.extracting(start..<index))
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): out.append("&amp;")
      case UInt8(ascii: "'"): out.append("&#x27;")
      default:
        out.append(UInt8(ascii: "%"))
        out.append(hexDigit(byte >> 4))
        out.append(hexDigit(byte & 0xF))
      }
    }
    out.append(copying: address.extracting(start..<address.count))
  }

  /// For each byte, whether an address holds it as it is.
  private static let isKept: [Bool] = (0...255).map { number in
    let byte = UInt8(number)
    return ASCII.isAlphanumeric(byte) || isAddressPunctuation(byte)
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
