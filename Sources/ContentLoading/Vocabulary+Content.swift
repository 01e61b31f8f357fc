internal import YAMLReading

/// What the files of Content/ declare for each other.
extension Vocabulary {
  static let sources = Vocabulary("sources")
  static let facts = Vocabulary("facts")
  static let capabilityGroups = Vocabulary("capability groups")
  static let capabilities = Vocabulary("capabilities")
  static let languages = Vocabulary("languages")
  /// Criteria, their judged measures and the levels of a team.
  static let criteria = Vocabulary("criteria")
  static let runtimes = Vocabulary("runtimes")
  static let kinds = Vocabulary("kinds")
  static let alternatives = Vocabulary("alternatives")
  static let questions = Vocabulary("questions")
}
