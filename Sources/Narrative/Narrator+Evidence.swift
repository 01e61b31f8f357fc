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
    if flips == 1 {
      return [
        """
        \("One", from: .values) value could, within its range, put \(name: name(rival)) ahead of \
        \(name: name(leader)). Verify it first.
        """
      ]
    }
    return [
      """
      \(Wording.capitalised(Wording.count(flips)), from: .values) values could each, within their \
      range, put \(name: name(rival)) ahead of \(name: name(leader)). Verify them first.
      """
    ]
  }
}
