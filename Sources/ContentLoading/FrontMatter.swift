package import Diagnostics

/// The front matter of a page: the YAML between two `---` lines at the start of the file.
package struct FrontMatter: Sendable, Hashable {
  /// The bytes of the YAML, without the fences.
  package let offsets: Range<Int>
  /// Where the body starts.
  package let bodyOffset: Int

  /// Finds the front matter of a file.
  ///
  /// - Parameters:
  ///   - file: The page.
  ///   - log: Receives a missing or unclosed block.
  /// - Returns: The front matter, or `nil` when there is none that is closed.
  package static func split(_ file: SourceFile, log: inout DiagnosticLog) -> FrontMatter? {
    let bytes = file.bytes
    let dash = UInt8(ascii: "-")
    func isFence(_ range: Range<Int>) -> Bool {
      range.count >= 3 && bytes[range.lowerBound] == dash && bytes[range.lowerBound + 1] == dash
        && bytes[range.lowerBound + 2] == dash
        && bytes[(range.lowerBound + 3)..<range.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }
    guard !bytes.isEmpty, isFence(0..<lineEnd(0)) else {
      log.error(
        .frontMatter,
        bytes.isEmpty ? "the page is empty" : "the page does not start with front matter",
        at: file.range(0..<0), notes: ["a page starts with '---', its keys, and '---'"],
        fixes: [Fix("add front matter with at least 'title: …'")])
      return nil
    }
    let start = min(lineEnd(0) + 1, bytes.count)
    var lineStart = start
    while lineStart < bytes.count {
      let end = lineEnd(lineStart)
      if isFence(lineStart..<end) {
        return FrontMatter(offsets: start..<lineStart, bodyOffset: min(end + 1, bytes.count))
      }
      lineStart = end + 1
    }
    log.error(
      .frontMatter, "the front matter is not closed", at: file.range(0..<min(3, bytes.count)),
      fixes: [Fix("put a line '---' after the last key")])
    return nil
  }
}
