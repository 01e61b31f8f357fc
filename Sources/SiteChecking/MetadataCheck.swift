package import Diagnostics
package import PageRendering

/// Checks that search results can tell the pages apart: unique titles and descriptions.
package enum MetadataCheck {
  /// A warning for each title and description that a page shares with one before it, and for each
  /// page without a description.
  package static func check(_ pages: [RenderedPage]) -> DiagnosticLog {
    var log = DiagnosticLog()
    var titles: [String: RenderedPage] = [:]
    var descriptions: [String: RenderedPage] = [:]
    let ordered = pages.sorted { $0.path < $1.path }
    for page in ordered where page.isListed {
      report("title", page.title, page, &titles, .duplicateTitle, &log)
      if let description = page.description, !description.utf8.isEmpty {
        report("description", description, page, &descriptions, .duplicateDescription, &log)
      } else {
        log.warning(
          .missingDescription, "'\(page.path)' has no description", at: page.source,
          fixes: [Fix("add 'description', one or two sentences")])
      }
    }
    return log
  }

  private static func report(
    _ what: String, _ text: String, _ page: RenderedPage, _ known: inout [String: RenderedPage],
    _ id: DiagnosticID, _ log: inout DiagnosticLog
  ) {
    guard let other = known[text] else {
      known[text] = page
      return
    }
    let labels = other.source.map { [Label($0, "the other one")] } ?? []
    log.warning(
      id, "'\(page.path)' and '\(other.path)' have the same \(what)", at: page.source,
      labels: labels, notes: ["search results cannot tell them apart: '\(text)'"],
      fixes: [Fix("write a \(what) that says what only this page has")])
  }
}
