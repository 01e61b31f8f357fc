/// The sections of a report in their order.
enum ReportSection: String, CaseIterable {
  case summary, profile, screening, ranking, criteria, comparison, robustness, load, team, risks,
    plan, unknown, weights, method, matrix, evidence, sources, provenance

  var title: String {
    switch self {
    case .summary: "Summary"
    case .profile: "What the project told us"
    case .screening: "What was screened out"
    case .ranking: "The ranking"
    case .criteria: "Criterion by criterion"
    case .comparison: "The first against the second"
    case .robustness: "What would change the answer"
    case .load: "Load and capacity"
    case .team: "Team and ramp-up"
    case .risks: "Risks"
    case .plan: "The first 90 days"
    case .unknown: "What is not known, and what was not examined"
    case .weights: "Answers and weights"
    case .method: "Method and constants"
    case .matrix: "All values"
    case .evidence: "Evidence of the other contenders"
    case .sources: "Sources"
    case .provenance: "What this report was made from"
    }
  }

  var isAppendix: Bool {
    switch self {
    case .weights, .method, .matrix, .evidence, .sources, .provenance: true
    default: false
    }
  }

  /// Sections of one group share a running header and follow one another on a page.
  var group: (id: String, title: String) {
    switch self {
    case .summary: ("summary", "Summary")
    case .profile, .screening, .ranking, .criteria, .comparison, .robustness, .load, .team, .risks,
      .plan, .unknown:
      ("reasons", "Reasons and plan")
    case .weights, .method, .matrix, .evidence, .sources, .provenance: ("appendix", "Appendix")
    }
  }

  /// Whether it starts a page of its own inside its group.
  var startsPage: Bool {
    switch self {
    case .sources: true
    default: false
    }
  }
}
