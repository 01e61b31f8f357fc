/// One aspect on which alternatives are judged, made up of measures.
package struct Criterion: Sendable, Hashable {
  package let id: String
  /// The identifiers of its measures (sub-criteria).
  package let measures: [String]
  /// The weights of its measures within it.
  package let weights: Weights

  /// A criterion with at least one measure.
  ///
  /// - Throws: identifier errors, or ``DecisionError/measureCountMismatch(criterion:expected:found:)``
  ///   (criterion 0) where there is not one weight for each measure.
  package init(id: String, measures: [String], weights: Weights) throws(DecisionError) {
    try Identifier.validate([id])
    try Identifier.validate(measures)
    guard measures.count == weights.count else {
      throw .measureCountMismatch(criterion: 0, expected: measures.count, found: weights.count)
    }
    self.id = id
    self.measures = measures
    self.weights = weights
  }
}
