internal import ContentModel
internal import Markup

/// The line under an exhibit that says where its values come from and when they were so.
enum SourceLine {
  static func html(
    _ alternatives: [Alternative], _ factIDs: [String], _ context: GuideContext
  ) -> TrustedHTML {
    var sources: [String] = []
    var first: CalendarDate?
    var last: CalendarDate?
    for alternative in alternatives {
      for id in factIDs {
        guard let citation = alternative.facts[id]?.citation else { continue }
        if !sources.contains(citation.sourceID) { sources.append(citation.sourceID) }
        first = min(first ?? citation.asOf, citation.asOf)
        last = max(last ?? citation.asOf, citation.asOf)
      }
    }
    guard let first, let last else { return .empty }
    var out = HTMLBuffer()
    out.raw("<p class=\"source-line\">Source: ")
    for (index, id) in sources.prefix(4).enumerated() {
      guard let source = context.catalog.source(id) else { continue }
      if index > 0 { out.raw("; ") }
      out.element("a", ["href": source.url, "rel": "external"], text: source.title)
    }
    if sources.count > 4 {
      out.text(" and \(sources.count - 4) more, each on the page it is about")
    }
    out.text(first == last ? ". As of \(last.words)." : ". As of \(first.words) to \(last.words).")
    out.raw("</p>")
    return out.trusted
  }
}
