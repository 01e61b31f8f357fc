package import ContentModel
package import Decision

/// How the weights of the criteria came about, step by step.
package struct WeightTrail: Sendable {
  /// The default points of criteria.yaml, scaled to a sum of 1.
  package let defaults: [Double]
  /// After the answers' factors, scaled to a sum of 1.
  package let afterAnswers: [Double]
  /// What was used.
  package let final: Weights
  package let method: WeightMethod
  package let author: String?
  package let date: CalendarDate?
  /// Only for pairwise comparison.
  package let pairwise: PairwiseComparison?
  /// Over which weights the simulation varies.
  package let sampling: WeightSampling

  package init(
    defaults: [Double], afterAnswers: [Double], final: Weights, method: WeightMethod,
    author: String?, date: CalendarDate?, pairwise: PairwiseComparison?, sampling: WeightSampling
  ) {
    self.defaults = defaults
    self.afterAnswers = afterAnswers
    self.final = final
    self.method = method
    self.author = author
    self.date = date
    self.pairwise = pairwise
    self.sampling = sampling
  }
}
