internal import ContentModel
internal import Markup
internal import OutputWriting
package import SitePlanning

/// A page that sends readers and search engines on, for hosts that know no other redirects.
package enum RedirectPage {
  /// The page: a refresh after no time, the new address as the canonical one, and a link.
  package static func bytes(_ redirect: PlannedRedirect, _ context: GuideContext) -> [UInt8] {
    let site = context.catalog.site
    let address: String
    var canonical: String?
    switch redirect.target {
    case .external(let external):
      address = external
      canonical = external
    case .site(let path, let fragment):
      address = RelativeAddress.address(to: path, from: redirect.path, fragment: fragment)
      canonical = CanonicalAddress.of(path, site)
    }
    var out = HTMLBuffer(capacity: 512)
    out.raw("<!doctype html>\n")
    out.open("html", ["lang": site.language])
    out.raw("\n<head>\n<meta charset=\"utf-8\">\n")
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n")
    out.open("meta", ["http-equiv": "refresh", "content": "0; url=" + address])
    out.raw("\n")
    out.element("title", text: "Moved | " + site.title)
    if let canonical {
      out.raw("\n")
      out.open("link", ["rel": "canonical", "href": canonical])
    }
    out.raw("\n</head>\n<body>\n<main>\n<h1>This page has moved</h1>\n<p>")
    out.element("a", ["href": address], text: "Go to its new address")
    out.raw("</p>\n</main>\n</body>\n</html>\n")
    return out.trusted.bytes
  }
}
