/// How often alternatives win under given weights of the criteria, while scores vary.
enum ConfidenceFactor {
  /// In how many draws every alternative is looked at before the next ones: they stay in the cache.
  private static let portion = 256

  /// The share of draws that each alternative wins under its own weights; a tie of several counts in
  /// equal parts.
  static func all(weights: [[Double]?], scores: ScoreDraws) -> [Double?] {
    var wins = Array(repeating: 0.0, count: weights.count)
    for first in stride(from: 0, to: scores.draws, by: portion) {
      let draws = first..<min(first + portion, scores.draws)
      for (alternative, own) in weights.enumerated() {
        guard let own else { continue }
        wins[alternative] = add(draws, of: alternative, own, scores, to: wins[alternative])
      }
    }
    return zip(weights, wins).map { $0 == nil ? nil : $1 / Double(scores.draws) }
  }

  /// The wins so far and those in these draws.
  private static func add(
    _ draws: Range<Int>, of alternative: Int, _ weights: [Double], _ scores: ScoreDraws,
    to sum: Double
  ) -> Double {
    let (block, lane) = alternative.quotientAndRemainder(dividingBy: ScoreDraws.laneCount)
    let weights = weights.span
    let criteria = scores.baseCriteria.span
    let errors = scores.errors.span
    func totals(_ block: Int, _ draw: Int) -> SIMD4<Double> {
      let entry = block * scores.draws + draw
      var total = SIMD4<Double>()
      for criterion in weights.indices {
        total += weights[criterion] * criteria[entry * weights.count + criterion]
      }
      return total + errors[entry]
    }
    var wins = sum
    // The block that beat it last is asked first: most draws need no other.
    var strongest = 0
    draws: for draw in draws {
      let total = totals(block, draw)[lane]
      guard !any(totals(strongest, draw) .> total) else { continue }
      var sharers = 0.0
      for rival in 0..<scores.blocks {
        let rivals = totals(rival, draw)
        guard !any(rivals .> total) else {
          strongest = rival
          continue draws
        }
        sharers += SIMD4<Double>().replacing(with: 1, where: rivals .== total).sum()
      }
      wins += 1 / sharers
    }
    return wins
  }
}
