/// One step of the adoption plan.
package struct PlanStep: Sendable, Hashable {
  /// The part of the 90 days it belongs to.
  package enum Phase: String, Sendable, Hashable, CaseIterable {
    case prepare, build, prove

    package var title: String {
      switch self {
      case .prepare: "Days 1 to 14: verify and prepare"
      case .build: "Days 15 to 60: learn on the real thing"
      case .prove: "Days 61 to 90: prove it, then decide again"
      }
    }
  }

  package let phase: Phase
  package let title: String
  package let detail: Sentence
}
