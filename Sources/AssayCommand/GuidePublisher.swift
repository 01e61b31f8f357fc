internal import BuildCaching
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
  let project: LoadedProject
  let renderer: GuideRenderer
  let assets: GuideAssets
  let jobs: Int
  /// What the last build made, and the keys of what this one makes.
  let memory: BuildMemory?

  /// Renders everything that cannot be taken over from the last build.
  ///
  /// - Parameter sink: Where finished files go.
  /// - Returns: What was found, and what later checks need to know.
  /// - Throws: What the sink throws.
  func publish(to sink: any ProductSink) async throws -> PublishedGuide {
    async let copied = publishFiles(to: sink)
    let all = renderer.jobs
    let length = max(1, min(16, (all.count + jobs * 4 - 1) / (jobs * 4)))
    let starts = Array(stride(from: 0, to: all.count, by: length))
    var portions: [Int: Portion] = [:]
    try await withThrowingTaskGroup(of: (Int, Portion).self) { group in
      var next = 0
      func startOne() {
        guard next < starts.count else { return }
        let start = starts[next]
        next += 1
        group.addTask {
          (start, try render(all[start..<min(all.count, start + length)], sink))
        }
      }
      for _ in 0..<jobs { startOne() }
      while let (start, portion) = try await group.next() {
        portions[start] = portion
        startOne()
      }
    }
    var log = try await copied
    var pages: [RenderedPage] = []
    var products: [BuildRecord.Product] = []
    for start in starts {
      guard let portion = portions[start] else { continue }
      pages += portion.pages
      products += portion.products
      log.merge(portion.log)
    }
    let citing = citingPages(pages)
    if let sources = renderer.renderSources(citing) {
      log.merge(sources.log)
      try sink.stage(Self.files(of: sources))
      pages.append(sources.withoutBytes)
    }
    if let path = renderer.context.plan.searchIndex {
      let entries =
        pages.flatMap(\.searchEntries) + SearchEntries(renderer.context).capabilities()
      let name = Words.capitalised(renderer.context.catalog.site.subject.singular)
      let index = SearchIndex(entries, alternative: name)
      try sink.stage([OutputFile(path: path, owner: .site, bytes: index.script())])
    }
    log.merge(AnchorCheck.check(pages))
    if let path = renderer.context.plan.languageModelIndex {
      let list = LanguageModelIndex.bytes(renderer.context, pages)
      try sink.stage([OutputFile(path: path, owner: .site, bytes: list)])
    }
    return PublishedGuide(log: log, cited: Set(citing.keys), pages: pages, products: products)
  }

  private func render(
    _ jobs: ArraySlice<GuideRenderer.Job>, _ sink: any ProductSink
  ) throws -> Portion {
    var portion = Portion()
    var files: [OutputFile] = []
    let keys = jobs.map { job in memory?.keys.page(renderer.text(of: job)) }
    typealias Known = (product: BuildRecord.Product, facts: PageFacts)
    let known = zip(jobs, keys).map { job, key -> Known? in
      guard let key, let path = renderer.path(of: job),
        let product = memory?.product(at: path, key: key), let facts = product.page
      else { return nil }
      return (product, facts)
    }
    let groups = known.compactMap { $0?.product.files }
    var kept = groups.isEmpty ? [][...] : try sink.keep(groups)[...]
    for ((job, key), before) in zip(zip(jobs, keys), known) {
      if let (product, facts) = before, kept.popFirst() == true {
        portion.pages.append(RenderedPage(recalling: product, facts, renderer.context.plan))
        portion.products.append(product)
        continue
      }
      if let text = renderer.text(of: job), project.recalled.text(at: text.path) != nil {
        throw RecalledPages.TextIsNeeded()
      }
      guard let page = renderer.render(job) else { continue }
      files += Self.files(of: page)
      portion.log.merge(page.log)
      if let key, page.log.isEmpty {
        let source = renderer.text(of: job)?.path ?? ""
        portion.products.append(page.product(key: key, source: source))
      }
      portion.pages.append(page.withoutBytes)
    }
    try sink.stage(files)
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
  private func publishFiles(to sink: any ProductSink) throws -> DiagnosticLog {
    var log = DiagnosticLog()
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
    try sink.stage(files)
    return log
  }
}
