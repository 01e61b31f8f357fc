package import ContentModel
package import Diagnostics

/// Lists evidence that is past its shelf life.
package enum FreshnessCheck {
  /// A warning for every stale value.
  ///
  /// - Parameters:
  ///   - catalog: The content.
  ///   - day: The day to check for.
  /// - Returns: The warnings, each saying since when and what it reaches.
  package static func check(_ catalog: Catalog, on day: CalendarDate) -> DiagnosticLog {
    var log = DiagnosticLog()
    let comparisons = max(0, catalog.alternatives.count - 1)
    let reach = "its page, \(comparisons) comparison\(comparisons == 1 ? "" : "s")"
    for alternative in catalog.alternatives {
      let reports = catalog.projects.count { project in
        project.candidates?.contains(alternative.id) ?? true
      }
      let reached = "\(reach) and \(reports) report\(reports == 1 ? "" : "s")"
      for definition in catalog.factDefinitions {
        guard let fact = alternative.facts[definition.id], let citation = fact.citation else {
          continue
        }
        report(
          definition.title, citation, definition.shelfLifeDays, fact.range, reached, catalog, day,
          &log)
      }
      for capability in catalog.capabilities {
        guard let cell = alternative.capabilities[capability.id], let citation = cell.citation
        else { continue }
        report(capability.title, citation, 730, cell.range, reached, catalog, day, &log)
      }
      for line in alternative.lifecycle {
        report(
          "release line \(line.line)", line.citation, 365, line.range, reached, catalog, day, &log)
      }
    }
    for runtime in catalog.runtimes {
      for line in runtime.lifecycle {
        report(
          "release line \(line.line)", line.citation, 365, line.range, "the pages that show it",
          catalog, day, &log)
      }
    }
    return log
  }

  private static func report(
    _ what: String, _ citation: Citation, _ shelfLife: Int, _ range: SourceRange,
    _ reached: String, _ catalog: Catalog, _ day: CalendarDate, _ log: inout DiagnosticLog
  ) {
    let life = catalog.source(citation.sourceID)?.shelfLifeDays ?? shelfLife
    let age = day.days(since: citation.asOf)
    guard age > life else { return }
    log.warning(
      .staleEvidence, "\(what): \(age) days old on \(day.iso), and it keeps for \(life)",
      at: range, notes: ["it reaches \(reached)"],
      fixes: [Fix("look the value up again and set 'as-of'")])
  }
}
