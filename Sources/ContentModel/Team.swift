/// Who will build it and what they know.
package struct Team: Sendable, Hashable {
  /// Number of people.
  package let size: Int
  /// Who knows each language, by language id.
  package let languages: [String: Headcount]
  /// Who knows each alternative, by its id.
  package let alternatives: [String: Headcount]

  package init(
    size: Int, languages: [String: Headcount], alternatives: [String: Headcount]
  ) {
    self.size = size
    self.languages = languages
    self.alternatives = alternatives
  }

  /// Whether anybody's level of skill is stated.
  package var isByLevel: Bool {
    (Array(languages.values) + Array(alternatives.values)).contains {
      if case .byLevel = $0 { true } else { false }
    }
  }
}
