internal import ContentModel

/// Where a citation leads and what it is called.
struct SourceLink {
  let title: String
  let url: String
  /// The place in the source in words, where no address leads to it.
  let place: String?

  init?(_ citation: Citation?, _ catalog: Catalog) {
    guard let citation, let source = catalog.source(citation.sourceID) else { return nil }
    title = source.title
    url = source.address(of: citation.locator)
    place = source.locatorsArePaths ? nil : citation.locator
  }
}
