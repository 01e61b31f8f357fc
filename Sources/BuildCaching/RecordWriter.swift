/// Writes a record as bytes: numbers in little-endian order, texts and lists with their length first.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - start: What stands before the record.
  ///   - capacity: About how many bytes will be written.
  init(after start: [UInt8] = [], capacity: Int = 0) {
    bytes.reserveCapacity(start.count + capacity)
    bytes += start
  }

  mutating func number(_ value: UInt64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func count(_ value: Int) {
    // Most lengths fit into one byte: seven bits each, the last without the high bit.
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func flag(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Bytes that are read later.
  mutating func sealed(_ content: ArraySlice<UInt8>) {
    count(content.count)
    bytes.append(contentsOf: content)
  }

  mutating func list<Element>(
    _ elements: [Element], _ write: (inout RecordWriter, Element) -> Void
  ) {
    count(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }
}
