import Decision

/// Answers that compare alternatives, methods and rankings.
enum ComparisonAnswer {
  static func explanations(_ input: JSONValue) throws -> JSONValue {
    let criteria = try input.member("criteria").strings()
    let ids = try input.member("ids").strings()
    let weights = try InputReading.weights(input)
    let matrix = try ScoreMatrix(rows: input.member("values").matrix())
    guard ids.count == matrix.rows.count, criteria.count == matrix.columnCount else {
      throw MalformedVector("names do not fit the values")
    }
    var answer: [String: JSONValue] = [:]
    for pair in try input.member("pairs").array().map({ try $0.integers() }) {
      guard pair.count == 2, pair.allSatisfy(ids.indices.contains) else {
        throw MalformedVector("\(pair): not a pair of alternatives")
      }
      answer["\(ids[pair[0]])>\(ids[pair[1]])"] = explanation(
        try Explanation(
          weights: weights, first: matrix.rows[pair[0]], second: matrix.rows[pair[1]]),
        criteria: criteria)
    }
    return .object(answer)
  }

  static func explanation(_ explanation: Explanation, criteria: [String]) -> JSONValue {
    .object([
      "margin": .number(explanation.margin),
      "contributions": .doubles(explanation.contributions),
      "pros": .strings(explanation.pros.map { criteria[$0] }),
      "cons": .strings(explanation.cons.map { criteria[$0] }),
      "key_pros": .strings(explanation.keyPros.map { criteria[$0] }),
      "for": .number(explanation.sumFor), "against": .number(explanation.sumAgainst),
    ])
  }

  static func dominance(_ input: JSONValue) throws -> JSONValue {
    let hierarchy = try InputReading.hierarchy(input)
    let alternatives = try InputReading.alternatives(input)
    try Identifier.requireDistinct(alternatives.map(\.id))
    let certificates = try Dominance.certificates(
      hierarchy: hierarchy, alternatives: alternatives, band: input.member("p").double(),
      ranks: input["ranks"]?.integers() ?? hierarchy.criteria.ranks)
    var answer: [String: JSONValue] = [:]
    for (first, row) in certificates.enumerated() {
      for (second, certificate) in row.enumerated() {
        guard let certificate else { continue }
        answer["\(alternatives[first].id)>\(alternatives[second].id)"] = .object([
          "point": .boolean(certificate.point), "interval": .boolean(certificate.interval),
          "criterion_level": .boolean(certificate.criterionLevel),
          "band_min": .number(certificate.band.minimum),
          "band_max": .number(certificate.band.maximum),
          "band": .string(certificate.band.outcome.rawValue),
          "ordinal_min": .number(certificate.rankOrder.minimum),
          "ordinal_max": .number(certificate.rankOrder.maximum),
          "ordinal": .string(certificate.rankOrder.outcome.rawValue),
        ])
      }
    }
    return .object(answer)
  }

  static func checks(_ input: JSONValue) throws -> JSONValue {
    let criteria = try input.member("criteria").strings()
    let matrix = try ScoreMatrix(rows: input.member("matrix").matrix())
    guard criteria.count == matrix.columnCount else {
      throw MalformedVector("names do not fit the matrix")
    }
    return answer(
      try ModelChecks(matrix: matrix, weights: InputReading.weights(input)), criteria: criteria)
  }

  static func answer(_ checks: ModelChecks, criteria: [String]) -> JSONValue {
    let correlated = checks.correlated.map { pair in
      JSONValue.object([
        "a": .string(criteria[pair.first]), "b": .string(criteria[pair.second]),
        "r": .number(pair.coefficient),
      ])
    }
    return .object([
      "spread": .doubles(checks.spread), "influence": .doubles(checks.influence),
      "weak_discriminators": .strings(checks.weakDiscriminators.map { criteria[$0] }),
      "correlated": .array(correlated),
    ])
  }

  static func rankReversals(_ input: JSONValue) throws -> JSONValue {
    let ids = try input.member("ids").strings()
    try Identifier.requireDistinct(ids)
    let weights = try InputReading.weights(input)
    let matrix = try ScoreMatrix(rows: input.member("matrix").matrix())
    guard ids.count == matrix.rows.count else {
      throw MalformedVector("names do not fit the matrix")
    }
    let names = try input["methods"]?.strings() ?? RankReversal.Method.allCases.map(\.rawValue)
    var answer: [String: JSONValue] = [:]
    for name in names {
      guard let method = RankReversal.Method(rawValue: name) else {
        throw MalformedVector("the engine has no method '\(name)'")
      }
      let reversals = try RankReversal.all(matrix: matrix, weights: weights, method: method)
      answer[name] = .object([
        "ranks": .integers(try method.ranking(matrix: matrix, weights: weights).ranks),
        "reversals": .array(
          reversals.map { reversal in
            .object([
              "removed": .string(ids[reversal.removed]),
              "was_ahead": .string(ids[reversal.wasAhead]),
              "now_ahead": .string(ids[reversal.nowAhead]),
            ])
          }),
      ])
    }
    return .object(answer)
  }

  static func idealPoint(_ input: JSONValue) throws -> JSONValue {
    let method = try IdealPointMethod(
      matrix: ScoreMatrix(rows: input.member("matrix").matrix()),
      weights: InputReading.weights(input), senses: InputReading.senses(input))
    return .object([
      "closeness": .doubles(method.closeness), "ranks": .integers(method.ranking.ranks),
    ])
  }

  static func outranking(_ input: JSONValue) throws -> JSONValue {
    let weights = try InputReading.weights(input)
    let indifference = try perCriterion(input["q"], count: weights.count, standard: 5)
    let preference = try perCriterion(input["p"], count: weights.count, standard: 20)
    guard indifference.count == preference.count else {
      throw MalformedVector("q and p do not fit each other")
    }
    let method = try OutrankingMethod(
      matrix: ScoreMatrix(rows: input.member("matrix").matrix()), weights: weights,
      thresholds: zip(indifference, preference).map {
        try PreferenceThresholds(indifference: $0, preference: $1)
      },
      senses: InputReading.senses(input))
    return .object([
      "plus": .doubles(method.plus), "minus": .doubles(method.minus),
      "net": .doubles(method.net), "ranks": .integers(method.ranking.ranks),
    ])
  }

  /// One number for each criterion, or the same one for all.
  private static func perCriterion(
    _ input: JSONValue?, count: Int, standard: Double
  ) throws -> [Double] {
    if case .array? = input { return try input?.doubles() ?? [] }
    return Array(repeating: try input?.double() ?? standard, count: count)
  }

  static func agreement(_ input: JSONValue) throws -> JSONValue {
    let agreement = try RankAgreement(
      reference: input.member("x").integers(), other: input.member("y").integers())
    return .object([
      "tau_b": .optional(agreement.tauB), "ws": .optional(agreement.weightedSimilarity),
    ])
  }
}
