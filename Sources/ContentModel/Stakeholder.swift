/// Somebody whose weights are shown beside the project's own.
package struct Stakeholder: Sendable, Hashable {
  package let id: String
  package let title: String
  package let weights: WeightStatement

  package init(
    id: String, title: String, weights: WeightStatement
  ) {
    self.id = id
    self.title = title
    self.weights = weights
  }
}
