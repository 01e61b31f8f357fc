import Decision

/// Answers about the whole method.
enum ReportAnswer {
  static func report(_ input: JSONValue) throws -> JSONValue {
    let problem = try problem(input)
    let result = try DecisionEngine.evaluate(problem)
    let ids = problem.alternatives.map(\.id)
    var answer: [String: JSONValue] = [
      "weights": .doubles(problem.hierarchy.criteria.values),
      "all": ValueAnswer.answer(result.model),
      "gates": GateAnswer.verdicts(result.screening),
      "gate_effects": GateAnswer.effects(result.gatePrices, winner: result.winner, ids: ids),
    ]
    for (key, value) in live(result.live, criteria: problem.criteria.map(\.id)) {
      answer[key] = value
    }
    return .object(answer)
  }

  private static func problem(_ input: JSONValue) throws -> DecisionProblem {
    let names = try input.member("criteria").strings()
    let hierarchy = try InputReading.elicitedHierarchy(input)
    guard names.count == hierarchy.criteria.count else {
      throw MalformedVector("names do not fit the weights")
    }
    let criteria = try names.enumerated().map { index, name in
      let weights = hierarchy.measures[index]
      return try Criterion(
        id: name, measures: (0..<weights.count).map { "measure-\($0)" }, weights: weights)
    }
    let settings = try AnalysisSettings(
      acceptability: InputReading.acceptability(input.member("smaa"), criteria: criteria.count))
    return try DecisionProblem(
      criteria: criteria, weights: hierarchy.criteria,
      alternatives: InputReading.alternatives(input), gates: GateAnswer.gates(input),
      settings: settings)
  }

  private static func live(
    _ live: LiveAnalysis?, criteria: [String]
  ) -> [String: JSONValue] {
    guard let live else {
      var answer: [String: JSONValue] = [:]
      for key in [
        "live", "smaa", "verdict", "stability", "transfer", "explain", "tornado_top", "cross",
        "checks",
      ] { answer[key] = .null }
      return answer
    }
    let ids = live.model.rows.map(\.id)
    return [
      "live": ValueAnswer.answer(live.model),
      "smaa": SamplingAnswer.answer(live.acceptability),
      "verdict": SensitivityAnswer.answer(live.verdict, ids: ids),
      "stability": SensitivityAnswer.stability(live.weights.stability, ids: ids),
      "transfer": SensitivityAnswer.transfer(live.transfer),
      "explain": live.explanation.map {
        ComparisonAnswer.explanation($0, criteria: criteria)
      } ?? .null,
      "tornado_top": live.scores.map { SensitivityAnswer.bars(Array($0.bars.prefix(5))) }
        ?? .null,
      "cross": live.crossChecks.map(crossChecks) ?? .null,
      "checks": ComparisonAnswer.answer(live.checks, criteria: criteria),
    ]
  }

  private static func crossChecks(_ checks: CrossChecks) -> JSONValue {
    .object([
      "promethee2": .doubles(checks.outranking.net),
      "promethee_ranks": .integers(checks.outranking.ranking.ranks),
      "tau_promethee": .optional(checks.outrankingAgreement.tauB),
      "ws_promethee": .optional(checks.outrankingAgreement.weightedSimilarity),
      "topsis": .doubles(checks.idealPoint.closeness),
      "topsis_ranks": .integers(checks.idealPoint.ranking.ranks),
      "tau_topsis": .optional(checks.idealPointAgreement.tauB),
      "ws_topsis": .optional(checks.idealPointAgreement.weightedSimilarity),
    ])
  }
}
