internal import ContentLoading
internal import ContentModel
internal import Diagnostics
internal import SourceReading

/// A project's folder read and validated.
struct LoadedProject: Sendable {
  let tree: SourceTree
  let files: SourceFiles
  let catalog: Catalog?
  let log: DiagnosticLog

  /// Reads the folder and validates what is in it.
  ///
  /// - Throws: A ``Failure`` when the machine cannot read it.
  static func load(_ options: ProjectOptions) async throws -> LoadedProject {
    let tree: SourceTree
    var log: DiagnosticLog
    do {
      (tree, log) = try await SourceTree.read(root: options.root, jobs: try options.jobCount())
    } catch let error as SourceReadingError {
      throw Failure.machine(error.description)
    }
    let (catalog, found) = CatalogLoader.load(tree.files)
    log.merge(found)
    return LoadedProject(
      tree: tree, files: SourceFiles(tree.files + tree.damaged),
      catalog: log.hasErrors ? nil : catalog, log: log)
  }

  /// The bytes of a file that is copied; `nil` when there is none.
  func bytes(at path: String, log: inout DiagnosticLog) throws -> [UInt8]? {
    if let file = tree.file(at: path) { return file.bytes }
    guard let entry = tree.assets.first(where: { $0.path == path }) else { return nil }
    return try tree.bytes(of: entry, log: &log)
  }

  /// Whether lines of a file may appear in a log.
  static func isConfidential(_ path: String) -> Bool {
    path.utf8.starts(with: "Content/projects/".utf8)
  }
}
