package import Diagnostics

/// A level on a scale of judgement, with its author and reason.
package struct Judgement: Sendable, Hashable {
  package let measureID: String
  package let levelID: String
  package let author: String
  package let asOf: CalendarDate
  package let reason: String
  /// Whether the author is sure of the level; otherwise it may be one level off either way.
  package let isFirm: Bool
  package let range: SourceRange

  package init(
    measureID: String, levelID: String, author: String, asOf: CalendarDate, reason: String,
    isFirm: Bool, range: SourceRange
  ) {
    self.measureID = measureID
    self.levelID = levelID
    self.author = author
    self.asOf = asOf
    self.reason = reason
    self.isFirm = isFirm
    self.range = range
  }
}
