internal import OutputWriting

/// Puts what a product is made from into one number, part by part, so that no two sequences of parts
/// look alike.
struct KeyDigest {
  /// A hash of all parts so far.
  private(set) var value: UInt64 = 0

  mutating func add(_ number: UInt64) {
    value = ContentHash.hash(value, number)
  }

  mutating func add(_ text: String) {
    add(ContentHash.hash(text.utf8Span.span))
  }

  /// Adds a text or its absence.
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1 as UInt64)
    if let text { add(text) }
  }
}
