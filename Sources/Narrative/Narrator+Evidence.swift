internal import Advising
internal import ContentModel
internal import Decision

extension Narrator {
  /// How many single values could by themselves turn the result, within their range.
  package var evidenceThatMatters: [Sentence] {
    guard let scores = live?.scores, let leader, let rival else { return [] }
    let flips = scores.bars.count { $0.flips }
    if flips == 0 {
      return [
        """
        No single value, within its range, puts \(name: name(rival)) ahead of \
        \(name: name(leader)).
        """
      ]
    }
    return [
      """
      \(Wording.capitalised(Wording.count(flips)), from: .values) \
      \(flips == 1 ? "value" : "values") could each, within \(flips == 1 ? "its" : "their") range, \
      put \(name: name(rival)) ahead of \(name: name(leader)). Verify \(flips == 1 ? "it" : "them") \
      first.
      """
    ]
  }
}
