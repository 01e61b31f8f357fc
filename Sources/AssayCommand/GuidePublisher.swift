internal import ContentModel
internal import Diagnostics
internal import EvidencePublishing
internal import OutputWriting
internal import PageRendering
internal import SearchIndexing
internal import SiteChecking
internal import SitePlanning
internal import SourceReading
internal import Templating

/// Renders the guide in parallel and hands finished pages to a sink as they come.
struct GuidePublisher: Sendable {
  /// Takes finished files; the order does not matter.
  typealias Sink = @Sendable ([OutputFile]) throws -> Void

  let project: LoadedProject
  let renderer: GuideRenderer
  let assets: GuideAssets
  let jobs: Int

  /// Renders everything.
  ///
  /// - Parameter sink: Where finished files go.
  /// - Returns: What was found, and what later checks need to know.
  /// - Throws: What the sink throws.
  func publish(to sink: @escaping Sink) async throws -> PublishedGuide {
    var log = DiagnosticLog()
    try publishFiles(to: sink, log: &log)
    let all = renderer.jobs
    let length = max(1, min(64, (all.count + jobs * 4 - 1) / (jobs * 4)))
    let starts = Array(stride(from: 0, to: all.count, by: length))
    var portions: [Int: Portion] = [:]
    try await withThrowingTaskGroup(of: (Int, Portion).self) { group in
      var next = 0
      func startOne() {
        guard next < starts.count else { return }
        let start = starts[next]
        next += 1
        let renderer = renderer
        group.addTask {
          (start, try Self.render(all[start..<min(all.count, start + length)], renderer, sink))
        }
      }
      for _ in 0..<jobs { startOne() }
      while let (start, portion) = try await group.next() {
        portions[start] = portion
        startOne()
      }
    }
    var pages: [RenderedPage] = []
    for start in starts {
      guard let portion = portions[start] else { continue }
      pages += portion.pages
      log.merge(portion.log)
    }
    let citing = citingPages(pages)
    if let sources = renderer.renderSources(citing) {
      log.merge(sources.log)
      try sink(Self.files(of: sources))
      pages.append(sources.withoutBytes)
    }
    if let path = renderer.context.plan.searchIndex {
      let entries =
        pages.flatMap(\.searchEntries) + SearchEntries(renderer.context).capabilities()
      let name = Words.capitalised(renderer.context.catalog.site.subject.singular)
      let index = SearchIndex(entries, alternative: name)
      try sink([OutputFile(path: path, owner: .site, bytes: index.script())])
    }
    log.merge(AnchorCheck.check(pages))
    if let path = renderer.context.plan.languageModelIndex {
      let list = LanguageModelIndex.bytes(renderer.context, pages)
      try sink([OutputFile(path: path, owner: .site, bytes: list)])
    }
    return PublishedGuide(log: log, cited: Set(citing.keys), pages: pages)
  }

  private static func render(
    _ jobs: ArraySlice<GuideRenderer.Job>, _ renderer: GuideRenderer, _ sink: Sink
  ) throws -> Portion {
    var portion = Portion()
    var files: [OutputFile] = []
    for job in jobs {
      guard let page = renderer.render(job) else { continue }
      files += Self.files(of: page)
      portion.log.merge(page.log)
      portion.pages.append(page.withoutBytes)
    }
    try sink(files)
    return portion
  }

  /// The page and its copy in Markdown.
  private static func files(of page: RenderedPage) -> [OutputFile] {
    var files = [OutputFile(path: page.path, owner: .site, bytes: page.bytes)]
    if let copy = page.markdown {
      files.append(OutputFile(path: copy.path, owner: .site, bytes: copy.bytes))
    }
    return files
  }

  private func citingPages(_ pages: [RenderedPage]) -> [String: [OutputPath]] {
    var found: [String: [OutputPath]] = [:]
    for page in pages {
      for id in page.citedSources.sorted() { found[id, default: []].append(page.path) }
    }
    return found
  }

  /// What is made once for the whole guide, and what is copied.
  private func publishFiles(to sink: Sink, log: inout DiagnosticLog) throws {
    let context = renderer.context
    let plan = context.plan
    var files: [OutputFile] = []
    func add(_ path: OutputPath?, _ bytes: @autoclosure () throws -> [UInt8]?) rethrows {
      guard let path, let bytes = try bytes() else { return }
      files.append(OutputFile(path: path, owner: .site, bytes: bytes))
    }
    add(plan.styleSheet, assets.styleSheet)
    add(plan.siteMap, SiteMap.bytes(context))
    add(plan.robots, RobotsFile.bytes(context))
    add(plan.feed, EvidenceFeed.bytes(context))
    for redirect in plan.redirects { add(redirect.path, RedirectPage.bytes(redirect, context)) }
    add(plan.evidence, EvidenceDocument(context.catalog).json())
    add(plan.evidenceTable, EvidenceTable(context.catalog).csv())
    add(plan.evidenceTableDescription, EvidenceTable(context.catalog).description())
    add(plan.evidenceScript, assets.evidenceScript)
    for asset in plan.assets {
      try add(asset.path, project.bytes(at: asset.source, log: &log))
    }
    try sink(files)
  }
}
