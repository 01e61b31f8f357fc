import Decision

/// Answers about weights.
enum WeightAnswer {
  static func weights(_ input: JSONValue) throws -> JSONValue {
    .object(["weights": .doubles(try InputReading.elicitation(input).weights().values)])
  }

  static func pairwise(_ input: JSONValue) throws -> JSONValue {
    let comparison = try comparison(input, table: InputReading.randomIndex(input))
    var answer = members(of: comparison)
    if let children = input["children"] {
      let comparisons = try children.array().map { child in
        try self.comparison(child, table: InputReading.randomIndex(input))
      }
      answer["children"] = .array(comparisons.map { .object(members(of: $0)) })
      // The priority of each alternative: its weight under each criterion, weighted.
      let totals = JSONValue.doubles(
        try priorities(criteria: comparison.weights, alternatives: comparisons.map(\.weights)))
      answer["global"] = totals
      answer["totals"] = totals
    }
    return .object(answer)
  }

  private static func comparison(
    _ input: JSONValue, table: RandomIndex
  ) throws -> PairwiseComparison {
    if case .array = input {
      let judgements = try input.doubles()
      // n (n - 1) / 2 judgements compare n items.
      let count = (1...10).first { $0 * ($0 - 1) / 2 == judgements.count } ?? 0
      return try PairwiseComparison(count: count, judgements: judgements, randomIndex: table)
    }
    return try PairwiseComparison(
      count: input.member("n").integer(), judgements: input.member("upper").doubles(),
      randomIndex: input["ri"] == nil ? table : InputReading.randomIndex(input))
  }

  private static func priorities(
    criteria: Weights, alternatives: [Weights]
  ) throws -> [Double] {
    let count = alternatives.first?.count ?? 0
    guard alternatives.count == criteria.count, alternatives.allSatisfy({ $0.count == count })
    else { throw MalformedVector("children do not fit the criteria") }
    return (0..<count).map { alternative in
      var sum = 0.0
      for criterion in 0..<criteria.count {
        sum += criteria[criterion] * alternatives[criterion][alternative]
      }
      return sum
    }
  }

  private static func members(of comparison: PairwiseComparison) -> [String: JSONValue] {
    let worst = comparison.worst
    return [
      "weights": .doubles(comparison.weights.values),
      "lambda_max": .number(comparison.lambdaMax),
      "ci": .number(comparison.consistencyIndex),
      "cr": .number(comparison.consistencyRatio),
      "worst": worst.map { .integers([$0.first, $0.second]) } ?? .null,
      "worst_factor": .optional(worst?.factor),
      "worst_implied": .optional(worst?.impliedRatio),
    ]
  }
}
