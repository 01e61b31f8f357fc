package import ContentModel
package import Diagnostics

/// Lists values that name their source and not the place in it.
package enum LocatorCheck {
  /// A note for every known value without a locator.
  ///
  /// - Parameter catalog: The content.
  /// - Returns: The notes, each saying what a locator of that source looks like.
  package static func check(_ catalog: Catalog) -> DiagnosticLog {
    var log = DiagnosticLog()
    let items =
      catalog.alternatives.flatMap { catalog.evidence(of: $0) }
      + catalog.runtimes.flatMap { catalog.evidence(of: $0.lifecycle) }
    for item in items where item.isKnown && item.citation.locator == nil {
      guard let source = catalog.source(item.citation.sourceID) else { continue }
      log.append(
        Diagnostic(
          .note, .missingLocator,
          "\(item.title): nothing says where in '\(source.id)' it was read", at: item.range,
          fixes: [
            Fix(
              source.locatorsArePaths
                ? "add 'locator: …', the rest of the address after \(source.url)"
                : "add 'locator: …', the heading, row, file or query; for 'none', what was read")
          ]))
    }
    return log
  }
}
