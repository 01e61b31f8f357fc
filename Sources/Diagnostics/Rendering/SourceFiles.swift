/// Files by path.
///
/// A sorted list: files come in order, so that nothing has to be hashed or moved.
package struct SourceFiles: Sendable {
  private let files: [SourceFile]

  /// O(n) where the files are in the order of their paths; of two with one path the first counts.
  package init(_ files: [SourceFile]) {
    let isInOrder = files.indices.dropFirst().allSatisfy { files[$0 - 1].path < files[$0].path }
    self.files = isInOrder ? files : files.sorted { $0.path < $1.path }
  }

  /// The file at a path; O(log n).
  package subscript(path: String) -> SourceFile? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? files[low] : nil
  }

  /// Line and column of the start of a range, where the file is known.
  package func position(of range: SourceRange) -> SourcePosition? {
    self[range.path]?.position(of: range.offsets.lowerBound)
  }
}
