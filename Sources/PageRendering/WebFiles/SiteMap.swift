internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// sitemap.xml.
package enum SiteMap {
  /// The file for pages that have an address on the web.
  ///
  /// - Parameter context: The pages, the base address and the dates.
  /// - Returns: `nil` when the site has no base address.
  package static func bytes(_ context: GuideContext) -> [UInt8]? {
    guard context.catalog.site.baseURL != nil else { return nil }
    // Both lists are in the order of their paths, so each page is met at its path.
    var written = context.plan.pages.sorted { $0.path < $1.path }[...]
    var out: [UInt8] = []
    Escaping.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", to: &out)
    Escaping.append(
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", to: &out)
    let redirects = Set(context.plan.redirects.map(\.path))
    for path in context.plan.output.paths
    where isPage(path, context) && !redirects.contains(path) {
      guard let address = CanonicalAddress.of(path, context.catalog.site) else { continue }
      var date: CalendarDate?
      if let page = written.first, page.path == path {
        written.removeFirst()
        date = page.page.updated ?? page.page.date
      }
      Escaping.append("<url><loc>", to: &out)
      Escaping.appendXML(address, to: &out)
      Escaping.append("</loc>", to: &out)
      if let date {
        Escaping.append("<lastmod>", to: &out)
        Escaping.appendXML(date.iso, to: &out)
        Escaping.append("</lastmod>", to: &out)
      }
      Escaping.append("</url>\n", to: &out)
    }
    Escaping.append("</urlset>\n", to: &out)
    return out
  }

  private static func isPage(_ path: OutputPath, _ context: GuideContext) -> Bool {
    path.isPage && path != context.plan.notFound
  }
}
