/// What the gates say about one alternative.
package struct GateVerdict: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable {
    /// Every gate passes.
    case eligible
    /// No gate fails, but facts for some are unknown.
    case conditional
    /// At least one gate fails.
    case excluded
  }

  package let alternative: String
  /// One outcome for each gate, in the order of the gates.
  package let outcomes: [GateOutcome]

  /// The gates that fail, as indices.
  package var failed: [Int] { outcomes.indices.filter { outcomes[$0] == .fail } }
  /// The gates whose facts must be found out first, as indices.
  package var unknown: [Int] { outcomes.indices.filter { outcomes[$0] == .unknown } }

  package var status: Status {
    outcomes.contains(.fail) ? .excluded : outcomes.contains(.unknown) ? .conditional : .eligible
  }
}
