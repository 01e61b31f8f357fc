/// Signs that a model weighs something in vain or twice.
package struct ModelChecks: Sendable, Hashable {
  /// Two criteria whose values rise and fall together.
  package struct Correlation: Sendable, Hashable {
    package let first: Int
    package let second: Int
    /// Pearson's coefficient.
    package let coefficient: Double
  }

  /// For each criterion, the largest minus the smallest value, in points.
  package let spread: [Double]
  /// The share of each criterion in the sum of weight times spread.
  package let influence: [Double]
  /// Heavy criteria that hardly separate the alternatives, as indices.
  package let weakDiscriminators: [Int]
  package let correlated: [Correlation]

  /// Checks the values of alternatives on criteria.
  package init(
    matrix: ScoreMatrix, weights: Weights, thresholds: CheckThresholds = .standard
  ) throws(DecisionError) {
    try matrix.requireMatching(weights)
    let columns = (0..<weights.count).map { matrix.column($0) }
    let spread = columns.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
    let whole = dot(weights.values, spread)
    self.spread = spread
    influence = spread.indices.map { whole > 0 ? weights[$0] * spread[$0] / whole : 0 }
    weakDiscriminators = spread.indices.filter {
      weights[$0] >= thresholds.heavyWeight && spread[$0] < thresholds.smallSpread
    }
    var correlated: [Correlation] = []
    if matrix.rows.count >= thresholds.correlatedAlternatives {
      let heavy = columns.indices.filter { weights[$0] >= thresholds.correlatedWeight }
      for first in heavy {
        for second in heavy where second > first {
          guard let coefficient = Self.correlation(columns[first], columns[second]),
            coefficient >= thresholds.highCorrelation
          else { continue }
          correlated.append(Correlation(first: first, second: second, coefficient: coefficient))
        }
      }
    }
    self.correlated = correlated
  }

  /// Pearson's coefficient, or `nil` where one column is constant.
  private static func correlation(_ first: [Double], _ second: [Double]) -> Double? {
    let centredFirst = centred(first)
    let centredSecond = centred(second)
    let scale =
      dot(centredFirst, centredFirst).squareRoot() * dot(centredSecond, centredSecond).squareRoot()
    return scale > 0 ? dot(centredFirst, centredSecond) / scale : nil
  }

  private static func centred(_ values: [Double]) -> [Double] {
    var sum = 0.0
    for value in values { sum += value }
    let mean = sum / Double(values.count)
    return values.map { $0 - mean }
  }
}
