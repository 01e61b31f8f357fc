/// How the simulation of uncertain weights and scores is run.
package struct AcceptabilitySettings: Sendable, Hashable {
  /// The number of draws, 1 to 100,000.
  package let draws: Int
  /// The text from which every random stream is seeded.
  package let seed: String
  /// Over which weights of the criteria it varies.
  package let criteria: WeightSampling
  /// Over which weights of the measures it varies, for each criterion.
  package let measures: [WeightSampling]
  /// The half-width, in points, of the error that all scores of one alternative share.
  ///
  /// Without it independent errors average out and the result looks surer than it is.
  package let commonError: Double

  /// Validated settings.
  ///
  /// - Throws: ``DecisionError/invalidDrawCount(_:)`` or ``DecisionError/invalidCommonError(_:)``.
  package init(
    draws: Int = 10_000, seed: String, criteria: WeightSampling, measures: [WeightSampling],
    commonError: Double = 5
  ) throws(DecisionError) {
    guard (1...100_000).contains(draws) else { throw .invalidDrawCount(draws) }
    guard (0...100).contains(commonError) else { throw .invalidCommonError(commonError) }
    self.draws = draws
    self.seed = seed
    self.criteria = criteria
    self.measures = measures
    self.commonError = commonError
  }
}
