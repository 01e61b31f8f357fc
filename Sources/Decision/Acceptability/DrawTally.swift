/// Counts who wins, who takes which rank and who beats whom, draw after draw.
struct DrawTally: Sendable {
  private let count: Int
  private let criteria: Int
  private var ranks: [Double]
  private var pairs: [Double]
  private var winningWeights: [Double]
  private var wins: [Double]
  private var regrets: [Double]

  init(alternatives: Int, criteria: Int) {
    count = alternatives
    self.criteria = criteria
    ranks = Array(repeating: 0, count: alternatives * alternatives)
    pairs = Array(repeating: 0, count: alternatives * alternatives)
    winningWeights = Array(repeating: 0, count: alternatives * criteria)
    wins = Array(repeating: 0, count: alternatives)
    regrets = Array(repeating: 0, count: alternatives)
  }

  /// Counts all draws in order.
  mutating func count(totals: [[Double]], criterionWeights: [Double]) {
    var row = Array(repeating: 0.0, count: count)
    for draw in 0..<(totals.first?.count ?? 0) {
      var best = -Double.infinity
      for alternative in 0..<count {
        let total = totals[alternative][draw]
        row[alternative] = total
        best = total > best ? total : best
      }
      countDraw(row, best: best, criterionWeights: criterionWeights, block: draw * criteria)
    }
  }

  private mutating func countDraw(
    _ row: [Double], best: Double, criterionWeights: [Double], block: Int
  ) {
    for own in 0..<count {
      let total = row[own]
      var better = 0
      var equal = 0
      for other in 0..<count {
        // Exact comparisons: a tie in a draw is a tie of identical numbers.
        let ahead = total > row[other]
        let tied = total == row[other]
        pairs[own * count + other] += ahead ? 1 : tied ? 0.5 : 0
        better += ahead || tied ? 0 : 1
        equal += tied ? 1 : 0
      }
      let share = 1 / Double(equal)
      for rank in better..<(better + equal) { ranks[own * count + rank] += share }
      regrets[own] += best - total
      guard better == 0 else { continue }
      wins[own] += share
      for criterion in 0..<criteria {
        winningWeights[own * criteria + criterion] += share * criterionWeights[block + criterion]
      }
    }
  }

  /// The mean weights over the draws each alternative wins.
  var centralWeights: [[Double]?] {
    (0..<count).map { alternative in
      guard wins[alternative] > 0 else { return nil }
      return (0..<criteria).map { criterion in
        winningWeights[alternative * criteria + criterion] / wins[alternative]
      }
    }
  }

  /// The shares and means of the counted draws.
  func result(
    draws: Int, totals: [[Double]], centralWeights: [[Double]?], confidence: [Double?]
  ) -> Acceptability {
    let number = Double(draws)
    let shares = (0..<count).map { own in
      (0..<count).map { rank in ranks[own * count + rank] / number }
    }
    let beats = (0..<count).map { own in
      (0..<count).map { other in own == other ? 0 : pairs[own * count + other] / number }
    }
    let expectedRanks = shares.map { row in
      dot(row.indices.map { Double($0 + 1) }, row)
    }
    let sorted = totals.map { $0.sorted() }
    return Acceptability(
      draws: draws, rankAcceptability: shares, pairwise: beats, centralWeights: centralWeights,
      confidence: confidence, expectedRank: expectedRanks,
      expectedRegret: regrets.map { $0 / number },
      mean: totals.map { row in
        var sum = 0.0
        for total in row { sum += total }
        return sum / number
      },
      percentile10: sorted.map { Self.nearestRank(10, in: $0) },
      median: sorted.map { Self.nearestRank(50, in: $0) },
      percentile90: sorted.map { Self.nearestRank(90, in: $0) })
  }

  private static func nearestRank(_ percent: Int, in sorted: [Double]) -> Double {
    sorted[(percent * sorted.count + 99) / 100 - 1]
  }
}
