/// One answer of the questionnaire and everything it changed.
package struct AnswerEffect: Sendable, Hashable {
  package let question: String
  package let answer: String
  /// Titles of what it makes essential.
  package let essential: [String]
  /// Titles of what it makes useful.
  package let useful: [String]
  /// "performance × 1.3".
  package let factors: [String]
  package let mustHaves: [String]
  package let because: String?
}
