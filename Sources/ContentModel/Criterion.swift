package import Diagnostics

/// One of the criteria a choice is made by.
package struct Criterion: Sendable, Hashable {
  package let id: String
  package let title: String
  package let question: String?
  package let summary: String?
  /// Default points.
  package var weight: Double
  /// The file of its chapter in the guide's folder.
  package let chapter: String
  package var measures: [Measure]
  package let range: SourceRange

  package init(
    id: String, title: String, question: String?, summary: String?, weight: Double, chapter: String,
    measures: [Measure], range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.summary = summary
    self.weight = weight
    self.chapter = chapter
    self.measures = measures
    self.range = range
  }
}
