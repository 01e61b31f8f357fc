package import Diagnostics
package import FileSystem
package import SystemPackage

/// The files of a project, found but not yet read, in the byte order of their paths.
///
/// Listing costs one look at each file's status. The entries can be read in any portions, also by
/// several tasks at once, and their times and sizes can decide what need not be read at all.
package struct SourceListing: Sendable {
  package let root: FilePath
  package let limits: SourceLimits
  package let entries: [SourceEntry]
  /// When the listing began, by the clock that file times are taken from.
  package let moment: Int64
  let calls: SystemCalls

  /// What tells each entry from a later state of its file; `nil` where it changed too shortly before
  /// it was listed.
  package var stamps: [FileStamp?] {
    entries.map { entry in
      let stamp = FileStamp(
        size: entry.size, modified: entry.modified, changed: entry.changed, inode: entry.inode)
      return stamp.isSettled(at: moment) ? stamp : nil
    }
  }

  /// Finds the files in `folders`, which are paths of folders or files relative to `root`.
  ///
  /// What is wrong with single files is in the log; the listing leaves those files out.
  package static func scan(
    root: FilePath,
    folders: [String] = ["Content", "Templates"],
    limits: SourceLimits = SourceLimits()
  ) throws(SourceReadingError) -> (SourceListing, DiagnosticLog) {
    try scan(root: root, folders: folders, limits: limits, calls: SystemCalls())
  }

  static func scan(
    root: FilePath, folders: [String], limits: SourceLimits, calls: SystemCalls
  ) throws(SourceReadingError) -> (SourceListing, DiagnosticLog) {
    let moment = calls.moment
    let descriptor = try open(root, calls: calls)
    defer { calls.close(descriptor) }
    var scanner = SourceScanner(root: descriptor, limits: limits, calls: calls)
    for folder in folders.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      try scanner.scan(folder)
    }
    let listing = SourceListing(
      root: root, limits: limits, entries: scanner.entries, moment: moment, calls: calls)
    return (listing, scanner.log)
  }

  static func open(
    _ root: FilePath, calls: SystemCalls
  ) throws(SourceReadingError) -> FileDescriptor {
    do throws(Errno) {
      return try calls.openFolder(root)
    } catch {
      throw SourceReadingError(path: root.string, errno: error)
    }
  }
}
