/// A name as a tag writes it: parts between dots, or a single dot for the current value.
struct TemplateName: Sendable {
  /// The bytes of the whole name in its file.
  let range: Range<Int>
  /// The bytes of each part; empty for the single dot.
  let parts: [Range<Int>]
  /// Whether it is a name at all; a section whose name is none is kept to match its close.
  let isValid: Bool

  /// Reads a name, or gives `nil` when the bytes are none.
  init?(_ range: Range<Int>, of bytes: [UInt8]) {
    self.range = range
    isValid = true
    if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: ".") {
      parts = []
      return
    }
    let slices = bytes[range].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard slices.allSatisfy(Self.isValid) else { return nil }
    parts = slices.map { $0.startIndex..<$0.endIndex }
  }

  /// Stands for a name that has been reported as none.
  init(invalid range: Range<Int>) {
    self.range = range
    parts = []
    isValid = false
  }

  /// Whether the bytes can be one part of a name.
  static func isValid(_ bytes: some Sequence<UInt8>) -> Bool {
    var isEmpty = true
    for byte in bytes {
      isEmpty = false
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        continue
      default: return false
      }
    }
    return !isEmpty
  }
}
