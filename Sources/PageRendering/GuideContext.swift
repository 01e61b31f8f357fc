package import Advising
package import ContentModel
internal import MarkdownRendering
internal import Markup
internal import OutputWriting
package import SitePlanning

/// What every page of the guide is rendered from; shared by all tasks, changed by none.
///
/// A class, because every page is handed it: a copy would count a hundred references.
package final class GuideContext: Sendable {
  package let catalog: Catalog
  package let plan: SitePlan
  package let evidence: EvidenceProfile
  /// The day the evidence is read for.
  package let day: CalendarDate
  let inlineFacts: [String: InlineFact]
  let sourceIDs: Set<String>
  let sourcesWithPathLocators: Set<String>
  let sourcesByID: [String: Source]
  /// The first page.
  let home: OutputPath?
  let breadcrumbs: Breadcrumbs
  let structuredData: StructuredData
  let searchExtent: SearchExtent
  let glossary: Glossary
  let alternativeOfPage: [OutputPath: Alternative]

  /// What all texts together decide about what is kept of a page.
  package var variant: String { "search: \(searchExtent)" }

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
  }
}
