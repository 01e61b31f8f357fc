/// One project in two states of the content.
package struct ProjectComparison: Sendable, Hashable {
  package let id: String
  /// `nil` when it was not there, or could not be decided.
  package let before: Outcome?
  /// `nil` when it is not there, or cannot be decided.
  package let after: Outcome?
  /// The changes that its decision reads, its own profile's included.
  package let inputs: [InputChange]
  /// What changed in the outcome; empty when nothing did or there is nothing to compare with.
  package let changes: [AspectChange]

  /// Whether its recommendation is another than before, or there is a new one or none any more.
  package var changesRecommendation: Bool { before?.leader != after?.leader }
  package var changesVerdict: Bool { changesRecommendation || before?.strength != after?.strength }
  /// Whether anything that ``Aspect`` names is different.
  package var changesAnything: Bool { !changes.isEmpty || (before == nil) != (after == nil) }

  /// The alternative whose total moved furthest, and from where to where.
  package var largestShift: (id: String, before: Double, after: Double)? {
    guard let before, let after else { return nil }
    return after.standings.compactMap { standing in
      before.standing(standing.id).map { (standing.id, $0.total, standing.total) }
    }.max { abs($0.2 - $0.1) < abs($1.2 - $1.1) }
  }
}
