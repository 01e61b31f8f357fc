/// The weights of a decision: of the criteria, and of the measures within each criterion.
package struct WeightHierarchy: Sendable, Hashable {
  package let criteria: Weights
  /// The weights within each criterion.
  package let measures: [Weights]

  /// Joins both levels; every criterion has at least one measure.
  package init(criteria: Weights, measures: [Weights]) throws(DecisionError) {
    guard criteria.count == measures.count else {
      throw .criterionCountMismatch(expected: criteria.count, found: measures.count)
    }
    self.criteria = criteria
    self.measures = measures
  }

  /// The number of measures in all criteria together.
  package var measureCount: Int { measures.reduce(0) { $0 + $1.count } }

  /// The share of one measure in the whole.
  package func globalWeight(criterion: Int, measure: Int) -> Double {
    criteria[criterion] * measures[criterion][measure]
  }

  /// The value of each criterion, given the value of each measure.
  func criterionValues(_ values: [[Double]]) -> [Double] {
    measures.indices.map { dot(measures[$0].values, values[$0]) }
  }

  /// Refuses values or cells that do not fit the criteria and measures.
  func validateShape<Value>(
    of rows: [[Value]], alternative: String
  ) throws(DecisionError) {
    guard rows.count == criteria.count else {
      throw .alternativeShapeMismatch(
        alternative: alternative, criterion: nil, expected: criteria.count, found: rows.count)
    }
    for (index, row) in rows.enumerated() where row.count != measures[index].count {
      throw .alternativeShapeMismatch(
        alternative: alternative, criterion: index, expected: measures[index].count,
        found: row.count)
    }
  }
}
