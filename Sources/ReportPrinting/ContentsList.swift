/// The contents list of a report's page, and the page numbers that a browser is to show in it.
struct ContentsList {
  private let html: [UInt8]
  /// The links of the list: the id each points at, and where an attribute can be added.
  private let links: [(id: String, end: Int)]

  /// Finds the list: the first `nav` of the class `toc`.
  init(_ html: [UInt8]) {
    self.html = html
    var found: [(id: String, end: Int)] = []
    let link = Array("<a href=\"#".utf8)
    if let start = Self.find(Array("<nav class=\"toc\"".utf8), in: html[...]),
      let end = Self.find(Array("</nav>".utf8), in: html[start...])
    {
      var rest = html[start..<end]
      while let place = Self.find(link, in: rest) {
        let id = html[(place + link.count)..<end].prefix { $0 != UInt8(ascii: "\"") }
        found.append((String(decoding: id, as: UTF8.self), id.endIndex + 1))
        rest = html[id.endIndex..<end]
      }
    }
    links = found
  }

  /// The ids that the list points at.
  var ids: Set<String> { Set(links.map(\.id)) }

  /// The page with `data-page` on each link whose page is known; the style sheet shows it.
  func numbered(_ pages: [String: Int]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(html.count + links.count * 20)
    var start = 0
    for link in links {
      guard let page = pages[link.id] else { continue }
      out += html[start..<link.end]
      out += " data-page=\"\(page)\"".utf8
      start = link.end
    }
    return out + html[start...]
  }

  private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first else { return nil }
    var rest = bytes
    while let place = rest.firstIndex(of: first) {
      if bytes[place...].starts(with: needle) { return place }
      rest = bytes[(place + 1)...]
    }
    return nil
  }
}
