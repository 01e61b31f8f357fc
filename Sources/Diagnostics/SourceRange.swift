/// A stretch of one input file, in UTF-8 byte offsets.
package struct SourceRange: Sendable, Hashable {
  /// The file's path relative to the project's folder.
  package let path: String
  /// Byte offsets into the file; empty where the range is a point.
  package let offsets: Range<Int>

  package init(path: String, offsets: Range<Int>) {
    self.path = path
    self.offsets = offsets
  }
}
