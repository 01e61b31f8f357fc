/// Stochastic multicriteria acceptability analysis (SMAA-2) of the value model.
package enum AcceptabilityAnalysis {
  /// Simulates alternatives under uncertain weights and scores.
  ///
  /// The numbers are drawn once. The second pass, for the confidence factors, reuses the scores of
  /// the first, which restarting the streams would only repeat.
  ///
  /// - Throws: ``DecisionError/noAlternatives``; shape, sampling and stream errors.
  package static func run(
    hierarchy: WeightHierarchy, alternatives: [Alternative], settings: AcceptabilitySettings
  ) throws(DecisionError) -> Acceptability {
    guard !alternatives.isEmpty else { throw .noAlternatives }
    try Identifier.requireDistinct(alternatives.map(\.id))
    try RandomStreams.validate(seed: settings.seed, alternatives: alternatives.map(\.id))
    for alternative in alternatives {
      try hierarchy.validateShape(of: alternative.cells, alternative: alternative.id)
    }
    let weights = try WeightDraws(hierarchy: hierarchy, settings: settings)
    let scores = ScoreDraws(
      hierarchy: hierarchy, alternatives: alternatives, settings: settings, weights: weights)
    let tally = DrawTally(
      alternatives: alternatives.count, scores: scores, criterionWeights: weights.criteria)
    let central = tally.centralWeights
    let confidence = ConfidenceFactor.all(weights: central, scores: scores)
    return tally.result(scores: scores, centralWeights: central, confidence: confidence)
  }
}
