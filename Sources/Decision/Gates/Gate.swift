/// A condition without which an alternative is not recommended, whatever its score.
package struct Gate: Sendable, Equatable {
  /// How deeply rules may be nested.
  package static let maximumDepth = 32

  package let id: String
  package let rule: GateRule

  /// A gate with a validated rule.
  ///
  /// - Throws: ``DecisionError/gateTooDeep(gate:)`` beyond ``maximumDepth``;
  ///   ``DecisionError/invalidGateValue(gate:fact:)`` for a bound that is not finite.
  package init(id: String, rule: GateRule) throws(DecisionError) {
    try Self.validate(rule, of: id, depth: 1)
    self.id = id
    self.rule = rule
  }

  /// The outcome for an alternative with these facts.
  ///
  /// - Throws: ``DecisionError/factTypeMismatch(gate:alternative:fact:)``.
  package func outcome(
    facts: [String: Fact], alternative: String
  ) throws(DecisionError) -> GateOutcome {
    try outcome(of: rule, facts: facts, alternative: alternative)
  }

  // The depth of a rule was limited at construction.
  private func outcome(
    of rule: GateRule, facts: [String: Fact], alternative: String
  ) throws(DecisionError) -> GateOutcome {
    switch rule {
    case .fact(let name, let test):
      guard let fact = facts[name] else { return .unknown }
      guard let passes = test.passes(fact) else {
        throw .factTypeMismatch(gate: id, alternative: alternative, fact: name)
      }
      return passes ? .pass : .fail
    case .all(let rules):
      return .all(try outcomes(of: rules, facts: facts, alternative: alternative))
    case .any(let rules):
      return .any(try outcomes(of: rules, facts: facts, alternative: alternative))
    case .not(let rule):
      return try outcome(of: rule, facts: facts, alternative: alternative).negated
    }
  }

  private func outcomes(
    of rules: [GateRule], facts: [String: Fact], alternative: String
  ) throws(DecisionError) -> [GateOutcome] {
    var outcomes: [GateOutcome] = []
    for rule in rules {
      outcomes.append(try outcome(of: rule, facts: facts, alternative: alternative))
    }
    return outcomes
  }

  private static func validate(
    _ rule: GateRule, of gate: String, depth: Int
  ) throws(DecisionError) {
    guard depth <= maximumDepth else { throw .gateTooDeep(gate: gate) }
    switch rule {
    case .fact(let fact, let test):
      guard test.isFinite else { throw .invalidGateValue(gate: gate, fact: fact) }
    case .all(let rules), .any(let rules):
      for inner in rules { try validate(inner, of: gate, depth: depth + 1) }
    case .not(let inner):
      try validate(inner, of: gate, depth: depth + 1)
    }
  }
}
