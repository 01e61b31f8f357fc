/// How often an alternative wins under given weights of the criteria, while scores vary.
enum ConfidenceFactor {
  /// The share of draws that `alternative` wins; a tie of several counts in equal parts.
  static func of(_ alternative: Int, weights: [Double], scores: ScoreDraws) -> Double {
    let own = (
      block: alternative / ScoreDraws.laneCount, lane: alternative % ScoreDraws.laneCount
    )
    let weights = weights.span
    let criteria = scores.baseCriteria.span
    let errors = scores.errors.span
    var scratch = Array(repeating: SIMD4<Double>(), count: scores.blocks)
    var row = scratch.mutableSpan
    var wins = 0.0
    for draw in 0..<scores.draws {
      var best = SIMD4(repeating: -Double.infinity)
      for block in row.indices {
        let entry = block * scores.draws + draw
        var total = SIMD4<Double>()
        for criterion in weights.indices {
          total += weights[criterion] * criteria[entry * weights.count + criterion]
        }
        total += errors[entry]
        row[block] = total
        best = best.replacing(with: total, where: total .> best)
      }
      let total = row[own.block][own.lane]
      guard total == best.max() else { continue }
      var sharers = 0
      for block in row.indices {
        for lane in 0..<ScoreDraws.laneCount where row[block][lane] == total { sharers += 1 }
      }
      wins += 1 / Double(sharers)
    }
    return wins / Double(scores.draws)
  }
}
