/// Which weights would change the leader, in closed form.
///
/// One weight moves and its siblings keep their proportions, so the margin over a rival is a
/// straight line in that weight and the break-even weight is its root.
package struct WeightSensitivity: Sendable, Hashable {
  /// The alternative with the largest total, as an index.
  package let leader: Int
  package let totals: [Double]
  /// One entry for each rival of the leader, in declared order.
  package let rivals: [RivalBreakEven]
  /// One interval for each criterion.
  package let stability: [StabilityInterval]

  /// Analyses the values of alternatives on measures, `values[alternative][criterion][measure]`.
  package init(
    hierarchy: WeightHierarchy, ids: [String], values: [[[Double]]]
  ) throws(DecisionError) {
    guard ids.count == values.count else {
      throw .alternativeCountMismatch(expected: ids.count, found: values.count)
    }
    try Identifier.requireDistinct(ids)
    for (row, (id, measures)) in zip(ids, values).enumerated() {
      try hierarchy.validateShape(of: measures, alternative: id)
      for (column, value) in measures.joined().enumerated() where !value.isFinite {
        throw .notFinite(row: row, column: column)
      }
    }
    let criteria = values.map { hierarchy.criterionValues($0) }
    let totals = criteria.map { dot(hierarchy.criteria.values, $0) }
    guard let leader = Ranking(totals: totals, ids: ids).leader else { throw .noAlternatives }
    let rivals = ids.indices.filter { $0 != leader }.map { rival in
      Self.breakEven(
        hierarchy, rival: rival, leading: (criteria[leader], values[leader]),
        trailing: (criteria[rival], values[rival]))
    }
    self.leader = leader
    self.totals = totals
    self.rivals = rivals
    stability = hierarchy.criteria.values.enumerated().map { criterion, weight in
      StabilityInterval(
        weight: weight,
        breakEvens: rivals.compactMap { rival in
          rival.criteria[criterion].map { (rival.rival, $0) }
        })
    }
  }

  private typealias Profile = (criteria: [Double], measures: [[Double]])

  private static func breakEven(
    _ hierarchy: WeightHierarchy, rival: Int, leading: Profile, trailing: Profile
  ) -> RivalBreakEven {
    let weights = hierarchy.criteria
    let criteria = (0..<weights.count).map { criterion in
      let rest = weights.redistributed(without: criterion)
      return root(
        atZero: dot(rest, leading.criteria) - dot(rest, trailing.criteria),
        atOne: leading.criteria[criterion] - trailing.criteria[criterion])
    }
    let measures = (0..<weights.count).map { criterion in
      let base = margin(weights, leading.criteria, trailing.criteria, without: criterion)
      let local = hierarchy.measures[criterion]
      let ahead = leading.measures[criterion]
      let behind = trailing.measures[criterion]
      return (0..<local.count).map { measure -> Double? in
        guard local.count > 1 else { return nil }
        let rest = local.redistributed(without: measure)
        return root(
          atZero: base + weights[criterion] * (dot(rest, ahead) - dot(rest, behind)),
          atOne: base + weights[criterion] * (ahead[measure] - behind[measure]))
      }
    }
    return RivalBreakEven(rival: rival, criteria: criteria, measures: measures)
  }

  private static func margin(
    _ weights: Weights, _ first: [Double], _ second: [Double], without criterion: Int
  ) -> Double {
    var sum = 0.0
    for other in first.indices where other != criterion {
      sum += weights[other] * (first[other] - second[other])
    }
    return sum
  }

  /// Where the line through the two margins crosses 0, if that is a weight.
  private static func root(atZero: Double, atOne: Double) -> Double? {
    guard atZero != atOne else { return nil }
    let root = atZero / (atZero - atOne)
    return (0...1).contains(root) ? root : nil
  }
}
