internal import ContentModel
internal import OutputWriting
internal import SitePlanning

/// robots.txt: everything may be read, and where the site map is.
package enum RobotsFile {
  /// The file, which robots read at the root of a host only.
  ///
  /// - Parameter context: The plan and the base address.
  /// - Returns: `nil` when the site has no base address.
  package static func bytes(_ context: GuideContext) -> [UInt8]? {
    guard let map = context.plan.siteMap,
      let address = CanonicalAddress.of(map, context.catalog.site)
    else { return nil }
    return Array("User-agent: *\nAllow: /\n\nSitemap: \(address)\n".utf8)
  }
}
