/// The way in which someone was asked for weights.
package enum WeightElicitation: Sendable, Hashable {
  /// Points of importance, given directly.
  case direct(points: [Double])
  /// The worth of raising each from its lower to its upper anchor, the best of them 100.
  case swing(points: [Double])
  /// Only an order of importance, 1 first, ties allowed.
  case rankOrderCentroid(ranks: [Int])
  /// Judgements of pairs, above the diagonal, row by row.
  case pairwise(count: Int, judgements: [Double], randomIndex: RandomIndex)
  /// Weights that add up to 1 already.
  case given([Double])
  /// Nobody was asked.
  case none(count: Int)

  /// The weights that follow.
  package func weights() throws(DecisionError) -> Weights {
    switch self {
    case .direct(let points):
      try Weights(points: points)
    case .swing(let points):
      try Weights(swing: points)
    case .rankOrderCentroid(let ranks):
      try Weights(ranks: ranks)
    case .pairwise(let count, let judgements, let randomIndex):
      try PairwiseComparison(count: count, judgements: judgements, randomIndex: randomIndex).weights
    case .given(let values):
      try Weights(given: values)
    case .none(let count):
      try Weights.equal(count: count)
    }
  }

  /// How far the simulation should vary weights that were obtained in this way.
  ///
  /// Bands are 0.25 for swings and consistent pairwise judgements, and 0.40 for points, weights of
  /// unknown origin and inconsistent judgements. A judgement of the method, not a measurement.
  package func sampling() throws(DecisionError) -> WeightSampling {
    switch self {
    case .swing:
      .band(0.25)
    case .direct, .given:
      .band(0.40)
    case .rankOrderCentroid(let ranks):
      .ordinal(ranks: ranks)
    case .pairwise(let count, let judgements, let randomIndex):
      try PairwiseComparison(count: count, judgements: judgements, randomIndex: randomIndex)
        .isConsistent ? .band(0.25) : .band(0.40)
    case .none:
      .simplex
    }
  }
}
