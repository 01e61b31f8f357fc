/// The weights of every draw, which all alternatives share.
struct WeightDraws: Sendable {
  /// The weights of the criteria, one block for each draw.
  let criteria: [Double]
  /// The weights of all measures, one block for each draw, or one block in all if they are fixed.
  let measures: [Double]
  /// The distance between blocks of measures: 0 if they are fixed.
  let measureStride: Int

  init(
    hierarchy: WeightHierarchy, settings: AcceptabilitySettings
  ) throws(DecisionError) {
    let criterionCount = hierarchy.criteria.count
    guard settings.measures.count == criterionCount else {
      throw .criterionCountMismatch(expected: criterionCount, found: settings.measures.count)
    }
    var generator = Xoshiro128StarStar(seed: settings.seed, stream: RandomStreams.weights)
    var criterionSampler = try WeightSampler(
      base: hierarchy.criteria, sampling: settings.criteria)
    var measureSamplers: [(sampler: WeightSampler, offset: Int)] = []
    var base: [Double] = []
    for (weights, sampling) in zip(hierarchy.measures, settings.measures) {
      if weights.count > 1 && sampling != .fixed {
        let sampler = try WeightSampler(base: weights, sampling: sampling)
        measureSamplers.append((sampler, base.count))
      }
      base.append(contentsOf: weights.values)
    }
    let isFixed = measureSamplers.isEmpty
    var criteria = Array(repeating: 0.0, count: settings.draws * criterionCount)
    var measures: [Double] = []
    measures.reserveCapacity(isFixed ? base.count : settings.draws * base.count)
    for _ in 0..<(isFixed ? 1 : settings.draws) { measures.append(contentsOf: base) }
    for draw in 0..<settings.draws {
      try criterionSampler.draw(
        using: &generator, into: &criteria, at: draw * criterionCount)
      for index in measureSamplers.indices {
        try measureSamplers[index].sampler.draw(
          using: &generator, into: &measures,
          at: draw * base.count + measureSamplers[index].offset)
      }
    }
    self.criteria = criteria
    self.measures = measures
    measureStride = isFixed ? 0 : base.count
  }
}
