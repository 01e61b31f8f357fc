internal import ContentModel
internal import OutputWriting

/// The address a page has on the web.
enum CanonicalAddress {
  /// The base address and the page's folder; `nil` when the site has no base address.
  static func of(_ path: OutputPath, _ site: Site) -> String? {
    guard let base = site.baseURL else { return nil }
    let start = "guide/".utf8.count
    let ending = path.ends(in: "index.html") ? "index.html".utf8.count : 0
    let rest = path.string.utf8.dropFirst(start).dropLast(ending)
    return base + Substring(rest)
  }

  /// The path from the root of the host, for a page that is shown at any address: it works at any
  /// depth and asks no other host, wherever the site is tried out under the same path.
  static func rooted(_ path: OutputPath, _ site: Site) -> String {
    var root = "/"
    if let base = site.baseURL {
      // After "https://" the host ends at the next slash; a base address always ends in one.
      let host = base.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3)
      root = String(decoding: host.drop { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    }
    return root + String(decoding: path.string.utf8.dropFirst("guide/".utf8.count), as: UTF8.self)
  }
}
