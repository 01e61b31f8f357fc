package import Decision

/// A hard requirement with the words it is shown in and where it was set.
package struct Requirement: Sendable {
  /// Who set it.
  package enum Origin: Sendable, Hashable {
    /// The profile itself.
    case profile
    /// The answer to a question.
    case answer(questionID: String)
  }

  package let id: String
  package let title: String
  package let origin: Origin
  package let rule: GateRule

  package init(
    id: String, title: String, origin: Origin, rule: GateRule
  ) {
    self.id = id
    self.title = title
    self.origin = origin
    self.rule = rule
  }
}
