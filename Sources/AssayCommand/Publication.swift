internal import BuildCaching
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import PageRendering
internal import ReportRendering
internal import SiteChecking
internal import SitePlanning
internal import SourceReading
internal import Templating

/// A project's whole publication, planned and ready to be rendered.
struct Publication: Sendable {
  let project: LoadedProject
  let catalog: Catalog
  let day: CalendarDate
  let renderer: GuideRenderer
  let assets: GuideAssets
  let reports: ReportPublisher
  let jobs: Int

  /// Plans the publication and, meanwhile, compiles its templates.
  ///
  /// - Returns: `nil` when something is wrong, and what is.
  static func prepare(
    _ project: LoadedProject, _ options: ProjectOptions
  ) async throws -> (publication: Publication?, log: DiagnosticLog) {
    var log = project.log
    guard let loaded = project.catalog else {
      log.merge(project.otherProblems)
      return (nil, log)
    }
    async let compilation = TemplateLibrary.compileInParallel(
      files: project.tree.files, in: "Templates", roots: roots(project, loaded))
    var catalog = loaded
    if let address = try options.address() { catalog.site.baseURL = address }
    let assets = project.tree.listing.entries.map(\.path).filter { path in
      path.utf8.starts(with: "Content/assets/".utf8)
        || path.utf8.starts(with: "Templates/fonts/".utf8)
        || path.utf8.starts(with: "Templates/scripts/".utf8) || path == "Templates/icon.svg"
    }
    let made = try GuideAssets(project, catalog, copying: assets, log: &log)
    let (plan, planLog) = SitePlanner.plan(
      catalog, assets: assets, includesDrafts: options.drafts, fingerprints: made.fingerprints)
    log.merge(planLog)
    let day = try options.day() ?? catalog.latestDate
    let context = GuideContext(catalog, plan, on: day)
    log.merge(await compilation.log)
    guard let library = await compilation.library, !log.hasErrors else { return (nil, log) }
    return (
      Publication(
        project: project, catalog: catalog, day: day,
        renderer: GuideRenderer(context, library), assets: made,
        reports: ReportPublisher(
          project: project, catalog: catalog, library: library, day: try options.day(),
          jobs: try options.jobCount()),
        jobs: try options.jobCount()),
      log
    )
  }

  /// The templates that this project's pages need, and those it has although nothing needs them
  /// yet: a guide of pages alone gets by with few.
  private static func roots(
    _ project: LoadedProject, _ catalog: Catalog
  ) -> [TemplateRoot] {
    let hasSearch = project.tree.file(at: "Templates/scripts/search.js") != nil
    return (GuideRenderer.roots + [ReportRenderer.root]).filter { root in
      let isNeeded =
        root.name == ReportRenderer.root.name
        ? !catalog.projects.isEmpty : GuideRenderer.needs(root, for: catalog, hasSearch: hasSearch)
      return isNeeded || project.tree.file(at: "Templates/\(root.name).mustache") != nil
    }
  }

  /// What an earlier build made, with the keys of what this one makes.
  func memory(of products: [BuildRecord.Product]) -> BuildMemory {
    BuildMemory(products, ProductKeys(project, catalog, on: day, variant: renderer.context.variant))
  }

  /// Renders the guide into a sink, but for what was made before and is still there.
  func publishGuide(
    to sink: any ProductSink, memory: BuildMemory? = nil
  ) async throws -> PublishedGuide {
    try await GuidePublisher(
      project: project, renderer: renderer, assets: assets, jobs: jobs, memory: memory
    ).publish(to: sink)
  }
}
