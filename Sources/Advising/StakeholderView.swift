package import ContentModel
package import Decision

/// The decision with one stakeholder's weights in place of the project's.
package struct StakeholderView: Sendable {
  package let stakeholder: Stakeholder
  package let weights: Weights
  package let result: DecisionResult

  package init(
    stakeholder: Stakeholder, weights: Weights, result: DecisionResult
  ) {
    self.stakeholder = stakeholder
    self.weights = weights
    self.result = result
  }
}
