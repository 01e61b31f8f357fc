internal import CMarkSupport
internal import Diagnostics

/// Finds where in the file a piece of rendered text came from.
///
/// libcmark gives reliable lines for blocks but not for what is inside them, so inline pieces are
/// searched for in the bytes of their block, each from where the one before it ended.
struct SourceLocator {
  let path: String
  let bytes: [UInt8]
  let body: Range<Int>
  private let lineStarts: [Int]
  private var blockLines = (first: 0, last: 0)
  private var block: Range<Int>?
  private var firstLine: Range<Int>?
  private var cursor = 0
  /// What is left of the bytes that may be searched on this page: hostile text repeats itself.
  private var searchBudget = 64 << 20

  /// `lineStarts` are the offsets at which the body's lines start.
  init(path: String, bytes: [UInt8], body: Range<Int>, lineStarts: [Int]) {
    self.lineStarts = lineStarts
    self.path = path
    self.bytes = bytes
    self.body = body
  }

  func sourceRange(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(path: path, offsets: offsets)
  }

  // MARK: Lines

  /// The offsets of lines counted from 1 at the start of the body, without the last line end.
  func range(ofLines lines: (first: Int, last: Int)) -> Range<Int> {
    let start = offset(ofLine: lines.first)
    var end = offset(ofLine: max(lines.first, lines.last) + 1)
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The offset at which a line starts; the end of the body when there is no such line.
  func offset(ofLine line: Int) -> Int {
    guard line >= 1 else { return body.lowerBound }
    return line <= lineStarts.count ? lineStarts[line - 1] : body.upperBound
  }

  // MARK: Blocks

  /// Says which block the searches that follow are about.
  mutating func enterBlock(_ lines: (first: Int, last: Int)) {
    blockLines = lines
    block = nil
    firstLine = nil
  }

  /// The bytes of the present block.
  mutating func blockRange() -> Range<Int> {
    if let block { return block }
    let range = range(ofLines: blockLines)
    block = range
    cursor = range.lowerBound
    return range
  }

  /// The first line of the present block: the place of what cannot be found.
  mutating func blockStart() -> Range<Int> {
    if let firstLine { return firstLine }
    let range = blockRange()
    let end = bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
    firstLine = range.lowerBound..<end
    return range.lowerBound..<end
  }

  // MARK: Searches

  /// The next place of `needle` in the present block; the search goes on after it.
  ///
  /// Looks once more from the block's start where there is none after the last place found.
  mutating func find(_ needle: [UInt8]) -> Range<Int>? {
    let range = blockRange()
    let found =
      search(needle, in: cursor..<max(cursor, range.upperBound))
      ?? (cursor > range.lowerBound ? search(needle, in: range) : nil)
    if let found { cursor = max(cursor, found.upperBound) }
    return found
  }

  /// As ``find(_:)``, without moving on and only forwards.
  mutating func peek(_ needle: [UInt8]) -> Range<Int>? {
    let range = blockRange()
    return search(needle, in: cursor..<max(cursor, range.upperBound))
  }

  /// The next place in the present block at which `address` is written as a destination.
  mutating func findDestination(_ address: [UInt8]) -> Range<Int>? {
    let range = blockRange()
    return findDestination(address, from: cursor)
      ?? (cursor > range.lowerBound ? findDestination(address, from: range.lowerBound) : nil)
  }

  private mutating func findDestination(_ address: [UInt8], from start: Int) -> Range<Int>? {
    let end = blockRange().upperBound
    var start = start
    while start < end, let place = search(address, in: start..<end) {
      if isDestination(at: place.lowerBound) {
        cursor = max(cursor, place.upperBound)
        return place
      }
      start = place.lowerBound + 1
    }
    return nil
  }

  /// Whether `](`, `](<` or `<` stands before an offset, but for spaces.
  private func isDestination(at offset: Int) -> Bool {
    var index = offset - 1
    if index >= body.lowerBound, bytes[index] == UInt8(ascii: "<") { return true }
    while index >= body.lowerBound, ASCII.isSpace(bytes[index]) { index -= 1 }
    return index > body.lowerBound && bytes[index] == UInt8(ascii: "(")
      && bytes[index - 1] == UInt8(ascii: "]")
  }

  private mutating func search(_ needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard !needle.isEmpty, needle.count <= range.count, searchBudget > 0 else { return nil }
    let length = unsafe bytes.withUnsafeBytes { all in
      unsafe needle.withUnsafeBytes { needle in
        let text = unsafe UnsafeRawBufferPointer(rebasing: all[range])
        return unsafe find_bytes(text.baseAddress, text.count, needle.baseAddress, needle.count)
      }
    }
    let found = length < range.count ? range.lowerBound + length : nil
    searchBudget -= (found ?? range.upperBound) - range.lowerBound + 64
    return found.map { $0..<$0 + needle.count }
  }

  /// Whether an odd number of backslashes stands before `offset`.
  func isEscaped(at offset: Int) -> Bool {
    var start = offset
    while start > body.lowerBound, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (offset - start) % 2 == 1
  }
}
