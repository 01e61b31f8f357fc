/// How sure the recommendation is.
package struct Verdict: Sendable, Hashable {
  package enum Strength: String, Sendable, Hashable {
    case clear
    case lean
    case tooClose = "too_close"
    /// There is nothing to compare with.
    case onlyOption = "only_option"
  }

  /// The alternative with the largest total, as an index; ties go to the smaller identifier.
  package let leader: Int
  package let strength: Strength
  /// The alternative that beats the leader most often, not necessarily the runner-up.
  package let rival: Int?
  /// The share of draws in which the leader beats the rival.
  package let probability: Double?
  /// The leader's total minus the next best, in points.
  package let margin: Double?
  /// The leader and those that may still be better, in declared order.
  package let contenders: [Int]

  /// Judges totals together with the shares `pairwise[a][b]` of draws in which a beats b.
  ///
  /// - Throws: ``DecisionError/noAlternatives``, ``DecisionError/duplicateIdentifier(_:)``, shape
  ///   errors and ``DecisionError/invalidProbability(row:column:value:)``.
  package init(
    ids: [String], totals: [Double], pairwise: [[Double]],
    thresholds: VerdictThresholds = .standard
  ) throws(DecisionError) {
    try Self.validate(ids: ids, totals: totals, pairwise: pairwise)
    let ranking = Ranking(totals: totals, ids: ids)
    guard let leader = ranking.leader else { throw .noAlternatives }
    self.leader = leader
    let others = ids.indices.filter { $0 != leader }
    let rival = others.min { first, second in
      let (one, other) = (pairwise[leader][first], pairwise[leader][second])
      return one == other ? Identifier.precedes(ids[first], ids[second]) : one < other
    }
    guard let rival, let next = others.map({ totals[$0] }).max() else {
      (strength, self.rival, probability, margin) = (.onlyOption, nil, nil, nil)
      contenders = [leader]
      return
    }
    let probability = pairwise[leader][rival]
    let margin = totals[leader] - next
    self.rival = rival
    self.probability = probability
    self.margin = margin
    strength =
      margin < thresholds.minimumMargin || probability < thresholds.lean
      ? .tooClose : probability >= thresholds.clear ? .clear : .lean
    contenders = ids.indices.filter { index in
      index == leader || pairwise[index][leader] >= thresholds.contender
        || totals[leader] - totals[index] < thresholds.minimumMargin
    }
  }

  private static func validate(
    ids: [String], totals: [Double], pairwise: [[Double]]
  ) throws(DecisionError) {
    guard !ids.isEmpty else { throw .noAlternatives }
    try Identifier.requireDistinct(ids)
    for count in [totals.count, pairwise.count] where count != ids.count {
      throw .alternativeCountMismatch(expected: ids.count, found: count)
    }
    for (row, total) in totals.enumerated() where !total.isFinite {
      throw .notFinite(row: row, column: 0)
    }
    for (row, shares) in pairwise.enumerated() {
      guard shares.count == ids.count else {
        throw .raggedMatrix(row: row, expected: ids.count, found: shares.count)
      }
      for (column, share) in shares.enumerated() where !(0...1).contains(share) {
        throw .invalidProbability(row: row, column: column, value: share)
      }
    }
  }
}
