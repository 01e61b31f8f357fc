package import Diagnostics
package import SystemPackage

/// The project as it was read: every text file, and where the assets are.
package struct SourceTree: Sendable {
  package let listing: SourceListing
  /// The valid text files, in the byte order of their paths.
  package let files: [SourceFile]
  /// Text files with a wrong byte, repaired byte for byte, only for showing the place.
  package let damaged: [SourceFile]
  private let filesByPath: SourceFiles

  /// Joins a listing with what was read of it; portions come in the order of the listing.
  package init(listing: SourceListing, batch: SourceBatch) {
    self.listing = listing
    files = batch.files
    damaged = batch.damaged
    // Twins that differ in normalisation only are errors already; the first one is kept.
    filesByPath = SourceFiles(batch.files)
  }

  /// The files that are no text, in the byte order of their paths: what is copied, and pictures.
  package var assets: [SourceEntry] { listing.entries.filter { !$0.kind.isText } }

  /// The text file at a path relative to the project's folder.
  package func file(at path: String) -> SourceFile? { filesByPath[path] }

  /// Every file that a message may point into.
  package var shown: SourceFiles {
    damaged.isEmpty ? filesByPath : SourceFiles(files + damaged)
  }

  /// The bytes of an asset; `nil` when the log says what is wrong with it.
  package func bytes(
    of asset: SourceEntry, log: inout DiagnosticLog
  ) throws(SourceReadingError) -> [UInt8]? {
    try listing.bytes(of: asset, log: &log)
  }

  /// Lists and reads the files in `folders`, which are paths of folders or files inside `root`.
  ///
  /// The log holds what is wrong with single files; those are left out of the tree.
  package static func read(
    root: FilePath,
    folders: [String] = ["Content", "Templates"],
    limits: SourceLimits = SourceLimits()
  ) throws(SourceReadingError) -> (SourceTree, DiagnosticLog) {
    let (listing, found) = try SourceListing.scan(root: root, folders: folders, limits: limits)
    var log = found
    let batch = try listing.read(listing.entries[...])
    log.merge(batch.log)
    return (SourceTree(listing: listing, batch: batch), log)
  }

  /// Reads what was listed with several tasks, each of which also makes something of what it read.
  ///
  /// The result does not depend on `jobs`, but for where what was made is cut into pieces.
  ///
  /// - Parameters:
  ///   - listing: The files to read.
  ///   - jobs: How many tasks read.
  ///   - unread: Paths of files whose text is known to be of no use; they are given without it.
  ///   - make: Makes something of a run of valid text files, in the order of their paths.
  /// - Returns: The project, what was made in that order, and what is wrong with single files.
  /// - Throws: When the machine cannot read a file.
  package static func read<Made: Sendable>(
    _ listing: SourceListing, jobs: Int, leaving unread: Set<String> = [],
    making make: @escaping @Sendable ([SourceFile]) -> Made
  ) async throws -> (tree: SourceTree, made: [Made], log: DiagnosticLog) {
    let entries = listing.entries
    let length = max(1, (entries.count + max(1, jobs) - 1) / max(1, jobs))
    let portions = stride(from: 0, to: entries.count, by: length)
    let read = try await withThrowingTaskGroup(of: (Int, SourceBatch, Made).self) { group in
      for first in portions {
        let portion = entries[first..<min(entries.count, first + length)]
        group.addTask {
          let batch = try listing.read(portion, leaving: unread)
          return (first, batch, make(batch.files))
        }
      }
      var read: [Int: (batch: SourceBatch, made: Made)] = [:]
      for try await (first, batch, made) in group { read[first] = (batch, made) }
      return read
    }
    var whole = SourceBatch()
    var made: [Made] = []
    for first in portions {
      guard let portion = read[first] else { continue }
      whole.merge(portion.batch)
      made.append(portion.made)
    }
    return (SourceTree(listing: listing, batch: whole), made, whole.log)
  }
}
