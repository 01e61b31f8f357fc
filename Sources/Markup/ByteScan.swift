/// Searches of bytes, eight at a time.
///
/// The words are ordinary integers: a byte is found by arithmetic on all eight at once, as in
/// "Bit Twiddling Hacks", *Determine if a word has a zero byte*, in the form that marks no byte too
/// many.
package enum ByteScan {
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Whether all bytes are well-formed UTF-8, after table 3-7 of the Unicode Standard.
  package static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        while index + 32 <= count, unsafe isASCII(buffer, 32, from: index) { index += 32 }
        while index + 8 <= count, unsafe isASCII(buffer, 8, from: index) { index += 8 }
        guard index < count else { return true }
        let first = unsafe buffer[index]
        if first < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
          length = 3
          if first == 0xE0 { second = 0xA0...0xBF }
          if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
          length = 4
          if first == 0xF0 { second = 0x90...0xBF }
          if first == 0xF4 { second = 0x80...0x8F }
        default: return false
        }
        guard index + length <= count, second.contains(unsafe buffer[index + 1]) else {
          return false
        }
        for offset in index + 2..<max(index + 2, index + length)
        where unsafe buffer[offset] & 0xC0 != 0x80 {
          return false
        }
        index += length
      }
      return true
    }
  }

  /// Whether some whole words of bytes are ASCII.
  @inline(__always)
  private static func isASCII(
    _ buffer: UnsafeRawBufferPointer, _ count: Int, from start: Int
  ) -> Bool {
    var all: UInt64 = 0
    for offset in stride(from: start, to: start + count, by: 8) {
      all |= unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    return all & high == 0
  }

  /// Where a sequence of bytes, which is not empty, stands first; `nil` where it does not.
  package static func place(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let found = rest.firstIndex(of: wanted[0]) {
      if rest[found...].starts(with: wanted) { return found }
      rest = rest[(found + 1)...]
    }
    return nil
  }

  /// The offset of the first byte from `start` on that neither HTML text nor an attribute in quotes
  /// of either kind may hold as it is: `&`, `<`, `>`, `"` or `'`; the count where there is none.
  package static func nextHTML(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    unsafe next(in: bytes, from: start) { word in
      // `&` and `'` differ in one bit, as `<` and `>` do.
      marks(word, 0x22) | marks(word & 0xFEFE_FEFE_FEFE_FEFE, 0x26)
        | marks(word & 0xFDFD_FDFD_FDFD_FDFD, 0x3C)
    }
  }

  /// The offset of the first byte from `start` on that HTML text must not hold as it is: `&`, `<`,
  /// `>` or `"`; the count where there is none.
  package static func nextMarkup(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    unsafe next(in: bytes, from: start) { word in
      // `<` and `>` differ in one bit.
      marks(word, 0x22) | marks(word, 0x26) | marks(word & 0xFDFD_FDFD_FDFD_FDFD, 0x3C)
    }
  }

  /// The offset of the first byte from `start` on that a JSON string in a page must not hold as it
  /// is, or that may start what it must not hold: `"`, `\\`, `<`, `>`, `&`, a control or the byte E2;
  /// the count where there is none.
  package static func nextJSON(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    unsafe next(in: bytes, from: start) { word in
      // Below 0x20: adding 0x60 to the low seven bits does not reach the eighth, which is not set
      // either.
      let controls = ~(((word & low) &+ 0x6060_6060_6060_6060) | word) & high
      return marks(word, 0x22) | marks(word, 0x26) | marks(word & 0xFDFD_FDFD_FDFD_FDFD, 0x3C)
        | marks(word, 0x5C) | marks(word, 0x7F) | marks(word, 0xE2) | controls
    }
  }

  /// The offset of the first byte from `start` on that is `<`; the count where there is none.
  package static func nextLessThan(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    unsafe next(in: bytes, from: start) { word in marks(word, 0x3C) }
  }

  /// The offset of the first line end, bracket, backslash, brace or pipe from `start` on.
  ///
  /// Few other bytes stop it too: `;`, `<` and all controls up to the carriage return. The count
  /// where there is none.
  package static func nextMarkdownMark(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    unsafe next(in: bytes, from: start) { word in
      // The pairs `[` and `{`, `\\` and `|` differ in one bit. Below 0x0E: adding 0x72 to the low
      // seven bits does not reach the eighth, which is not set either.
      let pairs = word & 0xDFDF_DFDF_DFDF_DFDF
      let controls = ~(((word & low) &+ 0x7272_7272_7272_7272) | word) & high
      return marks(pairs, 0x5B) | marks(pairs, 0x5C) | controls
    }
  }

  /// The offset of the first byte from `start` on whose high bit `found` sets.
  @inline(__always)
  private static func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ found: (UInt64) -> UInt64
  ) -> Int {
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= count {
      let word = unsafe UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marked = found(word)
      if marked != 0 { return index + (marked.trailingZeroBitCount >> 3) }
      index += 8
    }
    while index < count {
      if unsafe found(UInt64(bytes[index]) | 0x2020_2020_2020_2000) != 0 { return index }
      index += 1
    }
    return count
  }

  /// The high bit of each byte of `word` that equals `byte`.
  @inline(__always)
  private static func marks(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~(((difference & low) &+ low) | difference | low)
  }
}
