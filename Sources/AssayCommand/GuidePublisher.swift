internal import ContentModel
internal import Diagnostics
internal import EvidencePublishing
internal import OutputWriting
internal import PageRendering
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
  let jobs: Int

  /// Renders everything.
  ///
  /// - Parameter sink: Where finished files go.
  /// - Returns: What was found, and the sources that pages cite.
  /// - Throws: What the sink throws.
  func publish(to sink: @escaping Sink) async throws -> (log: DiagnosticLog, cited: Set<String>) {
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
      try sink([OutputFile(path: sources.path, owner: .site, bytes: sources.bytes)])
      pages.append(sources)
    }
    log.merge(AnchorCheck.check(pages))
    return (log, Set(citing.keys))
  }

  private static func render(
    _ jobs: ArraySlice<GuideRenderer.Job>, _ renderer: GuideRenderer, _ sink: Sink
  ) throws -> Portion {
    var portion = Portion()
    var files: [OutputFile] = []
    for job in jobs {
      guard let page = renderer.render(job) else { continue }
      files.append(OutputFile(path: page.path, owner: .site, bytes: page.bytes))
      portion.log.merge(page.log)
      portion.pages.append(page.withoutBytes)
    }
    try sink(files)
    return portion
  }

  private func citingPages(_ pages: [RenderedPage]) -> [String: [String]] {
    let plan = renderer.context.plan
    var titles: [OutputPath: String] = [:]
    for planned in plan.pages { titles[planned.path] = planned.page.title }
    for alternative in renderer.context.catalog.alternatives {
      if let path = plan.alternatives[alternative.id] { titles[path] = alternative.name }
    }
    var found: [String: [String]] = [:]
    for page in pages {
      guard let title = titles[page.path] else { continue }
      for id in page.citedSources.sorted() { found[id, default: []].append(title) }
    }
    return found
  }

  /// The style sheet, the site map and the copied files.
  private func publishFiles(to sink: Sink, log: inout DiagnosticLog) throws {
    let plan = renderer.context.plan
    var files: [OutputFile] = []
    if let path = plan.styleSheet {
      let css = StyleSheet.guide(
        { project.tree.file(at: $0) }, renderer.context.catalog.site.brand, log: &log)
      files.append(OutputFile(path: path, owner: .site, bytes: css))
    }
    if let path = plan.siteMap, let bytes = SiteMap.bytes(renderer.context) {
      files.append(OutputFile(path: path, owner: .site, bytes: bytes))
    }
    let evidence = EvidenceDocument(renderer.context.catalog)
    if let path = plan.evidence {
      files.append(OutputFile(path: path, owner: .site, bytes: evidence.json()))
    }
    if let path = plan.evidenceScript {
      files.append(OutputFile(path: path, owner: .site, bytes: evidence.script()))
    }
    for asset in plan.assets {
      if let file = project.tree.file(at: asset.source) {
        files.append(OutputFile(path: asset.path, owner: .site, bytes: file.bytes))
      } else if let entry = project.tree.assets.first(where: { $0.path == asset.source }),
        let bytes = try project.tree.bytes(of: entry, log: &log)
      {
        files.append(OutputFile(path: asset.path, owner: .site, bytes: bytes))
      }
    }
    try sink(files)
  }
}
