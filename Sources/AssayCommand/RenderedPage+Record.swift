internal import BuildCaching
internal import Diagnostics
internal import OutputWriting
internal import PageRendering
internal import SitePlanning

extension RenderedPage {
  /// The page as the record of a build keeps it.
  func product(key: UInt64, source: String) -> BuildRecord.Product {
    BuildRecord.Product(
      key: key, files: [path] + [markdown?.path].compactMap { $0 },
      page: PageFacts(
        title: title, description: description, source: source, anchors: anchors,
        links: anchorLinks.map { link in
          PageFacts.Link(
            target: link.target, fragment: link.fragment, offsets: link.range.offsets)
        }, citedSources: Array(citedSources), searchEntries: searchEntries))
  }

  /// A page that an earlier build made, without its bytes.
  convenience init(recalling product: BuildRecord.Product, _ facts: PageFacts, _ plan: SitePlan) {
    let path = product.files[0]
    self.init(
      path: path, bytes: [], title: facts.title, description: facts.description,
      isListed: path != plan.notFound, source: plan.output.origin(of: path)?.range,
      anchors: facts.anchors,
      anchorLinks: facts.links.map { link in
        AnchorLink(
          target: link.target, fragment: link.fragment,
          range: SourceRange(path: facts.source, offsets: link.offsets))
      }, citedSources: Set(facts.citedSources), log: DiagnosticLog(), markdown: nil,
      searchEntries: facts.searchEntries)
  }
}
