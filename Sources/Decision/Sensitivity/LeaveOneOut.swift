/// Who would lead without one criterion, or if one score were unknown.
package struct LeaveOneOut: Sendable, Hashable {
  /// Who leads when one cell is treated as missing.
  package struct CellRemoval: Sendable, Hashable {
    /// The alternative whose cell it is, as an index.
    package let alternative: Int
    package let criterion: Int
    package let measure: Int
    /// The total of that alternative when nothing is known about the cell.
    package let total: Double
    /// The leader then, as an index.
    package let leader: Int
  }

  /// For each criterion, who leads without it, the other weights in proportion, as an index.
  ///
  /// `nil` where it is the only criterion.
  package let leaderWithoutCriterion: [Int?]
  /// One entry for each cell that is not missing, in declared order.
  package let cells: [CellRemoval]

  /// The cells whose loss changes the leader.
  package func decisiveCells(leader: Int) -> [CellRemoval] {
    cells.filter { $0.leader != leader }
  }

  /// Analyses alternatives whose shape was validated by the value model.
  init(hierarchy: WeightHierarchy, alternatives: [Alternative], model: ValueModel) {
    let weights = hierarchy.criteria
    let ids = alternatives.map(\.id)
    leaderWithoutCriterion = (0..<weights.count).map { criterion in
      guard weights.count > 1 else { return nil }
      let rest = weights.redistributed(without: criterion)
      return Ranking(totals: model.rows.map { dot(rest, $0.criteria) }, ids: ids).leader
    }
    let totals = model.totals
    var removals: [CellRemoval] = []
    for (index, alternative) in alternatives.enumerated() {
      let best = Self.bestRival(of: index, totals: totals, ids: ids)
      for (criterion, cells) in alternative.cells.enumerated() {
        for (measure, cell) in cells.enumerated() where !cell.isMissing {
          var values = cells.map(\.mode)
          values[measure] = Cell.missing.mode
          var criteria = model.rows[index].criteria
          criteria[criterion] = dot(hierarchy.measures[criterion].values, values)
          let total = dot(weights.values, criteria)
          removals.append(
            CellRemoval(
              alternative: index, criterion: criterion, measure: measure, total: total,
              leader: Self.leader(index, total: total, against: best, totals: totals, ids: ids)))
        }
      }
    }
    cells = removals
  }

  private static func bestRival(of own: Int, totals: [Double], ids: [String]) -> Int? {
    let rivals = totals.indices.filter { $0 != own }
    return Ranking(totals: rivals.map { totals[$0] }, ids: rivals.map { ids[$0] })
      .leader.map { rivals[$0] }
  }

  private static func leader(
    _ own: Int, total: Double, against best: Int?, totals: [Double], ids: [String]
  ) -> Int {
    guard let best else { return own }
    let ranking = Ranking(totals: [total, totals[best]], ids: [ids[own], ids[best]])
    return ranking.leader == 0 ? own : best
  }
}
