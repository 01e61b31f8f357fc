import Decision

/// Answers about gates.
enum GateAnswer {
  static func screening(_ input: JSONValue) throws -> JSONValue {
    let alternatives = try input.member("alternatives").array()
    let ids = try alternatives.map { try $0.member("id").string() }
    let screening = try Screening(
      gates: gates(input), ids: ids, facts: alternatives.map { try InputReading.facts($0) })
    var answer = ["alternatives": verdicts(screening)]
    if let totals = try input["totals"]?.doubles() {
      let prices = try screening.prices(totals: totals)
      answer["effects"] = effects(prices, winner: screening.winner(totals: totals), ids: ids)
    }
    return .object(answer)
  }

  static func gates(_ input: JSONValue) throws -> [Gate] {
    try (input["gates"]?.array() ?? []).map { gate in
      try Gate(id: gate.member("id").string(), rule: rule(gate.member("rule")))
    }
  }

  // The depth of a document is limited by its parser.
  private static func rule(_ input: JSONValue) throws -> GateRule {
    if let rules = input["all"] { return .all(try rules.array().map { try rule($0) }) }
    if let rules = input["any"] { return .any(try rules.array().map { try rule($0) }) }
    if let inner = input["not"] { return .not(try rule(inner)) }
    let value = try input.member("value")
    let test: GateTest
    switch try input.member("op").string() {
    case "eq": test = .equals(try InputReading.factValue(value))
    case "in": test = .isOne(of: try value.array().map { try InputReading.factValue($0) })
    case "gte": test = .atLeast(try value.double())
    case "lte": test = .atMost(try value.double())
    case "contains": test = .contains(try InputReading.factValue(value))
    case "intersects":
      test = .intersects(try value.array().map { try InputReading.factValue($0) })
    case let op: throw MalformedVector("unknown operation '\(op)'")
    }
    return .fact(try input.member("fact").string(), test)
  }

  static func verdicts(_ screening: Screening) -> JSONValue {
    let names = screening.gates.map(\.id)
    return .array(
      screening.verdicts.map { verdict in
        var outcomes: [String: JSONValue] = [:]
        for (name, outcome) in zip(names, verdict.outcomes) {
          outcomes[name] = .string(outcome.rawValue)
        }
        return .object([
          "id": .string(verdict.alternative), "status": .string(verdict.status.rawValue),
          "gates": .object(outcomes), "failed": .strings(verdict.failed.map { names[$0] }),
          "unknown": .strings(verdict.unknown.map { names[$0] }),
        ])
      })
  }

  static func effects(_ prices: [GatePrice], winner: Int?, ids: [String]) -> JSONValue {
    var without: [String: JSONValue] = [:]
    for price in prices {
      without[price.gate] = .object([
        "winner": .optional(price.winnerWithout.map { ids[$0] }),
        "gain": .optional(price.gain),
        "sole_blocker_of": .strings(price.soleBlockerOf.map { ids[$0] }),
      ])
    }
    return .object([
      "winner": .optional(winner.map { ids[$0] }), "without": .object(without),
    ])
  }
}
