/// One input file: its path relative to the project's folder and its bytes, already valid UTF-8.
package struct SourceFile: Sendable, Hashable {
  /// The path with `/` between its parts, relative to the project's folder.
  package let path: String
  /// The file's text as UTF-8, without a byte order mark and with `\n` line ends only.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The range that covers `offsets` of this file.
  package func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(path: path, offsets: offsets)
  }

  /// The one-based line and column of a byte offset; columns count Unicode scalars.
  ///
  /// An offset beyond the end gives the position after the last byte. O(offset).
  package func position(of offset: Int) -> SourcePosition {
    var line = 1
    var column = 1
    for byte in bytes[0..<min(max(0, offset), bytes.count)] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }

  /// The byte offset at which a one-based line starts; the end of the file when there is no such line.
  package func offset(ofLine line: Int) -> Int {
    var current = 1
    var offset = 0
    while current < line {
      guard let next = bytes[offset...].firstIndex(of: 0x0A) else { return bytes.count }
      offset = next + 1
      current += 1
    }
    return offset
  }

  /// The bytes of the line that holds `offset`, without its line end, and the offset it starts at.
  package func line(around offset: Int) -> (start: Int, bytes: ArraySlice<UInt8>) {
    let place = min(max(0, offset), bytes.count)
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
    return (start, bytes[start..<end])
  }
}
