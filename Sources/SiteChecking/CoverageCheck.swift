package import ContentModel
package import Diagnostics

/// Lists what the evidence does not know.
package enum CoverageCheck {
  /// A note for every alternative of which something is unknown that is shown or measured.
  ///
  /// Capabilities are all those of `capabilities.yaml`; facts are those that a measure reads, and
  /// for a fact that only some alternatives can have, those that say it is unknown.
  package static func check(_ catalog: Catalog) -> DiagnosticLog {
    var log = DiagnosticLog()
    for alternative in catalog.alternatives {
      let capabilities = catalog.unknownCapabilities(of: alternative)
      let facts = catalog.unknownFacts(of: alternative)
      var notes: [String] = []
      if !capabilities.isEmpty {
        notes.append("capabilities: \(capabilities.map(\.id).joined(separator: ", "))")
      }
      if !facts.isEmpty { notes.append("facts: \(facts.map(\.id).joined(separator: ", "))") }
      guard !notes.isEmpty else { continue }
      log.append(
        Diagnostic(
          .note, .evidenceGap,
          "\(alternative.name): \(capabilities.count) of \(catalog.capabilities.count) "
            + "capabilities and \(facts.count) \(facts.count == 1 ? "fact" : "facts") unknown",
          at: alternative.range, notes: notes,
          fixes: [Fix("state the value with its source once somebody has published it")]))
    }
    return log
  }
}
