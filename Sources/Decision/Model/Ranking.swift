/// Alternatives in order of their totals, with shared ranks for ties.
package struct Ranking: Sendable, Hashable {
  /// The rank of each alternative, from 1: one more than the number of larger totals.
  package let ranks: [Int]
  /// Alternatives from first to last, as indices.
  package let order: [Int]

  /// Ranks totals; ties are listed in the order given.
  ///
  /// Totals are equal where their ``Quantization/quantum(of:)`` is.
  package init(totals: [Double]) {
    self.init(totals: totals) { first, second in first < second }
  }

  /// Ranks totals; ties are listed in the byte order of the identifiers.
  init(totals: [Double], ids: [String]) {
    self.init(totals: totals) { first, second in Identifier.precedes(ids[first], ids[second]) }
  }

  private init(totals: [Double], tieBreak: (Int, Int) -> Bool) {
    let quanta = totals.map { Quantization.quantum(of: $0) }
    let ranks = quanta.map { own in 1 + quanta.count { $0 > own } }
    self.ranks = ranks
    self.order = totals.indices.sorted { first, second in
      ranks[first] == ranks[second] ? tieBreak(first, second) : ranks[first] < ranks[second]
    }
  }

  /// The alternative that comes first, if there is any.
  package var leader: Int? { order.first }
}
