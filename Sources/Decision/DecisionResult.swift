/// Everything the engine found out about a decision.
package struct DecisionResult: Sendable, Equatable {
  /// The value of every alternative, excluded ones too, in declared order.
  package let model: ValueModel
  /// How much is known of every alternative, in declared order.
  package let coverage: [Coverage]
  package let screening: Screening
  /// The best alternative that no gate excludes, as an index of ``model``.
  package let winner: Int?
  /// What each gate costs.
  package let gatePrices: [GatePrice]
  /// The analysis of the alternatives that no gate excludes; `nil` where none is left.
  package let live: LiveAnalysis?
}
