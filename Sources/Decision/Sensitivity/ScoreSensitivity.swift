/// How the margin of the leader over a rival depends on each single score (a tornado chart).
package struct ScoreSensitivity: Sendable, Hashable {
  /// The effect of one cell.
  package struct Bar: Sendable, Hashable {
    package enum Side: String, Sendable, Hashable {
      case leader
      case rival
    }

    package let side: Side
    package let criterion: Int
    package let measure: Int
    /// The margin with the cell at its low end.
    package let atLow: Double
    /// The margin with the cell at its high end.
    package let atHigh: Double
    /// The distance between the two margins.
    package let swing: Double
    /// The score at which both totals are equal; `nil` where no score from 0 to 100 does it.
    package let breakEvenScore: Double?

    /// Whether the rival would win within the cell's interval.
    package var flips: Bool { atLow < 0 || atHigh < 0 }
  }

  /// The total of the leader minus that of the rival.
  package let margin: Double
  /// One bar for each cell of both, the longest first.
  package let bars: [Bar]

  /// Analyses two alternatives.
  package init(
    hierarchy: WeightHierarchy, leader: Alternative, rival: Alternative
  ) throws(DecisionError) {
    for alternative in [leader, rival] {
      try hierarchy.validateShape(of: alternative.cells, alternative: alternative.id)
    }
    let weights = hierarchy.criteria.values
    let margin =
      dot(weights, hierarchy.criterionValues(leader.values(.mode)))
      - dot(weights, hierarchy.criterionValues(rival.values(.mode)))
    self.margin = margin
    let bars =
      Self.bars(of: leader, side: .leader, sign: 1, margin: margin, hierarchy: hierarchy)
      + Self.bars(of: rival, side: .rival, sign: -1, margin: margin, hierarchy: hierarchy)
    let lengths = bars.map { Quantization.quantum(of: $0.swing) }
    let order = bars.indices.sorted { first, second in
      lengths[first] == lengths[second] ? first < second : lengths[first] > lengths[second]
    }
    self.bars = order.map { bars[$0] }
  }

  private static func bars(
    of alternative: Alternative, side: Bar.Side, sign: Double, margin: Double,
    hierarchy: WeightHierarchy
  ) -> [Bar] {
    var bars: [Bar] = []
    for (criterion, cells) in alternative.cells.enumerated() {
      for (measure, cell) in cells.enumerated() {
        let weight = hierarchy.globalWeight(criterion: criterion, measure: measure)
        let gain = sign * weight
        let atLow = margin + gain * (cell.low - cell.mode)
        let atHigh = margin + gain * (cell.high - cell.mode)
        let breakEven = cell.mode - margin / gain
        bars.append(
          Bar(
            side: side, criterion: criterion, measure: measure, atLow: atLow, atHigh: atHigh,
            swing: abs(atHigh - atLow),
            breakEvenScore: weight > 0 && (0...100).contains(breakEven) ? breakEven : nil))
      }
    }
    return bars
  }
}
