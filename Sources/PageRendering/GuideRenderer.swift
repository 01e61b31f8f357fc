package import ContentModel
package import Diagnostics
internal import MarkdownRendering
internal import Markup
package import OutputWriting
package import SitePlanning
package import Templating

/// Renders the guide's pages; a value that any number of tasks may use at the same time.
package struct GuideRenderer: Sendable {
  /// The templates the guide is made from and the names each may use.
  package static let roots: [TemplateRoot] = [
    TemplateRoot("page", GuidePageModel.schema),
    TemplateRoot("home", HomePageModel.schema),
    TemplateRoot("option", OptionPageModel.schema),
    TemplateRoot("options", OptionListModel.schema),
    TemplateRoot("matrix", MatrixPageModel.schema),
    TemplateRoot("pair", PairPageModel.schema),
    TemplateRoot("chooser", ChooserPageModel.schema),
    TemplateRoot("search", SearchPageModel.schema),
    TemplateRoot("sources", SourcesPageModel.schema),
    TemplateRoot("not-found", NoticePageModel.schema),
  ]

  /// Whether the guide of a catalog, with or without a search, has a page that is made with a template.
  package static func needs(
    _ root: TemplateRoot, for catalog: Catalog, hasSearch: Bool
  ) -> Bool {
    switch root.name {
    case "home": catalog.pages.contains { $0.file.path == "Content/guide/index.md" }
    case "search": hasSearch
    case "option", "options", "matrix": !catalog.alternatives.isEmpty
    case "pair": catalog.alternatives.count > 1
    case "chooser":
      !catalog.alternatives.isEmpty && !catalog.criteria.isEmpty
        && !catalog.questionnaire.questions.isEmpty
    case "sources": !catalog.sources.isEmpty
    default: true
    }
  }

  /// Files of the guide whose text goes into other pages too.
  package static let sharedTexts: Set<String> = [Glossary.file]

  package let context: GuideContext
  private let library: TemplateLibrary
  private let markdown: MarkdownRenderer
  /// The template of the pages of each section that are in no menu: what surrounds them is the same,
  /// so it is put in place once.
  private let sections: [FixedTemplate]

  package init(_ context: GuideContext, _ library: TemplateLibrary) {
    var options = MarkdownOptions()
    options.reservedIDs = ["main", "notes-heading", "contents-heading", "criteria", "by-language"]
    options.dataBlockKinds = DataBlockRenderer.kinds
    options.collectsText = context.searchExtent == .texts
    self.context = context
    self.library = library
    markdown = MarkdownRenderer(options: options)
    let plan = context.plan
    sections = plan.sections.map { section in
      let member = section.pages.first.map { plan.pages[$0].path } ?? section.path
      return library.fixing(ChromeModel(context).shared(by: member), in: "page")
    }
  }

  /// One page to render.
  package enum Job: Sendable {
    /// A Markdown page, by its index in the plan.
    case page(Int)
    /// The page of an alternative, by its id.
    case alternative(String)
    case alternativesIndex
    case chooser
    case matrix
    case pair(AlternativePair)
    case search
    case notFound
  }

  /// Every page but the bibliography, which needs the others first; in the order of their paths.
  package var jobs: [Job] {
    let plan = context.plan
    var jobs = plan.pages.indices.map { Job.page($0) }
    jobs += context.catalog.alternatives.map { Job.alternative($0.id) }
    if plan.alternativesIndex != nil { jobs.append(.alternativesIndex) }
    if plan.chooser != nil { jobs.append(.chooser) }
    if plan.matrix != nil { jobs.append(.matrix) }
    for (index, one) in context.catalog.alternatives.enumerated() {
      for other in context.catalog.alternatives[(index + 1)...] {
        jobs.append(.pair(AlternativePair(one.id, other.id)))
      }
    }
    if plan.search != nil { jobs.append(.search) }
    if plan.notFound != nil { jobs.append(.notFound) }
    return jobs
  }

  /// Where a page will be; `nil` when its address was refused by the plan.
  package func path(of job: Job) -> OutputPath? {
    let plan = context.plan
    switch job {
    case .page(let index): return plan.pages[index].path
    case .alternative(let id): return plan.alternatives[id]
    case .alternativesIndex: return plan.alternativesIndex
    case .chooser: return plan.chooser
    case .matrix: return plan.matrix
    case .pair(let pair): return plan.pairs[pair]
    case .search: return plan.search
    case .notFound: return plan.notFound
    }
  }

  /// The Markdown that is a page's own; `nil` when it is made from data alone.
  package func text(of job: Job) -> SourceFile? {
    switch job {
    case .page(let index): context.plan.pages[index].page.file
    case .alternative(let id): context.catalog.prose[id]?.file
    case .alternativesIndex, .chooser, .matrix, .pair, .search, .notFound: nil
    }
  }

  /// Renders one page; `nil` when its address was refused by the plan.
  package func render(_ job: Job) -> RenderedPage? {
    let plan = context.plan
    switch job {
    case .page(let index):
      let planned = plan.pages[index]
      let body = GuideBody(planned.page, at: planned.path, context, markdown)
      let model = GuidePageModel(context: context, planned: planned, body: body)
      if planned.path == context.home {
        return finish(
          "home", HomePageModel(page: model).record, planned.path, body,
          extraAnchors: ["criteria", "by-language"])
      }
      let isAlike = !planned.isIndex && !plan.chapters.values.contains(index)
      guard isAlike, let section = planned.section, section < sections.count else {
        return finish("page", model.record, planned.path, body)
      }
      return finish(
        "page", sections[section].record(model.own), planned.path, body, in: sections[section],
        from: planned.page.file.range(0..<0))
    case .alternative(let id):
      guard let alternative = context.catalog.alternative(id), let path = plan.alternatives[id]
      else { return nil }
      let prose = context.catalog.prose[id]
      let body = prose.map { GuideBody($0, at: path, context, markdown) }
      let model = OptionPageModel(
        context: context, alternative: alternative, path: path, prose: prose, body: body)
      return finish("option", model.record, path, body, extraAnchors: OptionPageModel.anchors)
    case .alternativesIndex:
      guard let path = plan.alternativesIndex else { return nil }
      return finish("options", OptionListModel(context: context, path: path).record, path, nil)
    case .chooser:
      guard let path = plan.chooser else { return nil }
      return finish("chooser", ChooserPageModel(context: context, path: path).record, path, nil)
    case .matrix:
      guard let path = plan.matrix else { return nil }
      return finish("matrix", MatrixPageModel(context: context, path: path).record, path, nil)
    case .pair(let pair):
      guard let path = plan.pairs[pair], let first = context.catalog.alternative(pair.first),
        let second = context.catalog.alternative(pair.second)
      else { return nil }
      let model = PairPageModel(context: context, first: first, second: second, path: path)
      return finish("pair", model.record, path, nil)
    case .search:
      guard let path = plan.search else { return nil }
      return finish("search", SearchPageModel(context: context, path: path).record, path, nil)
    case .notFound:
      guard let path = plan.notFound else { return nil }
      return finish("not-found", NoticePageModel(context: context, path: path).record, path, nil)
    }
  }

  /// Renders the bibliography.
  ///
  /// - Parameter citingPages: The pages that cite each source in prose.
  /// - Returns: `nil` when there are no sources.
  package func renderSources(_ citingPages: [String: [OutputPath]]) -> RenderedPage? {
    guard let path = context.plan.sources else { return nil }
    let model = SourcesPageModel(context: context, path: path, citingPages: citingPages)
    let anchors = context.catalog.sources.map { "src-" + $0.id }
    return finish("sources", model.record, path, nil, extraAnchors: anchors)
  }

  private func finish(
    _ template: String, _ record: TemplateRecord, _ path: OutputPath, _ body: GuideBody?,
    in fixed: FixedTemplate? = nil, from source: SourceRange? = nil, extraAnchors: [String] = []
  ) -> RenderedPage {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    var log = body?.log ?? DiagnosticLog()
    log.merge(
      fixed?.render(record, into: &bytes) ?? library.render(template, record, into: &bytes))
    let description = record.text("description")
    return RenderedPage(
      path: path, bytes: bytes, title: record.text("title"),
      description: description.utf8.isEmpty ? nil : description,
      isListed: path != context.plan.notFound,
      source: source ?? context.plan.output.origin(of: path)?.range,
      anchors: (body?.rendered.anchors ?? []) + extraAnchors,
      anchorLinks: body?.anchorLinks ?? [],
      citedSources: Set((body?.rendered.citations ?? []).map(\.sourceID)), log: log,
      markdown: context.plan.markdownPages[path].map { copy in
        let writer = MarkdownPageWriter(context: context, path: path)
        return MarkdownPage(path: copy, bytes: writer.bytes(template, record, body))
      },
      searchEntries: SearchEntries(context).all(path, record, body, isPair: template == "pair"))
  }
}
