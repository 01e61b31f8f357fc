internal import ContentModel
internal import Decision

/// One criterion of one alternative as the evidence alone shows it.
package struct CriterionStanding: Sendable, Hashable {
  /// The value of the measures that are known, 0 to 100; `nil` when none is.
  package let value: Double?
  /// The value if all that is missing were at its worst, and if it were at its best.
  package let range: ClosedRange<Double>
  /// How many measures are missing, of how many.
  package let missing: Int
  package let count: Int
}

extension EvidenceProfile {
  /// How an alternative stands on a criterion; `nil` when no measure of it stands on evidence alone.
  package func standing(of criterionID: String, for alternativeID: String) -> CriterionStanding? {
    guard let row = cells[alternativeID] else { return nil }
    var known = 0.0
    var low = 0.0
    var high = 0.0
    var knownWeight = 0.0
    var allWeight = 0.0
    var missing = 0
    var count = 0
    for (index, item) in measures.enumerated() where item.criterion.id == criterionID {
      let cell = row[index].cell
      let weight = item.measure.weight
      count += 1
      allWeight += weight
      guard !cell.isMissing else {
        missing += 1
        high += weight * 100
        continue
      }
      knownWeight += weight
      known += weight * cell.mode
      low += weight * cell.mode
      high += weight * cell.mode
    }
    guard allWeight > 0 else { return nil }
    return CriterionStanding(
      value: knownWeight > 0 ? known / knownWeight : nil,
      range: min(low, high) / allWeight...max(low, high) / allWeight, missing: missing,
      count: count)
  }

  /// Where an alternative lies on one of ``measures``; `nil` when it is not known there.
  package func place(_ index: Int, of alternativeID: String) -> MeasurePlace? {
    guard let own = cells[alternativeID]?[index].cell, !own.isMissing else { return nil }
    var ahead = 0
    var behind = 0
    var others = 0
    for (id, row) in cells where id != alternativeID && !row[index].cell.isMissing {
      others += 1
      if row[index].cell.mode < own.mode { ahead += 1 }
      if row[index].cell.mode > own.mode { behind += 1 }
    }
    return MeasurePlace(ahead: ahead, behind: behind, others: others)
  }
}
