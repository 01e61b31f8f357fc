package import Diagnostics

/// What somebody said of the criteria's weights.
package struct WeightStatement: Sendable, Hashable {
  package let method: WeightMethod
  package let author: String?
  package let date: CalendarDate?
  /// Points, or ranks from 1, by criterion id.
  package let values: [String: Double]
  package let judgements: [PairwiseJudgement]
  package let range: SourceRange

  package init(
    method: WeightMethod, author: String?, date: CalendarDate?, values: [String: Double],
    judgements: [PairwiseJudgement], range: SourceRange
  ) {
    self.method = method
    self.author = author
    self.date = date
    self.values = values
    self.judgements = judgements
    self.range = range
  }
}
