import Testing

@testable import Decision

/// An attempt that the engine must refuse, and how.
struct Refusal: Sendable, CustomTestStringConvertible {
  let error: DecisionError
  let attempt: @Sendable () throws -> Void

  init(_ error: DecisionError, _ attempt: @escaping @Sendable () throws -> Void) {
    self.error = error
    self.attempt = attempt
  }

  var testDescription: String { error.description }
}

@Suite("Refusals")
struct RefusalTests {
  private static func fixed(_ value: Double) throws -> Cell {
    try Cell(low: value, mode: value, high: value)
  }

  private static func hierarchy(_ counts: [Int]) throws -> WeightHierarchy {
    try WeightHierarchy(
      criteria: .equal(count: counts.count), measures: counts.map { try .equal(count: $0) })
  }

  private static func settings(seed: String = "x", measures: Int = 1) throws -> AnalysisSettings {
    try AnalysisSettings(
      acceptability: AcceptabilitySettings(
        draws: 10, seed: seed, criteria: .fixed,
        measures: Array(repeating: .fixed, count: measures)))
  }

  private static func problem(
    ids: [String] = ["a", "b"], criteria: [String] = ["c"], cells: Int = 1
  ) throws -> DecisionProblem {
    try DecisionProblem(
      criteria: criteria.map {
        try Criterion(id: $0, measures: ["m"], weights: .equal(count: 1))
      },
      weights: .equal(count: max(1, criteria.count)),
      alternatives: ids.map {
        Alternative(id: $0, cells: [Array(repeating: try fixed(50), count: cells)])
      },
      settings: settings(measures: max(1, criteria.count)))
  }

  static let weightRefusals: [Refusal] = [
    Refusal(.noCriteria) { _ = try Weights(points: []) },
    Refusal(.noCriteria) { _ = try Weights.equal(count: 0) },
    Refusal(.noCriteria) { _ = try Weights(ranks: []) },
    Refusal(.invalidPoints(index: 1, value: -1)) { _ = try Weights(points: [3, -1]) },
    Refusal(.invalidPoints(index: 0, value: .infinity)) { _ = try Weights(points: [.infinity]) },
    Refusal(.weightsNotNormalised(sum: .infinity)) {
      _ = try Weights(points: [.greatestFiniteMagnitude, .greatestFiniteMagnitude])
    },
    Refusal(.allPointsZero) { _ = try Weights(points: [0, 0]) },
    Refusal(.allPointsZero) { _ = try Weights(swing: [0, 0]) },
    Refusal(.swingWithoutHundred(maximum: 80)) { _ = try Weights(swing: [80, 20]) },
    Refusal(.swingWithoutHundred(maximum: 120)) { _ = try Weights(swing: [120, 100]) },
    Refusal(.weightsNotNormalised(sum: 0.75)) { _ = try Weights(given: [0.5, 0.25]) },
    Refusal(.invalidRank(index: 1, rank: 0)) { _ = try Weights(ranks: [1, 0]) },
    Refusal(.judgementCountMismatch(expected: 3, found: 2)) {
      _ = try PairwiseComparison(count: 3, judgements: [1, 2])
    },
    Refusal(.invalidJudgement(index: 2, value: 0)) {
      _ = try PairwiseComparison(count: 3, judgements: [1, 2, 0])
    },
    Refusal(.invalidJudgement(index: 0, value: .leastNonzeroMagnitude)) {
      _ = try PairwiseComparison(count: 2, judgements: [.leastNonzeroMagnitude])
    },
    Refusal(.noRandomIndex(count: 11)) {
      _ = try PairwiseComparison(count: 11, judgements: Array(repeating: 1, count: 55))
    },
    Refusal(.noRandomIndex(count: -1)) {
      _ = try PairwiseComparison(count: -1, judgements: [])
    },
    Refusal(.comparisonDiverged) {
      _ = try PairwiseComparison(count: 10, judgements: Array(repeating: 1e308, count: 45))
    },
    Refusal(.criterionCountMismatch(expected: 1, found: 2)) {
      _ = try WeightHierarchy(
        criteria: .equal(count: 1), measures: [.equal(count: 1), .equal(count: 1)])
    },
    Refusal(.invalidBand(-0.1)) {
      _ = try WeightSampler(base: .equal(count: 2), sampling: .band(-0.1))
    },
    Refusal(.invalidBand(1e-9)) {
      _ = try WeightSampler(base: .equal(count: 2), sampling: .band(1e-9))
    },
    Refusal(.criterionCountMismatch(expected: 2, found: 1)) {
      _ = try WeightSampler(base: .equal(count: 2), sampling: .ordinal(ranks: [1]))
    },
    Refusal(.invalidRank(index: 0, rank: -3)) {
      _ = try WeightSampler(base: .equal(count: 1), sampling: .ordinal(ranks: [-3]))
    },
  ]

  static let valueRefusals: [Refusal] = [
    Refusal(.equalAnchors(3)) { _ = try ValueFunction.linear(zeroAt: 3, hundredAt: 3) },
    Refusal(.notFinite(row: 0, column: 0)) {
      _ = try ValueFunction.linear(zeroAt: 0, hundredAt: .infinity)
    },
    Refusal(.tooFewKnots(1)) { _ = try ValueFunction.piecewise([.init(x: 0, value: 0)]) },
    Refusal(.invalidKnot(index: 1)) {
      _ = try ValueFunction.piecewise([.init(x: 1, value: 0), .init(x: 1, value: 9)])
    },
    Refusal(.invalidKnot(index: 1)) {
      _ = try ValueFunction.piecewise([
        .init(x: 1, value: 50), .init(x: 2, value: 40), .init(x: 3, value: 60),
      ])
    },
    Refusal(.scoreOutOfRange(101)) {
      _ = try ValueFunction.piecewise([.init(x: 1, value: 0), .init(x: 2, value: 101)])
    },
    Refusal(.noLevels) { _ = try ValueFunction.levels([]) },
    Refusal(.duplicateLevel("a")) {
      _ = try ValueFunction.levels([.init(name: "a", value: 0), .init(name: "a", value: 9)])
    },
    Refusal(.scoreOutOfRange(-1)) {
      _ = try ValueFunction.levels([.init(name: "a", value: -1)])
    },
    Refusal(.unknownLevel("b")) {
      _ = try ValueFunction.levels([.init(name: "a", value: 1)]).value(ofLevel: "b")
    },
    Refusal(.unsuitableReading) {
      _ = try ValueFunction.levels([.init(name: "a", value: 1)]).value(of: 3)
    },
    Refusal(.unsuitableReading) {
      _ = try ValueFunction.linear(zeroAt: 0, hundredAt: 1).value(ofLevel: "a")
    },
    Refusal(.noValueFunction) { _ = try RawScore(.measurement(3)).cell() },
    Refusal(.noValueFunction) { _ = try RawScore(.level("a")).cell() },
    Refusal(.scoreOutOfRange(100.5)) { _ = try RawScore(.value(100.5)).cell() },
    Refusal(.modeOutsideInterval(low: 10, mode: 9, high: 20)) {
      _ = try RawScore(.value(9), uncertainty: .interval(.value(20), .value(10))).cell()
    },
    Refusal(.modeOutsideInterval(low: 20, mode: 15, high: 10)) {
      _ = try Cell(low: 20, mode: 15, high: 10)
    },
    Refusal(.scoreOutOfRange(-5)) { _ = try Cell(low: -5, mode: 15, high: 20) },
    Refusal(.invalidGradeWidth(-1)) { _ = try GradeWidths(a: 5, b: -1, c: 20, d: 30) },
  ]

  static let problemRefusals: [Refusal] = [
    Refusal(.noAlternatives) { _ = try problem(ids: []) },
    Refusal(.noCriteria) { _ = try problem(criteria: []) },
    Refusal(.duplicateIdentifier("a")) { _ = try problem(ids: ["a", "b", "a"]) },
    Refusal(.duplicateIdentifier("c")) { _ = try problem(criteria: ["c", "c"]) },
    Refusal(.invalidIdentifier("A")) { _ = try problem(ids: ["A"]) },
    Refusal(.invalidIdentifier("")) { _ = try problem(ids: [""]) },
    Refusal(.invalidIdentifier("-a")) { _ = try problem(ids: ["-a"]) },
    Refusal(.invalidIdentifier("é")) { _ = try problem(ids: ["é"]) },
    Refusal(.alternativeShapeMismatch(alternative: "a", criterion: 0, expected: 1, found: 2)) {
      _ = try problem(cells: 2)
    },
    Refusal(.alternativeShapeMismatch(alternative: "a", criterion: nil, expected: 2, found: 1)) {
      _ = try problem(criteria: ["c", "d"])
    },
    Refusal(.measureCountMismatch(criterion: 0, expected: 2, found: 1)) {
      _ = try Criterion(id: "c", measures: ["m", "n"], weights: .equal(count: 1))
    },
    Refusal(.invalidDrawCount(0)) {
      _ = try AcceptabilitySettings(draws: 0, seed: "x", criteria: .fixed, measures: [.fixed])
    },
    Refusal(.invalidDrawCount(100_001)) {
      _ = try AcceptabilitySettings(draws: 100_001, seed: "x", criteria: .fixed, measures: [])
    },
    Refusal(.invalidCommonError(-1)) {
      _ = try AcceptabilitySettings(
        seed: "x", criteria: .fixed, measures: [.fixed], commonError: -1)
    },
    Refusal(.criterionCountMismatch(expected: 1, found: 2)) {
      _ = try AcceptabilityAnalysis.run(
        hierarchy: problem().hierarchy, alternatives: problem().alternatives,
        settings: settings(measures: 2).acceptability)
    },
    Refusal(.gateTooDeep(gate: "g")) {
      var rule = GateRule.fact("f", .atLeast(1))
      for _ in 0..<Gate.maximumDepth { rule = .not(rule) }
      _ = try Gate(id: "g", rule: rule)
    },
    Refusal(.invalidGateValue(gate: "g", fact: "f")) {
      _ = try Gate(id: "g", rule: .any([.fact("f", .atMost(.infinity))]))
    },
    Refusal(.duplicateIdentifier("g")) {
      let gate = try Gate(id: "g", rule: .all([]))
      _ = try Screening(gates: [gate, gate], ids: [], facts: [])
    },
    Refusal(.invalidFact(alternative: "a", fact: "f")) {
      _ = try Screening(
        gates: [], ids: ["a"],
        facts: [["f": .single(.number(.infinity)), "g": .several([.number(-.infinity)])]])
    },
    Refusal(.alternativeCountMismatch(expected: 1, found: 2)) {
      _ = try Screening(gates: [], ids: ["a"], facts: [[:]]).prices(totals: [1, 2])
    },
  ]

  static let analysisRefusals: [Refusal] = [
    Refusal(.noAlternatives) { _ = try ScoreMatrix(rows: []) },
    Refusal(.noCriteria) { _ = try ScoreMatrix(rows: [[]]) },
    Refusal(.raggedMatrix(row: 1, expected: 2, found: 1)) {
      _ = try ScoreMatrix(rows: [[1, 2], [1]])
    },
    Refusal(.notFinite(row: 1, column: 0)) { _ = try ScoreMatrix(rows: [[1], [-.infinity]]) },
    Refusal(.criterionCountMismatch(expected: 1, found: 2)) {
      _ = try IdealPointMethod(matrix: ScoreMatrix(rows: [[1]]), weights: .equal(count: 2))
    },
    Refusal(.criterionCountMismatch(expected: 2, found: 1)) {
      _ = try OutrankingMethod(
        matrix: ScoreMatrix(rows: [[1, 2]]), weights: .equal(count: 2), senses: [.cost])
    },
    Refusal(.invalidThreshold(name: "preference", value: 4)) {
      _ = try PreferenceThresholds(indifference: 5, preference: 4)
    },
    Refusal(.invalidThreshold(name: "lean", value: 0.95)) {
      _ = try VerdictThresholds(clear: 0.9, lean: 0.95)
    },
    Refusal(.invalidThreshold(name: "insufficient coverage", value: 0.9)) {
      _ = try CoverageThresholds(insufficient: 0.9)
    },
    Refusal(.invalidRank(index: 1, rank: 3)) {
      _ = try RankAgreement(reference: [1, 2], other: [1, 3])
    },
    Refusal(.alternativeCountMismatch(expected: 2, found: 1)) {
      _ = try RankAgreement(reference: [1, 2], other: [1])
    },
    Refusal(.noAlternatives) { _ = try Verdict(ids: [], totals: [], pairwise: []) },
    Refusal(.invalidProbability(row: 0, column: 1, value: 1.5)) {
      _ = try Verdict(ids: ["a", "b"], totals: [1, 2], pairwise: [[0, 1.5], [0, 0]])
    },
    Refusal(.raggedMatrix(row: 1, expected: 2, found: 1)) {
      _ = try Verdict(ids: ["a", "b"], totals: [1, 2], pairwise: [[0, 1], [0]])
    },
    Refusal(.noAlternatives) {
      _ = try WeightSensitivity(hierarchy: hierarchy([1]), ids: [], values: [])
    },
    Refusal(.alternativeShapeMismatch(alternative: "a", criterion: 0, expected: 1, found: 2)) {
      _ = try WeightSensitivity(hierarchy: hierarchy([1]), ids: ["a"], values: [[[1, 2]]])
    },
    Refusal(.criterionCountMismatch(expected: 2, found: 1)) {
      _ = try WeightTransfer.least(weights: .equal(count: 2), leader: [1, 2], rival: [1])
    },
    Refusal(.criterionCountMismatch(expected: 1, found: 0)) {
      _ = try Explanation(weights: .equal(count: 1), first: [], second: [1])
    },
    Refusal(.invalidBand(.infinity)) {
      _ = try Dominance.certificates(
        hierarchy: hierarchy([1]), alternatives: [], band: .infinity, ranks: [1])
    },
  ]

  @Test("Weights", arguments: weightRefusals)
  func weights(refusal: Refusal) {
    #expect(throws: refusal.error) { try refusal.attempt() }
  }

  @Test("Value functions and cells", arguments: valueRefusals)
  func values(refusal: Refusal) {
    #expect(throws: refusal.error) { try refusal.attempt() }
  }

  @Test("Problems and settings", arguments: problemRefusals)
  func problems(refusal: Refusal) {
    #expect(throws: refusal.error) { try refusal.attempt() }
  }

  @Test("Analyses", arguments: analysisRefusals)
  func analyses(refusal: Refusal) {
    #expect(throws: refusal.error) { try refusal.attempt() }
  }

  @Test("Numbers that are not numbers are refused everywhere")
  func notANumber() {
    #expect(throws: DecisionError.self) { try Weights(points: [1, .nan]) }
    #expect(throws: DecisionError.self) { try Weights(given: [.nan]) }
    #expect(throws: DecisionError.self) { try Cell(low: .nan, mode: 1, high: 2) }
    #expect(throws: DecisionError.self) { try Cell(low: 0, mode: .nan, high: 2) }
    #expect(throws: DecisionError.self) { try Cell(value: .nan, grade: .a) }
    #expect(throws: DecisionError.self) {
      try RawScore(.value(1), uncertainty: .interval(.value(.nan), .value(3))).cell()
    }
    #expect(throws: DecisionError.self) { try ValueFunction.linear(zeroAt: .nan, hundredAt: 1) }
    #expect(throws: DecisionError.self) {
      try ValueFunction.linear(zeroAt: 0, hundredAt: 1).value(of: .nan)
    }
    #expect(throws: DecisionError.self) {
      try ValueFunction.piecewise([.init(x: 0, value: 0), .init(x: .nan, value: 1)])
    }
    #expect(throws: DecisionError.self) { try ScoreMatrix(rows: [[.nan]]) }
    #expect(throws: DecisionError.self) {
      try PreferenceThresholds(indifference: .nan, preference: 1)
    }
    #expect(throws: DecisionError.self) { try CheckThresholds(smallSpread: .nan) }
    #expect(throws: DecisionError.self) { try VerdictThresholds(minimumMargin: .nan) }
    #expect(throws: DecisionError.self) { try PairwiseComparison(count: 2, judgements: [.nan]) }
    #expect(throws: DecisionError.self) {
      try AcceptabilitySettings(seed: "x", criteria: .fixed, measures: [], commonError: .nan)
    }
    #expect(throws: DecisionError.self) {
      try WeightSampler(base: .equal(count: 2), sampling: .band(.nan))
    }
  }

  @Test("Alternatives whose random streams coincide are refused")
  func streamCollision() throws {
    // Found by search: two identifiers with the same 32-bit hash after the seed.
    var seen: [UInt32: String] = [:]
    var pair: (String, String)?
    for number in 0..<400_000 {
      let id = "option-\(number)"
      let hash = Xoshiro128StarStar.hash(seed: "x", stream: RandomStreams.scores(of: id))
      if let other = seen[hash] {
        pair = (other, id)
        break
      }
      seen[hash] = id
    }
    let (first, second) = try #require(pair)
    let problem = try Self.problem(ids: [first, "b", second])
    #expect(throws: DecisionError.streamCollision("s/\(first)", "s/\(second)")) {
      try DecisionEngine.evaluate(problem)
    }
  }

  @Test("Every message is a sentence")
  func messages() {
    for refusal in Self.weightRefusals + Self.valueRefusals + Self.problemRefusals
      + Self.analysisRefusals
    {
      let message = refusal.error.description
      #expect(message.hasSuffix(".") && !message.contains("not valid.") || message.count > 30)
    }
  }
}
