/// Weights of criteria, or of the measures within one criterion: not negative, adding up to 1.
package struct Weights: Sendable, Hashable {
  /// How far given weights may be from adding up to 1.
  package static let sumTolerance = 1e-9

  package let values: [Double]

  package var count: Int { values.count }

  package subscript(index: Int) -> Double { values[index] }

  /// Weights that are known already; they are kept as they are.
  ///
  /// - Throws: ``DecisionError/weightsNotNormalised(sum:)`` where they do not add up to 1 within
  ///   ``sumTolerance``.
  package init(given values: [Double]) throws(DecisionError) {
    let sum = try Self.validatedSum(of: values)
    guard abs(sum - 1) <= Self.sumTolerance else { throw .weightsNotNormalised(sum: sum) }
    self.values = values
  }

  /// Weights in proportion to points.
  package init(points: [Double]) throws(DecisionError) {
    let sum = try Self.validatedSum(of: points)
    values = points.map { $0 / sum }
  }

  /// Weights from swing points, where the most important swing has 100.
  ///
  /// - Throws: ``DecisionError/swingWithoutHundred(maximum:)`` where the largest is not 100: such
  ///   points were not asked as swings, so they are not silently rescaled.
  package init(swing points: [Double]) throws(DecisionError) {
    try self.init(points: points)
    let maximum = points.max() ?? 0
    guard maximum == 100 else { throw .swingWithoutHundred(maximum: maximum) }
  }

  /// Rank-order centroid weights: the mean of all weights that agree with an order of importance.
  ///
  /// Rank 1 is the most important. Tied criteria get the mean of the positions they occupy.
  package init(ranks: [Int]) throws(DecisionError) {
    guard !ranks.isEmpty else { throw .noCriteria }
    for (index, rank) in ranks.enumerated() where rank < 1 {
      throw .invalidRank(index: index, rank: rank)
    }
    let count = ranks.count
    var positions: [Double] = []
    for position in 1...count {
      var sum = 0.0
      for term in stride(from: count, through: position, by: -1) { sum += 1 / Double(term) }
      positions.append(sum / Double(count))
    }
    var weights = Array(repeating: 0.0, count: count)
    var first = 0
    for group in RankGroups(ranks: ranks).groups {
      var sum = 0.0
      for position in first..<(first + group.count) { sum += positions[position] }
      for member in group { weights[member] = sum / Double(group.count) }
      first += group.count
    }
    values = weights
  }

  /// The same weight for each of `count` criteria.
  package static func equal(count: Int) throws(DecisionError) -> Weights {
    guard count > 0 else { throw .noCriteria }
    return Weights(unchecked: Array(repeating: 1 / Double(count), count: count))
  }

  /// Weights that are valid by construction.
  init(unchecked values: [Double]) {
    self.values = values
  }

  /// The weights of all but one, in proportion, with 0 for that one.
  ///
  /// Where the others have no weight at all they share equally.
  package func redistributed(without index: Int) -> [Double] {
    var rest = 0.0
    for other in values.indices where other != index { rest += values[other] }
    let share = values.count > 1 ? 1 / Double(values.count - 1) : 0
    return values.indices.map { other in
      other == index ? 0 : rest <= 1e-12 ? share : values[other] / rest
    }
  }

  /// The importance rank of each weight, 1 for the largest; equal weights share a rank.
  package var ranks: [Int] { Ranking(totals: values).ranks }

  private static func validatedSum(of points: [Double]) throws(DecisionError) -> Double {
    guard !points.isEmpty else { throw .noCriteria }
    var sum = 0.0
    for (index, value) in points.enumerated() {
      guard value.isFinite, value >= 0 else { throw .invalidPoints(index: index, value: value) }
      sum += value
    }
    guard sum > 0 else { throw .allPointsZero }
    guard sum.isFinite else { throw .weightsNotNormalised(sum: sum) }
    return sum
  }
}
