/// PROMETHEE II: how strongly each alternative is preferred to the others, on balance.
package struct OutrankingMethod: Sendable, Hashable {
  /// The mean preference for each alternative over the others.
  package let plus: [Double]
  /// The mean preference for the others over each alternative.
  package let minus: [Double]
  /// The difference, -1 to 1.
  package let net: [Double]
  package let ranking: Ranking

  /// Compares alternatives pair by pair.
  ///
  /// - Throws: ``DecisionError/criterionCountMismatch(expected:found:)``.
  package init(
    matrix: ScoreMatrix, weights: Weights, thresholds: [PreferenceThresholds]? = nil,
    senses: [Sense]? = nil
  ) throws(DecisionError) {
    try matrix.requireMatching(weights)
    let thresholds = thresholds ?? Array(repeating: .standard, count: weights.count)
    let senses = senses ?? Array(repeating: .benefit, count: weights.count)
    for count in [thresholds.count, senses.count] where count != weights.count {
      throw .criterionCountMismatch(expected: weights.count, found: count)
    }
    func preference(_ first: Int, _ second: Int) -> Double {
      var sum = 0.0
      for column in 0..<weights.count {
        let gain = matrix[first, column] - matrix[second, column]
        let difference = senses[column] == .benefit ? gain : -gain
        sum += weights[column] * thresholds[column].degree(of: difference)
      }
      return sum
    }
    let count = matrix.rows.count
    let others = count > 1 ? Double(count - 1) : 1
    var plus: [Double] = []
    var minus: [Double] = []
    for own in 0..<count {
      var leaving = 0.0
      var entering = 0.0
      for other in 0..<count where other != own {
        leaving += preference(own, other)
        entering += preference(other, own)
      }
      plus.append(leaving / others)
      minus.append(entering / others)
    }
    self.plus = plus
    self.minus = minus
    net = plus.indices.map { plus[$0] - minus[$0] }
    ranking = Ranking(totals: net)
  }
}
