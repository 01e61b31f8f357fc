package import Diagnostics
internal import OutputWriting
package import PageRendering

/// Checks, once all pages are rendered, that every link to a place on a page finds it.
package enum AnchorCheck {
  /// The problems, with the nearest id that exists.
  package static func check(_ pages: [RenderedPage]) -> DiagnosticLog {
    var anchors: [String: Set<String>] = [:]
    for page in pages { anchors[page.path.string] = page.anchors }
    var log = DiagnosticLog()
    for page in pages {
      for link in page.anchorLinks {
        guard let ids = anchors[link.target.string], !ids.contains(link.fragment) else { continue }
        let near = Suggestion.nearest(to: link.fragment, among: ids)
        log.error(
          .brokenAnchor, "the page has no heading with the id '\(link.fragment)'", at: link.range,
          fixes: near.map { [Fix("did you mean '#\($0)'?")] } ?? [])
      }
    }
    return log
  }
}
