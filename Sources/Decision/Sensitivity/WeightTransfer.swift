/// The least weight to move between criteria before a rival catches up with the leader.
package struct WeightTransfer: Sendable, Hashable {
  package struct Move: Sendable, Hashable {
    /// The criterion that loses weight, as an index.
    package let source: Int
    /// The weight it loses, 0 to 1.
    package let amount: Double
  }

  /// The criterion that gains the weight, as an index.
  package let sink: Int
  /// Where the weight comes from, the most effective criterion first.
  package let moves: [Move]
  /// The weight moved in all, 0 to 1.
  package let total: Double

  /// The least transfer, or `nil` where the rival is better on no criterion.
  ///
  /// Weight goes to the criterion that favours the rival most, and comes from those that favour the
  /// leader most; that is the minimum of the linear program.
  ///
  /// - Throws: ``DecisionError/criterionCountMismatch(expected:found:)``.
  package static func least(
    weights: Weights, leader: [Double], rival: [Double]
  ) throws(DecisionError) -> WeightTransfer? {
    for values in [leader, rival] {
      guard values.count == weights.count else {
        throw .criterionCountMismatch(expected: weights.count, found: values.count)
      }
      for (column, value) in values.enumerated() where !value.isFinite {
        throw .notFinite(row: 0, column: column)
      }
    }
    let differences = leader.indices.map { leader[$0] - rival[$0] }
    var sink = 0
    for index in differences.indices where differences[index] < differences[sink] { sink = index }
    let lowest = differences[sink]
    guard lowest < 0 else { return nil }
    let sources = differences.indices
      .filter { weights[$0] > 0 && differences[$0] > lowest }
      .sorted { first, second in
        differences[first] == differences[second]
          ? first < second : differences[first] > differences[second]
      }
    var remaining = dot(weights.values, differences)
    var moves: [Move] = []
    var total = 0.0
    for source in sources where remaining > 0 {
      let effect = differences[source] - lowest
      let needed = remaining / effect
      let isLast = needed <= weights[source]
      let amount = isLast ? needed : weights[source]
      moves.append(Move(source: source, amount: amount))
      total += amount
      remaining = isLast ? 0 : remaining - amount * effect
    }
    return WeightTransfer(sink: sink, moves: moves, total: total)
  }
}
