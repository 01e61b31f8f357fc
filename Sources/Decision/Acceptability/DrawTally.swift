/// Counts who wins, who takes which rank and who beats whom, draw after draw.
struct DrawTally: Sendable {
  private let count: Int
  private let criteria: Int
  private let blocks: Int
  private var ranks: [Double]
  private var pairs: [SIMD4<Double>]
  private var winningWeights: [Double]
  private var wins: [Double]
  private var regrets: [Double]
  private var sums: [Double]

  init(alternatives: Int, scores: ScoreDraws, criterionWeights: [Double]) {
    count = alternatives
    criteria = scores.criteria
    blocks = scores.blocks
    ranks = Array(repeating: 0, count: alternatives * alternatives)
    pairs = Array(repeating: SIMD4(), count: alternatives * blocks)
    winningWeights = Array(repeating: 0, count: alternatives * criteria)
    wins = Array(repeating: 0, count: alternatives)
    regrets = Array(repeating: 0, count: alternatives)
    sums = Array(repeating: 0, count: alternatives)
    var row = Array(repeating: SIMD4<Double>(), count: blocks)
    for draw in 0..<scores.draws {
      var best = SIMD4(repeating: -Double.infinity)
      for block in 0..<blocks {
        let totals = scores.totals[block * scores.draws + draw]
        row[block] = totals
        best = best.replacing(with: totals, where: totals .> best)
      }
      count(row, best: best.max(), criterionWeights: criterionWeights, at: draw * criteria)
    }
  }

  /// Counts one draw; comparisons are exact, so a tie is one of identical numbers.
  private mutating func count(
    _ row: [SIMD4<Double>], best: Double, criterionWeights: [Double], at offset: Int
  ) {
    for own in 0..<count {
      let total = row[own / ScoreDraws.laneCount][own % ScoreDraws.laneCount]
      var losses = SIMD4<Double>()
      var ties = SIMD4<Double>()
      for block in row.indices {
        let rivals = row[block]
        let tie = SIMD4<Double>().replacing(with: 0.5, where: rivals .== total)
        let loss = SIMD4<Double>().replacing(with: 1, where: rivals .> total)
        let beaten = tie.replacing(with: 1, where: rivals .< total)
        pairs[own * blocks + block] += beaten
        losses += loss
        ties += tie
      }
      // Whole and half numbers: these sums are exact in any order.
      let better = Int(losses.sum())
      let equal = Int(ties.sum() * 2)
      let share = 1 / Double(equal)
      for rank in better..<(better + equal) { ranks[own * count + rank] += share }
      regrets[own] += best - total
      sums[own] += total
      guard better == 0 else { continue }
      wins[own] += share
      for criterion in 0..<criteria {
        winningWeights[own * criteria + criterion] += share * criterionWeights[offset + criterion]
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
    scores: ScoreDraws, centralWeights: [[Double]?], confidence: [Double?]
  ) -> Acceptability {
    let number = Double(scores.draws)
    let shares = (0..<count).map { own in
      (0..<count).map { rank in ranks[own * count + rank] / number }
    }
    let beats = (0..<count).map { own in
      (0..<count).map { other in
        let lanes = pairs[own * blocks + other / ScoreDraws.laneCount]
        return own == other ? 0 : lanes[other % ScoreDraws.laneCount] / number
      }
    }
    let percentiles = (0..<count).map { Percentiles(of: $0, scores: scores) }
    return Acceptability(
      draws: scores.draws, rankAcceptability: shares, pairwise: beats,
      centralWeights: centralWeights, confidence: confidence,
      expectedRank: shares.map { row in dot(row.indices.map { Double($0 + 1) }, row) },
      expectedRegret: regrets.map { $0 / number }, mean: sums.map { $0 / number },
      percentile10: percentiles.map(\.tenth), median: percentiles.map(\.median),
      percentile90: percentiles.map(\.ninetieth))
  }
}
