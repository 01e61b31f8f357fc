internal import BuildCaching
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import PageRendering
internal import SourceReading
internal import SystemPackage

/// The record of the last build, where it is of use, and the place for the record of this one.
struct BuildHistory: Sendable {
  /// The last record made by this program with options that give the same pages.
  let record: BuildRecord?
  private let cache: BuildCache?
  private let program: UInt64

  /// - Parameters:
  ///   - project: The project's folder.
  ///   - program: What tells this program and its options from others; `nil` when nothing does.
  ///   - isOff: Whether nothing is remembered.
  init(_ project: FilePath, program: UInt64?, isOff: Bool) {
    self.program = program ?? 0
    cache = isOff || program == nil ? nil : BuildCache(project: project)
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
      source.stamp != nil && source.stamp == found.1
        && source.path.utf8.elementsEqual(found.0.path.utf8)
    }
  }

  /// The pages that are as the last build read them.
  func recalled(_ listing: SourceListing) -> RecalledPages {
    record?.sources.map { RecalledPages(listing, $0) } ?? RecalledPages()
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
  ///   - project: What it was made from.
  ///   - keys: The keys of its products.
  ///   - isSilent: Whether it was a build of everything and had nothing to say.
  ///   - snapshot: How the output folder was left.
  ///   - isBuilt: Whether the build was for a product of the last one, if that folder was the same.
  func store(
    _ products: [BuildRecord.Product], from project: LoadedProject, _ keys: ProductKeys,
    isSilent: Bool, _ snapshot: OutputSnapshot?, replacing isBuilt: (BuildRecord.Product) -> Bool
  ) {
    guard let cache, let snapshot else { return }
    let others = record?.products.filter { !isBuilt($0) } ?? []
    cache.store(
      BuildRecord(
        program: program, sources: isSilent ? Self.sources(project) : nil,
        sharedKey: keys.shared, output: snapshot, products: products + others))
  }

  private static func sources(_ project: LoadedProject) -> [BuildRecord.Source] {
    // Pages come in the order of the files.
    var pages = (project.catalog?.pages ?? [])[...]
    let listing = project.tree.listing
    return zip(listing.entries, listing.stamps).map { entry, stamp in
      var text: PageText?
      if let page = pages.first, page.file.path == entry.path {
        pages.removeFirst()
        // Only pages whose text goes into their own page and nowhere else are recalled.
        if !GuideRenderer.sharedTexts.contains(entry.path) {
          text = project.recalled.text(of: page)
        }
      }
      return BuildRecord.Source(path: entry.path, stamp: stamp, page: text)
    }
  }
}
