package import Diagnostics
internal import FileSystem
package import SystemPackage

/// The files of a project, found but not yet read, in the byte order of their paths.
///
/// Listing costs one look at each file's status. The entries can be read in any portions, also by
/// several tasks at once, and their times and sizes can decide what need not be read at all.
package struct SourceListing: Sendable {
  package let root: FilePath
  package let limits: SourceLimits
  package let entries: [SourceEntry]
  let calls: SystemCalls

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
    let descriptor = try open(root, calls: calls)
    defer { calls.close(descriptor) }
    var scanner = SourceScanner(root: descriptor, limits: limits, calls: calls)
    for folder in folders.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      try scanner.scan(folder)
    }
    let listing = SourceListing(
      root: root, limits: limits, entries: scanner.entries, calls: calls)
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
