/// One reason for the recommendation: a criterion, its points, and the evidence that weighs most.
package struct Reason: Sendable, Hashable {
  package let criterion: Int
  /// The points by which the leader is ahead here, or that it gains here where it is alone.
  package let points: Double
  /// The criterion and its points.
  package let heading: Sentence
  package let evidence: Sentence
}
