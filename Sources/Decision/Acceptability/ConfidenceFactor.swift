/// How often an alternative wins under given weights of the criteria, while scores vary.
enum ConfidenceFactor {
  /// The share of draws that `alternative` wins; a tie of several counts in equal parts.
  static func of(_ alternative: Int, weights: [Double], scores: ScoreDraws) -> Double {
    let rivals = scores.totals.indices.filter { $0 != alternative }
    let draws = scores.totals[alternative].count
    var best = Array(repeating: -Double.infinity, count: draws)
    var sharers = Array(repeating: 0.0, count: draws)
    for rival in rivals {
      fold(
        criteria: scores.baseCriteria[rival], errors: scores.errors[rival], weights: weights,
        best: &best, sharers: &sharers)
    }
    var wins = 0.0
    let ownCriteria = scores.baseCriteria[alternative]
    let ownErrors = scores.errors[alternative]
    let criteria = ownCriteria.span
    let errors = ownErrors.span
    let weightSpan = weights.span
    for draw in 0..<draws {
      let own = total(criteria, errors, weightSpan, draw)
      if own > best[draw] {
        wins += 1
      } else if own == best[draw] {
        wins += 1 / (sharers[draw] + 1)
      }
    }
    return wins / Double(draws)
  }

  /// Keeps the best total of each draw and how many rivals reach it.
  private static func fold(
    criteria: [Double], errors: [Double], weights: [Double], best: inout [Double],
    sharers: inout [Double]
  ) {
    let criterionSpan = criteria.span
    let errorSpan = errors.span
    let weightSpan = weights.span
    var bestSpan = best.mutableSpan
    var sharerSpan = sharers.mutableSpan
    for draw in bestSpan.indices {
      let rival = total(criterionSpan, errorSpan, weightSpan, draw)
      let previous = bestSpan[draw]
      if rival > previous {
        bestSpan[draw] = rival
        sharerSpan[draw] = 1
      } else if rival == previous {
        sharerSpan[draw] += 1
      }
    }
  }

  @inline(__always)
  private static func total(
    _ criteria: Span<Double>, _ errors: Span<Double>, _ weights: Span<Double>, _ draw: Int
  ) -> Double {
    var sum = 0.0
    let block = draw * weights.count
    for criterion in weights.indices {
      sum += weights[criterion] * criteria[block + criterion]
    }
    return sum + errors[draw]
  }
}
