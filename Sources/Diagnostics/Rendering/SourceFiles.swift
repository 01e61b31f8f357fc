/// The files that diagnostics point into, by path.
package struct SourceFiles: Sendable {
  private let files: [String: SourceFile]

  package init(_ files: [SourceFile]) {
    var byPath: [String: SourceFile] = [:]
    byPath.reserveCapacity(files.count)
    for file in files { byPath[file.path] = file }
    self.files = byPath
  }

  package subscript(path: String) -> SourceFile? { files[path] }

  /// Line and column of the start of a range, where the file is known.
  package func position(of range: SourceRange) -> SourcePosition? {
    files[range.path]?.position(of: range.offsets.lowerBound)
  }
}
