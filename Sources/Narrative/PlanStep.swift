/// One step of the adoption plan.
package struct PlanStep: Sendable, Hashable {
  /// The part of the 90 days it belongs to.
  package enum Phase: String, Sendable, Hashable, CaseIterable {
    case prepare, build, prove

    /// The first and the last day.
    package var days: ClosedRange<Int> {
      switch self {
      case .prepare: 1...14
      case .build: 15...60
      case .prove: 61...90
      }
    }

    package var name: String {
      switch self {
      case .prepare: "Verify and prepare"
      case .build: "Learn on the real thing"
      case .prove: "Prove it, decide again"
      }
    }

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
  /// How to tell that it is done.
  package let done: String
}
