internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// The feed of changes to the evidence, in Atom (RFC 4287).
///
/// An entry is what was found out about one product on one day: it comes from the dates of the
/// values alone, so the same content gives the same feed and nobody keeps a list.
package enum EvidenceFeed {
  /// Entries beyond this number are left out, the oldest first.
  static let mostEntries = 100

  /// One entry before it is written.
  struct Entry {
    let day: CalendarDate
    /// Part of the entry's address as a tag; it never changes.
    let name: String
    let title: String
    let page: OutputPath
    var values: [(what: String, value: String, note: String?)]
  }

  /// The file; `nil` when the site has no base address.
  package static func bytes(_ context: GuideContext) -> [UInt8]? {
    let site = context.catalog.site
    guard let feed = context.plan.feed, let address = CanonicalAddress.of(feed, site),
      let base = site.baseURL
    else { return nil }
    let entries = entries(context)
    let host = base.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3).prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":")
    }
    let authority = String(decoding: host, as: UTF8.self)
    var out: [UInt8] = []
    out.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    open("feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(site.language)\"", &out)
    element("id", address, &out)
    element("title", site.title + ": changes to the evidence", &out)
    element("updated", time(entries.first?.day ?? context.catalog.latestDate), &out)
    link(address, "self", &out)
    link(base, "alternate", &out)
    open("author", &out)
    element("name", site.publisher?.name ?? site.title, &out)
    element("uri", site.publisher?.url, &out)
    open("/author", &out)
    element("rights", site.dataLicence.map { "\($0.name), \($0.url)" }, &out)
    for entry in entries.prefix(mostEntries) {
      open("entry", &out)
      element("id", "tag:\(authority),\(entry.day.iso):\(entry.name)", &out)
      element("title", entry.title, &out)
      element("updated", time(entry.day), &out)
      if let page = CanonicalAddress.of(entry.page, site) { link(page, "alternate", &out) }
      out.append(contentsOf: "<content type=\"html\">".utf8)
      Escaping.appendXML(content(entry), to: &out)
      open("/content", &out)
      open("/entry", &out)
    }
    open("/feed", &out)
    return out
  }

  private static func content(_ entry: Entry) -> String {
    var html = HTMLBuffer()
    html.raw("<ul>")
    for item in entry.values {
      html.raw("<li>")
      html.text(item.what + ": " + item.value)
      if let note = item.note { html.text(". " + note) }
      html.raw("</li>")
    }
    html.raw("</ul>")
    return String(decoding: html.trusted.bytes, as: UTF8.self)
  }

  private static func time(_ day: CalendarDate) -> String { day.iso + "T00:00:00Z" }

  private static func open(_ tag: String, _ out: inout [UInt8]) {
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: tag.utf8)
    out.append(contentsOf: ">\n".utf8)
  }

  private static func element(_ name: String, _ text: String?, _ out: inout [UInt8]) {
    guard let text else { return }
    out.append(contentsOf: "<\(name)>".utf8)
    Escaping.appendXML(text, to: &out)
    out.append(contentsOf: "</\(name)>\n".utf8)
  }

  private static func link(_ address: String, _ relation: String, _ out: inout [UInt8]) {
    out.append(contentsOf: "<link rel=\"\(relation)\" href=\"".utf8)
    Escaping.appendXML(address, to: &out)
    out.append(contentsOf: "\"/>\n".utf8)
  }
}
