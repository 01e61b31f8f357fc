/// TOPSIS: nearness to the best and distance from the worst of the alternatives present.
package struct IdealPointMethod: Sendable, Hashable {
  /// 0 for an alternative that is worst on everything, 1 for one that is best.
  package let closeness: [Double]
  package let ranking: Ranking

  /// Compares alternatives after dividing each column by its Euclidean norm.
  ///
  /// - Throws: ``DecisionError/criterionCountMismatch(expected:found:)``.
  package init(
    matrix: ScoreMatrix, weights: Weights, senses: [Sense]? = nil
  ) throws(DecisionError) {
    try matrix.requireMatching(weights)
    let senses = senses ?? Array(repeating: .benefit, count: weights.count)
    guard senses.count == weights.count else {
      throw .criterionCountMismatch(expected: weights.count, found: senses.count)
    }
    var columns: [[Double]] = []
    for column in 0..<weights.count {
      let scores = matrix.column(column)
      let norm = dot(scores, scores).squareRoot()
      guard norm.isFinite else { throw .notFinite(row: 0, column: column) }
      columns.append(scores.map { norm == 0 ? 0 : weights[column] * ($0 / norm) })
    }
    closeness = matrix.rows.indices.map { row in
      var toBest = 0.0
      var toWorst = 0.0
      for (column, scores) in columns.enumerated() {
        let low = scores.min() ?? 0
        let high = scores.max() ?? 0
        let isBenefit = senses[column] == .benefit
        let fromBest = scores[row] - (isBenefit ? high : low)
        let fromWorst = scores[row] - (isBenefit ? low : high)
        toBest += fromBest * fromBest
        toWorst += fromWorst * fromWorst
      }
      let best = toBest.squareRoot()
      let worst = toWorst.squareRoot()
      return best + worst == 0 ? 0.5 : worst / (best + worst)
    }
    ranking = Ranking(totals: closeness)
  }
}
