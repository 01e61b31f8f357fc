package import Advising
package import ContentModel
internal import MarkdownRendering
internal import Markup
internal import OutputWriting
package import SitePlanning

/// What every page of the guide is rendered from; shared by all tasks, changed by none.
package struct GuideContext: Sendable {
  package let catalog: Catalog
  package let plan: SitePlan
  package let evidence: EvidenceProfile
  /// The day the evidence is read for.
  package let day: CalendarDate
  let inlineFacts: [String: InlineFact]
  let sourceIDs: Set<String>
  /// The menus of the pages of each section that are in no menu, by the section's index.
  var sectionMenus: [ChromeModel.Menus] = []
  let sourcesWithPathLocators: Set<String>
  let sourcesByID: [String: Source]
  /// The first page.
  let home: OutputPath?
  let breadcrumbs: Breadcrumbs
  let structuredData: StructuredData
  let searchExtent: SearchExtent
  let glossary: Glossary
  let alternativeOfPage: [OutputPath: Alternative]

  /// Prepares what pages share.
  package init(_ catalog: Catalog, _ plan: SitePlan, on day: CalendarDate) {
    self.catalog = catalog
    self.plan = plan
    self.day = day
    home = plan.home.map { plan.pages[$0].path }
    breadcrumbs = Breadcrumbs(catalog, plan)
    structuredData = StructuredData(catalog, plan)
    evidence = EvidenceProfile(catalog, on: day)
    inlineFacts = InlineFacts.all(catalog, on: day)
    sourceIDs = Set(catalog.sources.map(\.id))
    sourcesByID = Dictionary(catalog.sources.map { ($0.id, $0) }) { first, _ in first }
    sourcesWithPathLocators = Set(catalog.sources.filter(\.locatorsArePaths).map(\.id))
    searchExtent = SearchExtent(catalog, plan)
    glossary = Glossary(catalog, plan)
    var pages: [OutputPath: Alternative] = [:]
    for alternative in catalog.alternatives {
      if let path = plan.alternatives[alternative.id] { pages[path] = alternative }
    }
    alternativeOfPage = pages
    sectionMenus = plan.sections.map { section in
      ChromeModel(self).menus(of: plan.pages[section.pages.first ?? 0].path)
    }
  }
}
