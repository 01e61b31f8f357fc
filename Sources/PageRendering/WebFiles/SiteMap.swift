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
    var dates: [OutputPath: String] = [:]
    for planned in context.plan.pages {
      dates[planned.path] = (planned.page.updated ?? planned.page.date)?.iso
    }
    var out: [UInt8] = []
    Escaping.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", to: &out)
    Escaping.append(
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", to: &out)
    let redirects = Set(context.plan.redirects.map(\.path))
    for path in context.plan.output.paths
    where isPage(path, context) && !redirects.contains(path) {
      guard let address = CanonicalAddress.of(path, context.catalog.site) else { continue }
      Escaping.append("<url><loc>", to: &out)
      Escaping.appendXML(address, to: &out)
      Escaping.append("</loc>", to: &out)
      if let date = dates[path] {
        Escaping.append("<lastmod>", to: &out)
        Escaping.appendXML(date, to: &out)
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
