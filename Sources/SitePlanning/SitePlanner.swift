package import ContentModel
package import Diagnostics
internal import OutputWriting

/// Gives everything that will be published its address.
package struct SitePlanner {
  let catalog: Catalog
  private let includesDrafts: Bool
  private let fingerprints: [String: String]
  var plan = SitePlan()
  var log = DiagnosticLog()

  private init(_ catalog: Catalog, includesDrafts: Bool, fingerprints: [String: String]) {
    self.catalog = catalog
    self.includesDrafts = includesDrafts
    self.fingerprints = fingerprints
  }

  /// Plans the guide.
  ///
  /// - Parameters:
  ///   - catalog: The content.
  ///   - assets: Paths of files to copy, in the project's folder.
  ///   - includesDrafts: Whether drafts are published too.
  ///   - fingerprints: What goes into the names of files whose address changes with their content,
  ///     by the path of their source; ``MadeAsset`` names those that are made.
  /// - Returns: The plan and the collisions found.
  package static func plan(
    _ catalog: Catalog, assets: [String], includesDrafts: Bool, fingerprints: [String: String] = [:]
  ) -> (plan: SitePlan, log: DiagnosticLog) {
    var planner = SitePlanner(
      catalog, includesDrafts: includesDrafts, fingerprints: fingerprints)
    planner.planPages()
    planner.planAlternatives()
    planner.planAssets(assets)
    planner.planSearch()
    planner.planMachineFiles()
    planner.planMarkdownPages()
    planner.planRedirects()
    planner.checkPictures()
    return (planner.plan, planner.log)
  }

  private static let guidePrefix = "Content/guide/"

  private mutating func planPages() {
    let pages = catalog.pages.filter { includesDrafts || !$0.isDraft }
    plan.output.reserveCapacity(pages.count)
    plan.pageOfFile.reserveCapacity(pages.count)
    plan.pages.reserveCapacity(pages.count)
    var folders: [String] = []
    var placed: [(page: Page, folder: String, isIndex: Bool)] = []
    placed.reserveCapacity(pages.count)
    for page in pages {
      let inner = page.file.path.utf8.dropFirst(Self.guidePrefix.utf8.count)
      let cut = inner.lastIndex(of: UInt8(ascii: "/"))
      let folder = cut.map { String(decoding: inner[..<$0], as: UTF8.self) } ?? ""
      let name = inner[(cut.map { inner.index(after: $0) } ?? inner.startIndex)...]
      let isIndex = name.elementsEqual("index.md".utf8)
      placed.append((page, folder, isIndex))
      if isIndex, !folder.isEmpty { folders.append(folder) }
    }
    for item in placed {
      let stem = item.page.slug ?? Self.stem(item.page.file.path)
      var parts = "guide/"
      if !item.folder.isEmpty { parts += item.folder + "/" }
      if !item.isIndex { parts += stem + "/" }
      let range = item.page.file.range(0..<0)
      guard
        let path = output(parts + "index.html", "the page \(item.page.file.path)", range)
      else { continue }
      plan.pageOfFile.insert(path, at: item.page.file.path)
      plan.pages.append(
        PlannedPage(
          page: item.page, path: path,
          section: item.folder.isEmpty ? nil : folders.firstIndex(of: item.folder),
          isIndex: item.isIndex, previous: nil, next: nil))
    }
    planSections(folders)
    for (index, planned) in plan.pages.enumerated() {
      if let criterion = planned.page.criterionID { plan.chapters[criterion] = index }
    }
    for criterion in catalog.criteria where plan.chapters[criterion.id] == nil {
      plan.chapters[criterion.id] = plan.pages.firstIndex {
        $0.page.file.path == Self.guidePrefix + criterion.chapter
      }
    }
    linkNeighbours()
  }

  private mutating func planSections(_ folders: [String]) {
    var members: [[Int]] = Array(repeating: [], count: folders.count)
    var first: [Int?] = Array(repeating: nil, count: folders.count)
    for (index, planned) in plan.pages.enumerated() {
      guard let section = planned.section else { continue }
      if planned.isIndex { first[section] = index } else { members[section].append(index) }
    }
    // Sections are numbered in reading order; pages refer to them by the new numbers.
    let order = folders.indices.sorted { one, other in
      precedes(first[one] ?? 0, first[other] ?? 0)
    }
    var renumbered: [Int] = Array(repeating: 0, count: folders.count)
    for (place, section) in order.enumerated() { renumbered[section] = place }
    for index in plan.pages.indices {
      if let section = plan.pages[index].section { plan.pages[index].section = renumbered[section] }
    }
    plan.sections = order.compactMap { section in
      guard let index = first[section] else { return nil }
      let pages = inReadingOrder(members[section])
      return SiteSection(
        title: plan.pages[index].page.title, path: plan.pages[index].path, pages: pages)
    }
  }

  /// Pages by the declared order first, then by their path.
  private func inReadingOrder(_ pages: [Int]) -> [Int] {
    pages.map { index in
      let page = plan.pages[index].page
      return (index: index, order: page.order ?? .greatestFiniteMagnitude, path: page.file.path)
    }.sorted { one, other in
      one.order != other.order
        ? one.order < other.order : one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
    }.map(\.index)
  }

  /// Reading order: the declared order first, then the path.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let first = plan.pages[one].page
    let second = plan.pages[other].page
    let firstOrder = first.order ?? .greatestFiniteMagnitude
    let secondOrder = second.order ?? .greatestFiniteMagnitude
    if firstOrder != secondOrder { return firstOrder < secondOrder }
    return first.file.path.utf8.lexicographicallyPrecedes(second.file.path.utf8)
  }

  private mutating func linkNeighbours() {
    let top = inReadingOrder(
      plan.pages.indices.filter { plan.pages[$0].section == nil && !plan.pages[$0].isIndex })
    for run in [top] + plan.sections.map(\.pages) {
      for (one, other) in zip(run, run.dropFirst()) {
        plan.pages[one].next = other
        plan.pages[other].previous = one
      }
    }
  }

  private mutating func planAlternatives() {
    guard !catalog.alternatives.isEmpty else { return }
    let folder = catalog.site.subject.plural
    plan.alternativesIndex = output("guide/\(folder)/index.html", "the list of \(folder)", nil)
    planChooser()
    plan.matrix = output("guide/compare/index.html", "the comparison of all \(folder)", nil)
    for alternative in catalog.alternatives {
      plan.alternatives[alternative.id] = output(
        "guide/\(folder)/\(alternative.id)/index.html", "the file of \(alternative.id)",
        alternative.range)
      if let page = catalog.prose[alternative.id], let path = plan.alternatives[alternative.id] {
        plan.pageOfFile.insert(path, at: page.file.path)
      }
    }
    for (index, one) in catalog.alternatives.enumerated() {
      for other in catalog.alternatives[(index + 1)...] {
        let pair = AlternativePair(one.id, other.id)
        plan.pairs[pair] = output(
          "guide/compare/\(pair.first)-vs-\(pair.second)/index.html",
          "the comparison of \(pair.first) and \(pair.second)", nil)
      }
    }
  }

  /// The chooser needs criteria to decide by and questions to ask.
  private mutating func planChooser() {
    plan.evidence = output("guide/assets/evidence.json", "the evidence as data", nil)
    plan.evidenceTable = output("guide/assets/evidence.csv", "the evidence as a table", nil)
    plan.evidenceTableDescription = output(
      "guide/assets/evidence.csv-metadata.json", "the description of the table", nil)
    guard !catalog.criteria.isEmpty, !catalog.questionnaire.questions.isEmpty else { return }
    plan.evidenceScript = output(
      named(MadeAsset.evidenceScript), "the chooser's evidence", nil)
    plan.chooser = output("guide/choose/index.html", "the chooser", nil)
  }

  private mutating func planAssets(_ assets: [String]) {
    for source in assets {
      guard
        let path = output(
          named(source), "the file \(source)", SourceRange(path: source, offsets: 0..<0))
      else { continue }
      plan.assets.append(PlannedAsset(source: source, path: path))
      plan.assetOfFile[source] = path
    }
  }

  /// The search is there where the templates bring its script.
  ///
  /// Every page names the index, so its address stays when its content changes: one page that is
  /// edited must not change all others.
  private mutating func planSearch() {
    guard plan.assetOfFile["Templates/scripts/search.js"] != nil else { return }
    plan.search = output("guide/search/index.html", "the search", nil)
    plan.searchIndex = output(
      "guide/assets/search-index.js", "the index of the search", nil)
  }

  private mutating func planMachineFiles() {
    if !catalog.sources.isEmpty {
      plan.sources = output("guide/sources/index.html", "the list of sources", nil)
    }
    plan.styleSheet = output(named(MadeAsset.styleSheet), "the style sheet", nil)
    plan.notFound = output("guide/404.html", "the page for missing addresses", nil)
    if catalog.site.baseURL != nil {
      plan.siteMap = output("guide/sitemap.xml", "the site map", nil)
      plan.robots = output("guide/robots.txt", "the file for robots", nil)
      if !catalog.alternatives.isEmpty {
        plan.feed = output("guide/feed.xml", "the feed", nil)
      }
    }
  }

  /// The path of a copied or made file, with its fingerprint before the extension.
  private func named(_ source: String) -> String {
    let rest = source.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst()
    let path = "guide/" + String(decoding: rest, as: UTF8.self)
    return fingerprints[source].map { AssetName.adding($0, to: path) } ?? path
  }

  mutating func output(
    _ path: String, _ what: String, _ range: SourceRange?
  ) -> OutputPath? {
    guard let path = OutputPath(path, for: what, at: range, log: &log) else { return nil }
    return plan.output.add(path, from: OutputOrigin(what, at: range), log: &log) ? path : nil
  }

  private static func stem(_ path: String) -> String {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = path[(cut ?? path.startIndex)...]
    return String(name[..<(name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex)])
  }
}
