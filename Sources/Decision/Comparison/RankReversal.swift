/// A pair of alternatives whose order flips when a third one is removed.
package struct RankReversal: Sendable, Hashable {
  /// A method of ranking the rows of a matrix.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    /// The value model's weighted sum on fixed scales, which cannot reverse ranks.
    case fixedScales = "mavt_fixed"
    /// A weighted sum on scales stretched to the alternatives present.
    case stretchedScales = "wsm_minmax"
    case idealPoint = "topsis"
    case outranking = "promethee2"

    /// The ranks of the rows.
    package func ranking(
      matrix: ScoreMatrix, weights: Weights, preference: PreferenceThresholds = .standard
    ) throws(DecisionError) -> Ranking {
      try matrix.requireMatching(weights)
      switch self {
      case .fixedScales:
        return Ranking(totals: matrix.rows.map { dot(weights.values, $0) })
      case .stretchedScales:
        return Ranking(totals: Self.stretched(matrix).map { dot(weights.values, $0) })
      case .idealPoint:
        return try IdealPointMethod(matrix: matrix, weights: weights).ranking
      case .outranking:
        return try OutrankingMethod(
          matrix: matrix, weights: weights,
          thresholds: Array(repeating: preference, count: weights.count)
        ).ranking
      }
    }

    private static func stretched(_ matrix: ScoreMatrix) -> [[Double]] {
      let ends = (0..<matrix.columnCount).map { column in
        let scores = matrix.column(column)
        return (low: scores.min() ?? 0, high: scores.max() ?? 0)
      }
      return matrix.rows.map { row in
        row.indices.map { column in
          let (low, high) = ends[column]
          return high > low ? (row[column] - low) / (high - low) : 0
        }
      }
    }
  }

  /// The alternative that is removed, as an index.
  package let removed: Int
  /// Ahead while it is there, behind without it.
  package let wasAhead: Int
  /// Behind while it is there, ahead without it.
  package let nowAhead: Int

  /// Every reversal of a method when each alternative in turn is removed.
  package static func all(
    matrix: ScoreMatrix, weights: Weights, method: Method,
    preference: PreferenceThresholds = .standard
  ) throws(DecisionError) -> [RankReversal] {
    let ranks = try method.ranking(
      matrix: matrix, weights: weights, preference: preference
    ).ranks
    guard ranks.count > 2 else { return [] }
    var reversals: [RankReversal] = []
    for removed in ranks.indices {
      let without = try method.ranking(
        matrix: matrix.removing(row: removed), weights: weights, preference: preference
      ).ranks
      let rest = ranks.indices.filter { $0 != removed }
      for (position, ahead) in rest.enumerated() {
        for (otherPosition, behind) in rest.enumerated()
        where ranks[ahead] < ranks[behind] && without[position] > without[otherPosition] {
          reversals.append(RankReversal(removed: removed, wasAhead: ahead, nowAhead: behind))
        }
      }
    }
    return reversals
  }
}
