internal import BuildCaching
internal import OutputWriting
internal import SourceReading

/// The record of the last build, where it is of use, and the place for the record of this one.
struct BuildHistory: Sendable {
  /// The last record made by this program with options that give the same pages.
  let record: BuildRecord?
  private let cache: BuildCache?
  private let program: UInt64

  /// - Parameters:
  ///   - options: The project and what changes its pages.
  ///   - isOff: Whether nothing is remembered.
  /// - Throws: A usage failure.
  init(_ options: ProjectOptions, isOff: Bool) throws {
    let identity = try ProgramIdentity.hash(options)
    program = identity ?? 0
    cache = isOff || identity == nil ? nil : BuildCache(project: options.root)
    let program = program
    record = cache?.load().flatMap { $0.program == program ? $0 : nil }
  }

  /// Whether builds are remembered at all.
  var isOn: Bool { cache != nil }

  /// Whether the last build was one of everything, had nothing to say, and was made from these files
  /// as they are now.
  func isOf(_ listing: SourceListing) -> Bool {
    guard let sources = record?.sources, sources.count == listing.entries.count else {
      return false
    }
    return zip(sources, zip(listing.entries, listing.stamps)).allSatisfy { source, found in
      source.stamp == found.1 && source.path.utf8.elementsEqual(found.0.path.utf8)
    }
  }

  /// Keeps how a repeated build found the output folder.
  func store(_ snapshot: OutputSnapshot?) {
    guard var record, let snapshot, snapshot != record.output else { return }
    record.output = snapshot
    cache?.store(record)
  }

  /// Keeps what a build made.
  ///
  /// - Parameters:
  ///   - products: What it made, and what it took over.
  ///   - listing: What it was made from, if it was a build of everything with nothing to say.
  ///   - snapshot: How the output folder was left.
  ///   - isBuilt: Whether the build was for a product of the last one, if that folder was the same.
  func store(
    _ products: [BuildRecord.Product], from listing: SourceListing?, _ snapshot: OutputSnapshot?,
    replacing isBuilt: (BuildRecord.Product) -> Bool
  ) {
    guard let cache, let snapshot else { return }
    let others = record?.products.filter { !isBuilt($0) } ?? []
    cache.store(
      BuildRecord(
        program: program, sources: listing.flatMap(Self.sources), output: snapshot,
        products: products + others))
  }

  private static func sources(_ listing: SourceListing) -> [BuildRecord.Source]? {
    var sources: [BuildRecord.Source] = []
    sources.reserveCapacity(listing.entries.count)
    for (entry, stamp) in zip(listing.entries, listing.stamps) {
      guard let stamp else { return nil }
      sources.append(BuildRecord.Source(path: entry.path, stamp: stamp))
    }
    return sources
  }
}
