internal import ContentModel
internal import Diagnostics
internal import SitePlanning

/// How much of the guide the search looks through.
enum SearchExtent: Sendable {
  /// There is no search.
  case nothing
  /// Titles and descriptions: a guide so large that its headings alone would be slow to load.
  case pages
  /// Headings and texts too.
  case texts

  /// Beyond so many bytes of Markdown only whole pages are found.
  static let largestText = 4_000_000

  init(_ catalog: Catalog, _ plan: SitePlan) {
    guard plan.searchIndex != nil else {
      self = .nothing
      return
    }
    let pages = plan.pages.map(\.page) + catalog.prose.values
    let size = pages.reduce(0) { $0 + $1.textSize }
    self = size > Self.largestText ? .pages : .texts
  }
}
