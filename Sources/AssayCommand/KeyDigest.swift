internal import OutputWriting

/// Puts what a product is made from into one number, each part with its length so that no two
/// sequences of parts look alike.
struct KeyDigest {
  private var bytes: [UInt8] = []

  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a text or its absence.
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1 as UInt64)
    if let text { add(text) }
  }

  var value: UInt64 { ContentHash.hash(bytes[...]) }
}
