/// A decision to be made: what matters, how much, and what there is to choose from.
package struct DecisionProblem: Sendable, Equatable {
  package let criteria: [Criterion]
  package let hierarchy: WeightHierarchy
  package let alternatives: [Alternative]
  package let gates: [Gate]
  package let settings: AnalysisSettings

  /// A validated problem.
  ///
  /// - Throws: what is wrong with its identifiers, the shape of its cells, or its settings, so that
  ///   ``DecisionEngine/evaluate(_:)`` can only fail on facts of the wrong type, on random streams that
  ///   coincide and on bands that cannot be sampled.
  package init(
    criteria: [Criterion], weights: Weights, alternatives: [Alternative], gates: [Gate] = [],
    settings: AnalysisSettings
  ) throws(DecisionError) {
    guard !criteria.isEmpty else { throw .noCriteria }
    guard !alternatives.isEmpty else { throw .noAlternatives }
    try Identifier.validate(criteria.map(\.id))
    try Identifier.validate(alternatives.map(\.id))
    try Identifier.validate(gates.map(\.id))
    guard weights.count == criteria.count else {
      throw .criterionCountMismatch(expected: criteria.count, found: weights.count)
    }
    let hierarchy = try WeightHierarchy(criteria: weights, measures: criteria.map(\.weights))
    for alternative in alternatives {
      try hierarchy.validateShape(of: alternative.cells, alternative: alternative.id)
    }
    guard settings.acceptability.measures.count == criteria.count else {
      throw .criterionCountMismatch(
        expected: criteria.count, found: settings.acceptability.measures.count)
    }
    self.criteria = criteria
    self.hierarchy = hierarchy
    self.alternatives = alternatives
    self.gates = gates
    self.settings = settings
  }
}
