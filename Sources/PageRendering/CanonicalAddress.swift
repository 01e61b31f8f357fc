internal import ContentModel
internal import OutputWriting

/// The address a page has on the web.
enum CanonicalAddress {
  /// The base address and the page's folder; `nil` when the site has no base address.
  static func of(_ path: OutputPath, _ site: Site) -> String? {
    guard let base = site.baseURL else { return nil }
    var rest = path.string.utf8.dropFirst("guide/".utf8.count)
    let index = "index.html".utf8
    if rest.suffix(index.count).elementsEqual(index) { rest = rest.dropLast(index.count) }
    return base + String(decoding: rest, as: UTF8.self)
  }
}
