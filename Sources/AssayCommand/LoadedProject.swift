internal import ContentLoading
internal import ContentModel
internal import Diagnostics
internal import SourceReading

/// A project's folder read and validated.
struct LoadedProject: Sendable {
  let tree: SourceTree
  let files: SourceFiles
  let catalog: Catalog?
  /// The pages whose text was not read.
  let recalled: RecalledPages
  let log: DiagnosticLog

  /// Finds the files of the folder.
  ///
  /// - Throws: ``SourceReadingError`` when the machine cannot read it.
  static func list(_ options: ProjectOptions) throws -> (SourceListing, DiagnosticLog) {
    try SourceListing.scan(root: options.root)
  }

  /// Reads the files that were found and validates what is in them.
  ///
  /// - Parameters:
  ///   - listing: The files.
  ///   - found: What the listing found wrong.
  ///   - jobs: How many tasks read.
  ///   - recalled: Pages that need not be read.
  /// - Returns: The project, valid or not.
  /// - Throws: ``SourceReadingError`` when the machine cannot read them.
  static func load(
    _ listing: SourceListing, _ found: DiagnosticLog, jobs: Int,
    recalling recalled: RecalledPages = RecalledPages()
  ) async throws -> LoadedProject {
    var log = found
    let read = try await SourceTree.read(listing, jobs: jobs, leaving: recalled.paths) {
      DecodedPages($0, known: recalled.page)
    }
    log.merge(read.log)
    var pages = DecodedPages()
    for part in read.made { pages.append(part) }
    let (catalog, problems) = CatalogLoader.load(
      read.tree.files, decoded: pages, pictures: pictures(listing))
    log.merge(problems)
    return LoadedProject(
      tree: read.tree, files: read.tree.shown,
      catalog: log.hasErrors ? nil : catalog, recalled: recalled, log: log)
  }

  /// Finds, reads and validates.
  ///
  /// - Throws: ``SourceReadingError`` when the machine cannot read the folder.
  static func load(_ options: ProjectOptions) async throws -> LoadedProject {
    let (listing, found) = try list(options)
    return try await load(listing, found, jobs: try options.jobCount())
  }

  /// The bytes of a file that is copied; `nil` when there is none.
  func bytes(at path: String, log: inout DiagnosticLog) throws -> [UInt8]? {
    if let file = tree.file(at: path) { return file.bytes }
    guard let entry = tree.assets.first(where: { $0.path == path }) else { return nil }
    return try tree.bytes(of: entry, log: &log)
  }

  /// The picture in a file; `nil` when the log says what is wrong with it.
  ///
  /// - Throws: When the file cannot be read.
  func picture(at path: String, log: inout DiagnosticLog) throws -> Picture? {
    guard let bytes = try bytes(at: path, log: &log) else { return nil }
    return PictureReader.read(SourceFile(path: path, bytes: bytes), log: &log)
  }

  /// The pictures beside the profiles.
  static func pictures(_ listing: SourceListing) -> [String] {
    listing.entries.filter { entry in
      isConfidential(entry.path) && (entry.kind == .image || entry.kind == .picture)
    }.map(\.path)
  }

  /// Whether a file is of a client: its lines appear in no log, and it is read for one report alone.
  static func isConfidential(_ path: String) -> Bool {
    path.utf8.starts(with: "Content/projects/".utf8)
  }
}
