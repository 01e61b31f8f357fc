/// A short hash over named pieces of content, to tell whether two reports were made from the same.
///
/// FNV-1a with 64 bits (Fowler, Noll and Vo; offset basis 0xcbf29ce484222325, prime 0x100000001b3)
/// over each piece's name, a zero byte, its length as eight bytes, most significant first, and its
/// bytes. It guards against mix-ups, not against forgery.
package struct ContentFingerprint: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// Adds a piece; the order of the pieces matters.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    for byte in name.utf8 { step(byte) }
    step(0)
    for shift in stride(from: 56, through: 0, by: -8) {
      step(UInt8(truncatingIfNeeded: bytes.count >> shift))
    }
    absorb(bytes)
  }

  /// Takes bytes in as they are.
  mutating func absorb(_ bytes: [UInt8]) {
    for byte in bytes { step(byte) }
  }

  private mutating func step(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
