package import Diagnostics

/// A fenced block of data that the caller draws.
package struct DataBlock: Sendable, Hashable {
  /// The first word after the fence.
  package let kind: String
  /// The rest of the line after the kind, without surrounding spaces.
  package let arguments: String
  /// The block's lines, without the indentation of the list or quote that holds it.
  package let body: [UInt8]
  /// The lines of the body in the file.
  package let range: SourceRange
  /// For each line of `body`, the file's byte offset at which it starts.
  package let lineOffsets: [Int]

  /// The range in the file of a range of `body`; both ends are clamped to the body.
  package func range(of offsets: Range<Int>) -> SourceRange {
    let lower = fileOffset(of: offsets.lowerBound)
    return SourceRange(
      path: range.path, offsets: lower..<max(lower, fileOffset(of: offsets.upperBound)))
  }

  private func fileOffset(of offset: Int) -> Int {
    var line = 0
    var lineStart = 0
    let end = min(max(0, offset), body.count)
    for index in 0..<end where body[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    guard line < lineOffsets.count else { return range.offsets.upperBound }
    return lineOffsets[line] + end - lineStart
  }
}
