/// Weights from pairwise judgements (the analytic hierarchy process), and how consistent they are.
///
/// The weights are the principal eigenvector of the matrix of judgements, by power iteration.
package struct PairwiseComparison: Sendable, Hashable {
  /// The judgement that contradicts the others most.
  package struct WorstJudgement: Sendable, Hashable {
    /// The item whose importance was judged, as an index.
    package let first: Int
    /// The item it was compared with, as an index.
    package let second: Int
    /// How many times the judgement is larger or smaller than the weights imply, at least 1.
    package let factor: Double
    /// The ratio of the two weights.
    package let impliedRatio: Double
  }

  package let weights: Weights
  /// The principal eigenvalue, at least the number of items.
  package let lambdaMax: Double
  package let consistencyIndex: Double
  /// The consistency index divided by the random index; 0 for fewer than three items.
  package let consistencyRatio: Double
  /// The judgement to ask again first, for three or more items.
  package let worst: WorstJudgement?

  /// Whether the judgements are consistent enough to use: a ratio of at most 0.1.
  package var isConsistent: Bool { consistencyRatio <= 0.1 }

  /// Weighs `count` items from the judgements above the diagonal, row by row.
  ///
  /// A judgement of 3 says that the item of the row is three times as important as that of the
  /// column.
  package init(
    count: Int, judgements: [Double], randomIndex: RandomIndex = .alonsoLamata
  ) throws(DecisionError) {
    guard (1...10).contains(count) else { throw .noRandomIndex(count: count) }
    let expected = count * (count - 1) / 2
    guard judgements.count == expected else {
      throw .judgementCountMismatch(expected: expected, found: judgements.count)
    }
    for (index, value) in judgements.enumerated() {
      guard value.isFinite, value > 0, (1 / value).isFinite else {
        throw .invalidJudgement(index: index, value: value)
      }
    }
    let matrix = Self.matrix(count: count, judgements: judgements)
    let (vector, lambda) = Self.principalVector(of: matrix)
    guard vector.allSatisfy({ $0.isFinite && $0 > 0 }) else { throw .comparisonDiverged }
    weights = Weights(unchecked: vector)
    // Fewer than three items cannot contradict one another.
    if let index = randomIndex.value(forCount: count) {
      lambdaMax = lambda
      consistencyIndex = (lambda - Double(count)) / Double(count - 1)
      consistencyRatio = consistencyIndex / index
      worst = Self.worstJudgement(in: matrix, weights: vector)
    } else {
      lambdaMax = Double(count)
      consistencyIndex = 0
      consistencyRatio = 0
      worst = nil
    }
  }

  private static func matrix(count: Int, judgements: [Double]) -> [[Double]] {
    var matrix = Array(repeating: Array(repeating: 1.0, count: count), count: count)
    var next = 0
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        matrix[row][column] = judgements[next]
        matrix[column][row] = 1 / judgements[next]
        next += 1
      }
    }
    return matrix
  }

  private static func principalVector(of matrix: [[Double]]) -> (vector: [Double], value: Double) {
    var vector = Array(repeating: 1 / Double(matrix.count), count: matrix.count)
    var lambda = Double(matrix.count)
    for _ in 0..<1000 {
      let product = matrix.map { row in dot(row, vector) }
      lambda = 0
      for entry in product { lambda += entry }
      var change = 0.0
      for index in vector.indices {
        let next = product[index] / lambda
        change = max(change, abs(next - vector[index]))
        vector[index] = next
      }
      if change < 1e-15 { break }
    }
    return (vector, lambda)
  }

  private static func worstJudgement(in matrix: [[Double]], weights: [Double]) -> WorstJudgement? {
    var worst: WorstJudgement?
    for row in weights.indices {
      for column in weights.indices where column > row {
        let error = matrix[row][column] * weights[column] / weights[row]
        let factor = max(error, 1 / error)
        if let found = worst, factor <= found.factor + 1e-9 { continue }
        worst = WorstJudgement(
          first: row, second: column, factor: factor,
          impliedRatio: weights[row] / weights[column])
      }
    }
    return worst
  }
}
