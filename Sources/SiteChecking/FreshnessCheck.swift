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
      report(catalog.evidence(of: alternative), reached, day, &log)
    }
    for runtime in catalog.runtimes {
      report(catalog.evidence(of: runtime.lifecycle), "the pages that show it", day, &log)
    }
    return log
  }

  private static func report(
    _ items: [EvidenceItem], _ reached: String, _ day: CalendarDate, _ log: inout DiagnosticLog
  ) {
    for item in items where item.isStale(on: day) {
      log.warning(
        .staleEvidence,
        "\(item.title): \(item.age(on: day)) days old on \(day.iso), and it keeps for "
          + "\(item.shelfLifeDays)",
        at: item.range, notes: ["it reaches \(reached)"],
        fixes: [Fix("look the value up again and set 'as-of'")])
    }
  }
}
