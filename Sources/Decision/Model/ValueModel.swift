/// The additive value model: weighted sums within criteria, then over criteria.
///
/// Scales are fixed, never rescaled to the alternatives present, so removing one alternative cannot
/// change the order of the others.
package struct ValueModel: Sendable, Hashable {
  /// One row for each alternative, in declared order.
  package let rows: [AlternativeValue]
  package let ranking: Ranking

  /// Values alternatives.
  ///
  /// - Throws: ``DecisionError/noAlternatives``, ``DecisionError/duplicateIdentifier(_:)`` or
  ///   ``DecisionError/alternativeShapeMismatch(alternative:criterion:expected:found:)``.
  package init(
    hierarchy: WeightHierarchy, alternatives: [Alternative]
  ) throws(DecisionError) {
    guard !alternatives.isEmpty else { throw .noAlternatives }
    try Identifier.requireDistinct(alternatives.map(\.id))
    var rows: [AlternativeValue] = []
    for alternative in alternatives {
      try hierarchy.validateShape(of: alternative.cells, alternative: alternative.id)
      rows.append(Self.value(of: alternative, in: hierarchy))
    }
    self.init(rows: rows)
  }

  private init(rows: [AlternativeValue]) {
    self.rows = rows
    ranking = Ranking(totals: rows.map(\.total), ids: rows.map(\.id))
  }

  /// The total of each alternative.
  package var totals: [Double] { rows.map(\.total) }

  /// The identifiers from first to last.
  package var order: [String] { ranking.order.map { rows[$0].id } }

  /// The model of some of the alternatives, whose values stay the same.
  func restricted(to alternatives: [Int]) -> ValueModel {
    ValueModel(rows: alternatives.map { rows[$0] })
  }

  /// The values on each criterion, one row for each alternative.
  var criterionMatrix: ScoreMatrix {
    ScoreMatrix(unchecked: rows.map(\.criteria))
  }

  private static func value(
    of alternative: Alternative, in hierarchy: WeightHierarchy
  ) -> AlternativeValue {
    let criteria = hierarchy.criterionValues(alternative.values(.mode))
    let low = hierarchy.criterionValues(alternative.values(.low))
    let high = hierarchy.criterionValues(alternative.values(.high))
    var coverage = 0.0
    for (criterion, cells) in alternative.cells.enumerated() {
      for (measure, cell) in cells.enumerated() where !cell.isMissing {
        coverage += hierarchy.globalWeight(criterion: criterion, measure: measure)
      }
    }
    let weights = hierarchy.criteria.values
    return AlternativeValue(
      id: alternative.id, criteria: criteria, total: dot(weights, criteria),
      low: dot(weights, low), high: dot(weights, high), coverage: coverage)
  }
}
