/// What two other methods make of the same criterion values and weights.
package struct CrossChecks: Sendable, Hashable {
  package let outranking: OutrankingMethod
  package let idealPoint: IdealPointMethod
  /// Agreement of PROMETHEE II with the value model's ranking, which is the reference.
  package let outrankingAgreement: RankAgreement
  /// Agreement of TOPSIS with the value model's ranking.
  package let idealPointAgreement: RankAgreement

  init(
    matrix: ScoreMatrix, weights: Weights, ranking: Ranking, thresholds: PreferenceThresholds
  ) throws(DecisionError) {
    outranking = try OutrankingMethod(
      matrix: matrix, weights: weights,
      thresholds: Array(repeating: thresholds, count: weights.count))
    idealPoint = try IdealPointMethod(matrix: matrix, weights: weights)
    outrankingAgreement = try RankAgreement(
      reference: ranking.ranks, other: outranking.ranking.ranks)
    idealPointAgreement = try RankAgreement(
      reference: ranking.ranks, other: idealPoint.ranking.ranks)
  }

  /// Whether both methods put the same alternative first.
  package func agrees(onLeader leader: Int) -> Bool {
    outranking.ranking.ranks[leader] == 1 && idealPoint.ranking.ranks[leader] == 1
  }
}
