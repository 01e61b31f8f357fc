/// In what sense one alternative is better than another, without any simulation.
package struct Dominance: Sendable, Hashable {
  /// At least as good on every measure, better on one, by best estimates.
  package let point: Bool
  /// The same even if its scores are at their low and the other's at their high ends.
  package let interval: Bool
  /// At least as good on every criterion, better on one, by best estimates.
  package let criterionLevel: Bool
  /// The margin over all criterion weights in a relative band.
  package let band: WeightBound
  /// The margin over all criterion weights in an order of importance.
  package let rankOrder: WeightBound

  /// The certificates of every ordered pair, `[first][second]`; `nil` on the diagonal.
  ///
  /// - Throws: shape errors, ``DecisionError/invalidBand(_:)`` and
  ///   ``DecisionError/invalidRank(index:rank:)``.
  package static func certificates(
    hierarchy: WeightHierarchy, alternatives: [Alternative], band width: Double, ranks: [Int]
  ) throws(DecisionError) -> [[Dominance?]] {
    for alternative in alternatives {
      try hierarchy.validateShape(of: alternative.cells, alternative: alternative.id)
    }
    guard ranks.count == hierarchy.criteria.count else {
      throw .criterionCountMismatch(expected: hierarchy.criteria.count, found: ranks.count)
    }
    for (index, rank) in ranks.enumerated() where rank < 1 {
      throw .invalidRank(index: index, rank: rank)
    }
    let band = try WeightBand(around: hierarchy.criteria, width: width)
    let groups = RankGroups(ranks: ranks)
    let profiles = alternatives.map { alternative in
      Profile(
        criteria: hierarchy.criterionValues(alternative.values(.mode)),
        cells: Array(alternative.cells.joined()))
    }
    return profiles.indices.map { first in
      profiles.indices.map { second in
        first == second
          ? nil : Dominance(profiles[first], over: profiles[second], band: band, groups: groups)
      }
    }
  }

  private struct Profile {
    let criteria: [Double]
    let cells: [Cell]
  }

  private init(_ first: Profile, over second: Profile, band: WeightBand, groups: RankGroups) {
    point = Self.dominates(first.cells.map(\.mode), second.cells.map(\.mode))
    interval = Self.dominates(first.cells.map(\.low), second.cells.map(\.high))
    criterionLevel = Self.dominates(first.criteria, second.criteria)
    let differences = first.criteria.indices.map { first.criteria[$0] - second.criteria[$0] }
    self.band = .band(band, differences: differences)
    rankOrder = .rankOrder(groups, differences: differences)
  }

  private static func dominates(_ first: [Double], _ second: [Double]) -> Bool {
    var isBetterSomewhere = false
    for (one, other) in zip(first, second) {
      if one < other { return false }
      if one > other { isBetterSomewhere = true }
    }
    return isBetterSomewhere
  }
}
