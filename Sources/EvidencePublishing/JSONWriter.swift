/// Writes one JSON document as bytes: no spaces, members in the order they are written.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true

  package init() {}

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func array<Items: Sequence>(
    _ items: Items, _ write: (inout JSONWriter, Items.Element) -> Void
  ) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for item in items { write(&json, item) }
    }
  }

  /// The name of the member whose value is written next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  package mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  /// The shortest form that reads back as the same number; `null` for one that is not finite.
  package mutating func value(_ number: Double) {
    separate()
    guard number.isFinite else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    // Whole numbers need no point; a negative zero keeps its sign.
    if abs(number) < 1e15, number == number.rounded(), number != 0 || number.sign == .plus {
      bytes.append(contentsOf: String(Int(number)).utf8)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }

  package mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func nest(
    _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(opening)
    isFirst = true
    content(&self)
    bytes.append(closing)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.hexadecimalDigit(byte >> 4))
        bytes.append(Self.hexadecimalDigit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
