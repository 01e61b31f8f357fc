import Testing

@testable import Decision

@Suite("Comparison")
struct ComparisonTests {
  @Test("Key pros are the smallest set that outweighs the cons", arguments: 0..<30)
  func explanation(round: Int) throws {
    var random = RandomDecision(seed: 3000 + UInt64(round))
    let count = random.count(1...8)
    let weights = try random.weights(count)
    let values = (0..<2).map { _ in (0..<count).map { _ in random.number(0...100) } }
    let result = try Explanation(weights: weights, first: values[0], second: values[1])
    #expect(abs(result.margin - (result.sumFor - result.sumAgainst)) < 1e-9)
    #expect(Set(result.pros).isDisjoint(with: result.cons))
    guard result.margin > 0 else {
      #expect(result.keyPros == result.pros)
      return
    }
    // Every subset of the pros, by bit pattern.
    let smallest = (1..<(1 << result.pros.count)).filter { subset in
      let sum = result.pros.indices.filter { subset >> $0 & 1 == 1 }
        .reduce(0.0) { $0 + result.contributions[result.pros[$1]] }
      return sum > result.sumAgainst
    }.map(\.nonzeroBitCount).min()
    #expect(result.keyPros.count == smallest)
    let mirrored = try Explanation(weights: weights, first: values[1], second: values[0])
    #expect(mirrored.pros == result.cons && mirrored.cons == result.pros)
    #expect(abs(mirrored.margin + result.margin) < 1e-12)
  }

  @Test("The cross-checks treat equals equally")
  func symmetry() throws {
    let matrix = try ScoreMatrix(rows: [[1, 5], [5, 1], [3, 3], [3, 3]])
    let weights = try Weights.equal(count: 2)
    let ideal = try IdealPointMethod(matrix: matrix, weights: weights)
    #expect(ideal.ranking.ranks[0] == ideal.ranking.ranks[1])
    #expect(ideal.ranking.ranks[2] == ideal.ranking.ranks[3])
    let outranking = try OutrankingMethod(matrix: matrix, weights: weights)
    #expect(outranking.net[0] == -outranking.net[1] || outranking.net[0] == outranking.net[1])
    #expect(abs(outranking.net.reduce(0, +)) < 1e-15)
  }

  @Test("A column of zeros and identical rows do not divide by zero")
  func degenerate() throws {
    let matrix = try ScoreMatrix(rows: [[0, 2], [0, 2]])
    let weights = try Weights.equal(count: 2)
    #expect(try IdealPointMethod(matrix: matrix, weights: weights).closeness == [0.5, 0.5])
    #expect(try OutrankingMethod(matrix: matrix, weights: weights).net == [0, 0])
    let checks = try ModelChecks(matrix: matrix, weights: weights)
    #expect(checks.influence == [0, 0])
    #expect(checks.weakDiscriminators == [0, 1])
    #expect(checks.correlated.isEmpty)
    let single = try ScoreMatrix(rows: [[3, 4]])
    #expect(try OutrankingMethod(matrix: single, weights: weights).net == [0])
  }

  @Test("Agreement is complete with itself and undefined for a single tie")
  func agreement() throws {
    let same = try RankAgreement(reference: [1, 2, 3], other: [1, 2, 3])
    #expect(same.tauB == 1 && same.weightedSimilarity == 1)
    let opposite = try RankAgreement(reference: [1, 2, 3], other: [3, 2, 1])
    #expect(opposite.tauB == -1)
    #expect(try RankAgreement(reference: [1, 1], other: [1, 2]).tauB == nil)
    #expect(try RankAgreement(reference: [1], other: [1]).weightedSimilarity == nil)
  }

  @Test("A trade-off answer agrees within a factor of 1.5")
  func tradeOff() throws {
    #expect(try TradeOffCheck(weightOfFirst: 0.2, weightOfSecond: 0.4, answer: 50).agrees)
    #expect(try TradeOffCheck(weightOfFirst: 0.3, weightOfSecond: 0.4, answer: 50).agrees)
    #expect(try !TradeOffCheck(weightOfFirst: 0.31, weightOfSecond: 0.4, answer: 50).agrees)
    #expect(try !TradeOffCheck(weightOfFirst: 0.1, weightOfSecond: 0.4, answer: 50).agrees)
    #expect(try !TradeOffCheck(weightOfFirst: 0.1, weightOfSecond: 0, answer: 50).agrees)
    #expect(throws: DecisionError.invalidTradeOff(value: 0)) {
      try TradeOffCheck(weightOfFirst: 0.1, weightOfSecond: 0, answer: 0)
    }
  }

  @Test("How weights were asked for decides how far they vary")
  func elicitationSampling() throws {
    #expect(try WeightElicitation.swing(points: [100, 50]).sampling() == .band(0.25))
    #expect(try WeightElicitation.direct(points: [9, 5]).sampling() == .band(0.40))
    #expect(
      try WeightElicitation.rankOrderCentroid(ranks: [2, 1]).sampling() == .ordinal(ranks: [2, 1]))
    #expect(try WeightElicitation.none(count: 3).sampling() == .simplex)
    #expect(try WeightElicitation.none(count: 4).weights().values == [0.25, 0.25, 0.25, 0.25])
    func pairwise(_ judgements: [Double]) -> WeightElicitation {
      .pairwise(count: 3, judgements: judgements, randomIndex: .alonsoLamata)
    }
    #expect(try pairwise([2, 4, 2]).sampling() == .band(0.25))
    #expect(try pairwise([9, 1.0 / 9, 9]).sampling() == .band(0.40))
  }

  @Test("Consistent judgements give back their weights")
  func pairwise() throws {
    let truth = [0.5, 0.3, 0.15, 0.05]
    var judgements: [Double] = []
    for row in 0..<4 {
      for column in (row + 1)..<4 { judgements.append(truth[row] / truth[column]) }
    }
    let comparison = try PairwiseComparison(count: 4, judgements: judgements)
    for (weight, wanted) in zip(comparison.weights.values, truth) {
      #expect(abs(weight - wanted) < 1e-12)
    }
    #expect(abs(comparison.consistencyRatio) < 1e-12 && comparison.isConsistent)
    let single = try PairwiseComparison(count: 1, judgements: [])
    #expect(single.weights.values == [1] && single.worst == nil)
  }
}
