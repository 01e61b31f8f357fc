/// How many times more one criterion counts than another.
package struct PairwiseJudgement: Sendable, Hashable {
  package let first: String
  package let second: String
  /// 1/9 to 9.
  package let ratio: Double

  package init(
    first: String, second: String, ratio: Double
  ) {
    self.first = first
    self.second = second
    self.ratio = ratio
  }
}
