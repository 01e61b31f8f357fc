/// A change of the content, or several that belong together, without which an aspect of the outcome
/// would be what it was.
package struct Cause: Sendable, Hashable {
  /// What the changes have in common, where there are several.
  package enum Group: Sendable, Hashable {
    case single(InputKey)
    /// Everything that changed about one alternative.
    case alternative(String)
    /// The same fact, capability or judgement of several alternatives.
    case subject(String)
    /// Everything that now cites one source.
    case source(String)
    /// The project's own profile.
    case profile
    /// Weights, measures, the questionnaire and the constants of the method.
    case method
    /// Everything that changed.
    case everything
  }

  package let group: Group
  package let keys: [InputKey]
  /// The outcome with these changes undone and all others kept.
  package let without: Outcome
}
