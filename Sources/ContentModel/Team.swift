/// Who will build it and what they know.
package struct Team: Sendable, Hashable {
  /// Number of people.
  package let size: Int
  /// People productive in each language, by language id.
  package let languages: [String: Int]
  /// People productive in each alternative, by its id.
  package let alternatives: [String: Int]

  package init(
    size: Int, languages: [String: Int], alternatives: [String: Int]
  ) {
    self.size = size
    self.languages = languages
    self.alternatives = alternatives
  }
}
