package import Diagnostics
internal import OutputWriting
package import PageRendering

/// Checks, once all pages are rendered, that every link to a place on a page finds it.
package enum AnchorCheck {
  /// Pages with more ids than this are searched by hash.
  private static let fewIDs = 16

  /// The problems, with the nearest id that exists.
  package static func check(_ pages: [RenderedPage]) -> DiagnosticLog {
    var places: [OutputPath: Int] = [:]
    for (index, page) in pages.enumerated() { places[page.path] = index }
    var sets: [Int: Set<String>] = [:]
    var log = DiagnosticLog()
    for page in pages {
      for link in page.anchorLinks {
        guard let place = places[link.target] else { continue }
        let ids = pages[place].anchors
        if ids.count > fewIDs, sets[place] == nil { sets[place] = Set(ids) }
        guard !(sets[place]?.contains(link.fragment) ?? ids.contains(link.fragment)) else {
          continue
        }
        let near = Suggestion.nearest(to: link.fragment, among: ids)
        log.error(
          .brokenAnchor, "the page has no heading with the id '\(link.fragment)'", at: link.range,
          notes: near == nil ? [Self.known(ids)] : [],
          fixes: near.map { [Fix("did you mean '#\($0)'?")] } ?? [])
      }
    }
    return log
  }

  private static func known(_ ids: [String]) -> String {
    let shown = ids.prefix(12).joined(separator: ", ")
    let more = ids.count > 12 ? " and \(ids.count - 12) more" : ""
    return ids.isEmpty ? "it has no headings" : "its ids: \(shown)\(more)"
  }
}
