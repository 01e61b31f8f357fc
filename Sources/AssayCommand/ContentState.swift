internal import ContentLoading
internal import ContentModel
internal import Diagnostics
internal import RevisionReading
internal import SourceReading
internal import SystemPackage

/// A project's content at one time: what stands in a folder, or in a git revision.
struct ContentState {
  /// Where a state is.
  enum Place: Hashable {
    case folder(String)
    /// A revision, and the project's folder in it where it is not the one at hand.
    case revision(String, folder: String?)

    /// As the user would write it.
    var label: String {
      switch self {
      case .folder(let path): path
      case .revision(let name, nil): name
      case .revision(let name, let folder?): "\(name):\(folder)"
      }
    }
  }

  let place: Place
  let files: SourceFiles
  let catalog: Catalog?
  let log: DiagnosticLog

  /// Reads and validates a state.
  ///
  /// - Parameters:
  ///   - place: Where it is.
  ///   - root: The project's folder, whose repository holds the revisions.
  ///   - jobs: How many tasks read files.
  /// - Returns: The state, with what is wrong with it.
  /// - Throws: A ``Failure`` when the place is not there, ``SourceReadingError`` when it cannot be read.
  static func load(_ place: Place, root: FilePath, jobs: Int) async throws -> ContentState {
    var batch: SourceBatch
    switch place {
    case .folder(let path):
      let (listing, found) = try SourceListing.scan(root: FilePath(path), folders: ["Content"])
      let read = try await SourceTree.read(listing, jobs: jobs) { _ in }
      var log = found
      log.merge(read.log)
      batch = SourceBatch(files: read.tree.files, damaged: read.tree.damaged, log: log)
    case .revision(let name, let folder):
      batch = SourceBatch(
        try files(of: name, in: folder, root: root).map { ($0.path, $0.bytes) })
    }
    let (catalog, found) = CatalogLoader.load(batch.files)
    batch.merge(SourceBatch(files: [], damaged: [], log: found))
    return ContentState(
      place: place, files: SourceFiles(batch.files + batch.damaged),
      catalog: batch.log.hasErrors ? nil : catalog, log: batch.log)
  }

  private static func files(
    of revision: String, in folder: String?, root: FilePath
  ) throws -> [RevisionFile] {
    do throws(RevisionError) {
      return try Repository(of: root).content(of: revision, in: folder)
    } catch {
      switch error {
      case .gitIsMissing:
        throw Failure.machine("git is not installed; 'apt-get install git' gets it")
      case .refused(let message): throw Failure.usage(message)
      case .failed(let message): throw Failure.machine("cannot read '\(revision)': \(message)")
      }
    }
  }
}
