package import Diagnostics
internal import FileSystem
internal import SystemPackage

extension SourceListing {
  /// Reads the text files among `portion`; assets are passed over.
  ///
  /// Several portions can be read at the same time. Each holds one descriptor a folder level.
  package func read(
    _ portion: ArraySlice<SourceEntry>, leaving unread: Set<String> = []
  ) throws(SourceReadingError) -> SourceBatch {
    var batch = SourceBatch()
    batch.files.reserveCapacity(portion.count)
    let descriptor = try Self.open(root, calls: calls)
    defer { calls.close(descriptor) }
    var walker = FolderWalker(root: descriptor, calls: calls)
    for entry in portion where entry.kind.isText {
      if !unread.isEmpty, unread.contains(entry.path) {
        batch.files.append(SourceFile(path: entry.path, bytes: []))
        continue
      }
      guard let raw = try bytes(of: entry, walker: &walker, log: &batch.log) else { continue }
      let text = SourceText(raw, path: entry.path, kind: entry.kind)
      if let file = text.file { batch.files.append(file) }
      if let damaged = text.damaged { batch.damaged.append(damaged) }
      if let problem = text.problem { batch.log.append(problem) }
    }
    return batch
  }

  /// The bytes of one file as they are; `nil` when the log says what is wrong with it.
  package func bytes(
    of entry: SourceEntry, log: inout DiagnosticLog
  ) throws(SourceReadingError) -> [UInt8]? {
    let descriptor = try Self.open(root, calls: calls)
    defer { calls.close(descriptor) }
    var walker = FolderWalker(root: descriptor, calls: calls)
    return try bytes(of: entry, walker: &walker, log: &log)
  }

  private func bytes(
    of entry: SourceEntry, walker: inout FolderWalker, log: inout DiagnosticLog
  ) throws(SourceReadingError) -> [UInt8]? {
    do throws(Errno) {
      let folder = try walker.enterFolder(of: entry.path)
      let file = try calls.openFile(FileName.lastPart(of: entry.path), in: folder)
      defer { calls.close(file) }
      // Looked at again: the file may have been replaced since it was listed.
      let status = try calls.status(of: file)
      guard status.kind == .regular else {
        log.error(
          .unsupportedFile, "'\(entry.path)' is a \(status.kind.rawValue), not a file",
          at: SourceRange(path: entry.path, offsets: 0..<0))
        return nil
      }
      return try calls.read(file, size: status.size, limit: limits.size(of: entry.kind))
    } catch {
      guard SourceProblem.isContent(error) else {
        throw SourceReadingError(path: entry.path, errno: error)
      }
      log.append(SourceProblem.unreadable(entry.path, error))
      return nil
    }
  }
}
