/// The analysis of the alternatives that no gate excludes.
///
/// Unless said otherwise, alternatives are indices of ``model``, which lists them in declared order.
package struct LiveAnalysis: Sendable, Equatable {
  /// The live alternatives, as indices into the problem's alternatives.
  package let alternatives: [Int]
  package let model: ValueModel
  package let acceptability: Acceptability
  package let verdict: Verdict
  /// The gates the leader passes only if facts that are unknown turn out well, as indices.
  package let leaderConditions: [Int]
  package let weights: WeightSensitivity
  /// The least transfer of weight for each alternative to catch up; `nil` for the leader, and where
  /// no transfer does it.
  package let transfers: [WeightTransfer?]
  /// Why the leader is ahead of each alternative; `nil` for the leader itself.
  package let explanations: [Explanation?]
  /// Which scores decide between the leader and the verdict's rival.
  package let scores: ScoreSensitivity?
  /// The certificates of every ordered pair, `[first][second]`; `nil` on the diagonal.
  package let dominance: [[Dominance?]]
  /// `nil` where there is nothing to compare.
  package let crossChecks: CrossChecks?
  package let checks: ModelChecks
  /// Pairs that PROMETHEE II flips when an alternative is removed; the value model flips none.
  package let outrankingReversals: [RankReversal]
  /// Pairs that TOPSIS flips when an alternative is removed.
  package let idealPointReversals: [RankReversal]
  package let leaveOneOut: LeaveOneOut

  /// Why the leader is ahead of the verdict's rival.
  package var explanation: Explanation? { verdict.rival.flatMap { explanations[$0] } }
  /// The least transfer of weight to the verdict's rival.
  package var transfer: WeightTransfer? { verdict.rival.flatMap { transfers[$0] } }
}
