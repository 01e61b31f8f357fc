/// Percentiles of one alternative's totals, by nearest rank.
struct Percentiles: Sendable {
  let tenth: Double
  let median: Double
  let ninetieth: Double

  init(of alternative: Int, scores: ScoreDraws) {
    let lane = alternative % ScoreDraws.laneCount
    let first = alternative / ScoreDraws.laneCount * scores.draws
    var totals = (first..<(first + scores.draws)).map { scores.totals[$0][lane] }
    // Each selection leaves the smaller totals in front, so the next one has less to do.
    let ranks = [90, 50, 10].map { ($0 * scores.draws + 99) / 100 - 1 }
    ninetieth = Self.select(ranks[0], below: totals.count, in: &totals)
    median = Self.select(ranks[1], below: ranks[0] + 1, in: &totals)
    tenth = Self.select(ranks[2], below: ranks[1] + 1, in: &totals)
  }

  /// The number that would be at `rank` if the first `end` numbers were sorted (quickselect).
  ///
  /// Smaller numbers end up before it, larger ones after it.
  static func select(_ rank: Int, below end: Int, in values: inout [Double]) -> Double {
    var values = values.mutableSpan
    var low = 0
    var high = end - 1
    while low < high {
      let pivot = median(values[low], values[low + (high - low) / 2], values[high])
      var left = low
      var right = high
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank <= right {
        high = right
      } else if rank >= left {
        low = left
      } else {
        break
      }
    }
    return values[rank]
  }

  private static func median(_ first: Double, _ second: Double, _ third: Double) -> Double {
    max(min(first, second), min(max(first, second), third))
  }
}
