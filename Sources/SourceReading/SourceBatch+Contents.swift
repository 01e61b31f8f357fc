internal import Diagnostics
internal import FileSystem

extension SourceBatch {
  /// Takes files that do not come from the disk, under the same rules as those that do.
  ///
  /// - Parameters:
  ///   - contents: Paths relative to the project's folder, and bytes; `nil` for what is no file.
  ///   - limits: The largest files.
  package init(
    _ contents: [(path: String, bytes: [UInt8]?)], limits: SourceLimits = SourceLimits()
  ) {
    self.init()
    for (path, bytes) in contents {
      let parts = path.utf8.split(separator: UInt8(ascii: "/"))
      if parts.contains(where: { FileNameRules.isIgnored(Array($0)) }) { continue }
      let place = SourceRange(path: path, offsets: 0..<0)
      guard let bytes else {
        log.error(
          .unsupportedFile, "'\(path)' is a symbolic link; links are not followed", at: place)
        continue
      }
      guard let kind = FileNameRules.kind(ofFileAt: path) else {
        log.error(
          .unsupportedFile, "'\(path)' is not a kind of file that Assay reads", at: place)
        continue
      }
      guard kind.isText else { continue }
      guard bytes.count <= limits.size(of: kind) else {
        log.error(
          .fileTooLarge,
          "'\(path)' has \(bytes.count) bytes; at most \(limits.size(of: kind)) are read",
          at: place)
        continue
      }
      let text = SourceText(bytes, path: path, kind: kind)
      if let file = text.file { files.append(file) }
      if let file = text.damaged { damaged.append(file) }
      if let problem = text.problem { log.append(problem) }
    }
  }
}
