package import ContentModel
package import Decision

/// The decision with one stakeholder's weights in place of the project's.
package struct StakeholderView: Sendable {
  package let stakeholder: Stakeholder
  package let weights: Weights
  /// Only for pairwise comparison.
  package let pairwise: PairwiseComparison?
  package let result: DecisionResult

  package init(
    stakeholder: Stakeholder, weights: Weights, pairwise: PairwiseComparison?,
    result: DecisionResult
  ) {
    self.stakeholder = stakeholder
    self.weights = weights
    self.pairwise = pairwise
    self.result = result
  }
}
