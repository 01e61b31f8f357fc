extension Array where Element == UInt8 {
  /// The bytes of a span.
  init(copying span: Span<UInt8>) {
    self = unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// Appends the bytes of a span.
  @inline(__always)
  mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends text of the program's own.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }
}

extension String {
  /// The text of bytes that are UTF-8, as everything is that libcmark gives back.
  ///
  /// Bytes that are not come out as U+FFFD.
  init(utf8 bytes: Span<UInt8>) {
    unsafe self.init(unsafeUninitializedCapacity: bytes.count) { buffer in
      unsafe bytes.withUnsafeBufferPointer { unsafe buffer.initialize(fromContentsOf: $0) }
    }
  }

  init(utf8 bytes: [UInt8]) {
    self.init(utf8: bytes.span)
  }
}
