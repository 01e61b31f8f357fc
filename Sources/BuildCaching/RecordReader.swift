/// Reads what ``RecordWriter`` writes; anything else throws.
///
/// A length is never believed before the bytes are there, so that no file can ask for more memory
/// than it has bytes.
struct RecordReader {
  /// The bytes are no record.
  struct Damage: Error {}

  private let bytes: ArraySlice<UInt8>
  private var next: Int
  private let end: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.init(bytes, bytes.startIndex..<bytes.endIndex)
  }

  init(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    next = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { next == end }

  mutating func number() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    for index in try take(8).reversed() { value = value << 8 | UInt64(bytes[index]) }
    return value
  }

  mutating func count() throws(Damage) -> Int {
    var value = 0
    var shift = 0
    while shift < 56, next < end {
      let byte = bytes[next]
      next += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Damage()
  }

  mutating func flag() throws(Damage) -> Bool {
    switch bytes[try take(1).lowerBound] {
    case 0: return false
    case 1: return true
    default: throw Damage()
    }
  }

  mutating func text() throws(Damage) -> String {
    // The hash at the record's end has shown that these are the bytes of a text that was written.
    String(decoding: bytes[try take(count())], as: UTF8.self)
  }

  static func text(_ reader: inout RecordReader) throws(Damage) -> String { try reader.text() }

  /// Bytes that are read later.
  mutating func sealed() throws(Damage) -> ArraySlice<UInt8> {
    bytes[try take(count())]
  }

  mutating func list<Element>(
    _ read: (inout RecordReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try count()
    // Every element has at least one byte.
    guard count <= end - next else { throw Damage() }
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

  private mutating func take(_ count: Int) throws(Damage) -> Range<Int> {
    guard count <= end - next else { throw Damage() }
    next += count
    return next - count..<next
  }
}
