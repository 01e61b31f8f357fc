/// How well a ranking agrees with a reference ranking.
package struct RankAgreement: Sendable, Hashable {
  /// Kendall's rank correlation with ties, -1 to 1; `nil` where one ranking is a single tie.
  package let tauB: Double?
  /// The WS coefficient, which weighs the top of the reference most; `nil` for fewer than two.
  package let weightedSimilarity: Double?

  /// Compares ranks, which begin at 1.
  package init(reference: [Int], other: [Int]) throws(DecisionError) {
    guard reference.count == other.count else {
      throw .alternativeCountMismatch(expected: reference.count, found: other.count)
    }
    for ranks in [reference, other] {
      for (index, rank) in ranks.enumerated() where rank < 1 || rank > ranks.count {
        throw .invalidRank(index: index, rank: rank)
      }
    }
    tauB = Self.tauB(reference, other)
    weightedSimilarity = Self.weightedSimilarity(reference, other)
  }

  private static func tauB(_ first: [Int], _ second: [Int]) -> Double? {
    var balance = 0
    var untiedInFirst = 0
    var untiedInSecond = 0
    for one in first.indices {
      for other in first.indices where other > one {
        let firstSign = (first[one] - first[other]).signum()
        let secondSign = (second[one] - second[other]).signum()
        balance += firstSign * secondSign
        untiedInFirst += abs(firstSign)
        untiedInSecond += abs(secondSign)
      }
    }
    guard untiedInFirst > 0, untiedInSecond > 0 else { return nil }
    return Double(balance) / (Double(untiedInFirst) * Double(untiedInSecond)).squareRoot()
  }

  private static func weightedSimilarity(_ reference: [Int], _ other: [Int]) -> Double? {
    let count = reference.count
    guard count > 1 else { return nil }
    var sum = 0.0
    for index in reference.indices {
      let rank = reference[index]
      var power = 1.0
      for _ in 0..<rank { power /= 2 }
      let furthest = max(abs(1 - rank), abs(count - rank))
      sum += power * Double(abs(rank - other[index])) / Double(furthest)
    }
    return 1 - sum
  }
}
