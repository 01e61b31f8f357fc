package import Diagnostics

/// A question to the project.
package struct Question: Sendable, Hashable {
  package let id: String
  package let criterionID: String?
  package let title: String
  package let help: String?
  package var answers: [Answer]
  package let range: SourceRange

  package init(
    id: String, criterionID: String?, title: String, help: String?, answers: [Answer],
    range: SourceRange
  ) {
    self.id = id
    self.criterionID = criterionID
    self.title = title
    self.help = help
    self.answers = answers
    self.range = range
  }
}
