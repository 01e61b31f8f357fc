/// Reads what ``RecordWriter`` writes; anything else throws.
///
/// A length is never believed before the bytes are there, so that no file can ask for more memory
/// than it has bytes.
struct RecordReader {
  /// The bytes are no record.
  struct Damage: Error {}

  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func number() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    for byte in try take(8).reversed() { value = value << 8 | UInt64(byte) }
    return value
  }

  mutating func count() throws(Damage) -> Int {
    var value = 0
    var shift = 0
    while shift < 56, let byte = bytes.popFirst() {
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Damage()
  }

  mutating func flag() throws(Damage) -> Bool {
    switch bytes.popFirst() {
    case 0: return false
    case 1: return true
    default: throw Damage()
    }
  }

  mutating func text() throws(Damage) -> String {
    guard let text = String(validating: try take(count()), as: UTF8.self) else { throw Damage() }
    return text
  }

  mutating func list<Element>(
    _ read: (inout RecordReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try count()
    // Every element has at least one byte.
    guard count <= bytes.count else { throw Damage() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  mutating func optional<Value>(
    _ read: (inout RecordReader) throws(Damage) -> Value
  ) throws(Damage) -> Value? {
    try flag() ? try read(&self) : nil
  }

  private mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count <= bytes.count else { throw Damage() }
    defer { bytes = bytes[(bytes.startIndex + count)...] }
    return bytes[..<(bytes.startIndex + count)]
  }
}
