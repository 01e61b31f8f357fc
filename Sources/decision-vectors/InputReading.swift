import Decision

/// Reads the parts that inputs of several methods share.
enum InputReading {
  static func elicitation(_ input: JSONValue) throws -> WeightElicitation {
    switch try input.member("kind").string() {
    case "direct":
      return .direct(points: try input.member("points").doubles())
    case "swing":
      return .swing(points: try input.member("points").doubles())
    case "roc":
      return .rankOrderCentroid(ranks: try input.member("ranks").integers())
    case "ahp":
      return .pairwise(
        count: try input.member("n").integer(), judgements: try input.member("upper").doubles(),
        randomIndex: try randomIndex(input))
    case "given":
      return .given(try input.member("weights").doubles())
    case let kind:
      throw MalformedVector("unknown kind of weights '\(kind)'")
    }
  }

  static func randomIndex(_ input: JSONValue) throws -> RandomIndex {
    guard let name = try input["ri"]?.string() else { return .alonsoLamata }
    guard let table = RandomIndex(rawValue: name) else {
      throw MalformedVector("unknown random index '\(name)'")
    }
    return table
  }

  /// Plain weights that are known already.
  static func weights(_ input: JSONValue) throws -> Weights {
    try Weights(given: input.member("weights").doubles())
  }

  /// Plain weights of criteria and, within each, of measures.
  static func hierarchy(_ input: JSONValue) throws -> WeightHierarchy {
    let local = try input.member("local").matrix().map { try Weights(given: $0) }
    return try WeightHierarchy(criteria: weights(input), measures: local)
  }

  /// Elicited weights of criteria and, within each, of measures.
  static func elicitedHierarchy(_ input: JSONValue) throws -> WeightHierarchy {
    let local = try input.member("local").array().map { try elicitation($0).weights() }
    return try WeightHierarchy(
      criteria: elicitation(input.member("weights")).weights(), measures: local)
  }

  static func valueFunction(_ input: JSONValue) throws -> ValueFunction {
    switch try input.member("kind").string() {
    case "linear":
      return try .linear(
        zeroAt: input.member("x0").double(), hundredAt: input.member("x100").double())
    case "piecewise":
      return try .piecewise(
        input.member("knots").matrix().map { knot in
          guard knot.count == 2 else { throw MalformedVector("a knot is not a pair") }
          return ValueFunction.Knot(x: knot[0], value: knot[1])
        })
    case "levels":
      guard case .object(let levels) = try input.member("levels") else {
        throw MalformedVector("levels are not an object")
      }
      let names = levels.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return try .levels(
        names.map { name in
          ValueFunction.Level(name: name, value: try (levels[name] ?? .null).double())
        })
    case let kind:
      throw MalformedVector("unknown kind of value function '\(kind)'")
    }
  }

  static func cell(_ raw: JSONValue, function: ValueFunction?) throws -> Cell {
    if raw == .null { return .missing }
    let keys = ["value", "measure", "level"].filter { raw[$0] != nil }
    guard keys.count == 1, let key = keys.first else {
      throw MalformedVector("\(raw): not exactly one of value, measure and level")
    }
    let score = RawScore(
      try reading(raw.member(key), kind: key), uncertainty: try uncertainty(of: raw, kind: key))
    return try score.cell(through: function)
  }

  private static func uncertainty(
    of raw: JSONValue, kind: String
  ) throws -> RawScore.Uncertainty {
    switch (raw["lo"], raw["hi"]) {
    case (let low?, let high?):
      return .interval(try reading(low, kind: kind), try reading(high, kind: kind))
    case (nil, nil):
      guard let name = try raw["grade"]?.string() else { return .grade(.b) }
      guard let grade = EvidenceGrade(rawValue: name) else {
        throw MalformedVector("unknown grade '\(name)'")
      }
      return .grade(grade)
    default:
      throw MalformedVector("\(raw): an interval has two ends")
    }
  }

  private static func reading(_ input: JSONValue, kind: String) throws -> RawScore.Reading {
    switch (kind, input) {
    case ("level", .string(let name)): .level(name)
    case ("measure", .number(let x)): .measurement(x)
    case ("value", .number(let value)), ("level", .number(let value)): .value(value)
    default: throw MalformedVector("\(input): not a score")
    }
  }

  /// Alternatives with raw scores, and facts where there are any.
  static func alternatives(_ input: JSONValue) throws -> [Alternative] {
    let functions = try input["value_functions"]?.array().map { row in
      row == .null ? nil : try row.array().map { $0 == .null ? nil : try valueFunction($0) }
    }
    return try input.member("alternatives").array().map { alternative in
      let cells = try alternative.member("cells").array().enumerated().map { criterion, row in
        try row.array().enumerated().map { measure, raw in
          try cell(raw, function: function(functions, criterion, measure))
        }
      }
      return Alternative(
        id: try alternative.member("id").string(), cells: cells, facts: try facts(alternative))
    }
  }

  private static func function(
    _ functions: [[ValueFunction?]?]?, _ criterion: Int, _ measure: Int
  ) throws -> ValueFunction? {
    guard let functions else { return nil }
    guard functions.indices.contains(criterion) else {
      throw MalformedVector("no value functions for criterion \(criterion)")
    }
    guard let row = functions[criterion] else { return nil }
    guard row.indices.contains(measure) else {
      throw MalformedVector("no value function for measure \(criterion), \(measure)")
    }
    return row[measure]
  }

  static func facts(_ alternative: JSONValue) throws -> [String: Fact] {
    guard let facts = alternative["facts"] else { return [:] }
    guard case .object(let members) = facts else { throw MalformedVector("facts: not an object") }
    return try members.filter { $0.value != .null }.mapValues { value in
      if case .array(let values) = value {
        return .several(try values.map(factValue))
      }
      return .single(try factValue(value))
    }
  }

  static func factValue(_ input: JSONValue) throws -> FactValue {
    switch input {
    case .boolean(let value): .boolean(value)
    case .number(let value): .number(value)
    case .string(let value): .text(value)
    default: throw MalformedVector("\(input): not a fact")
    }
  }

  static func sampling(_ input: JSONValue) throws -> WeightSampling {
    switch try input.member("kind").string() {
    case "fixed": return .fixed
    case "simplex": return .simplex
    case "band": return .band(try input.member("p").double())
    case "ordinal": return .ordinal(ranks: try input.member("ranks").integers())
    case let kind: throw MalformedVector("unknown kind of sampling '\(kind)'")
    }
  }

  /// The mode of each criterion's measures: one for all, or for ranks a list for each criterion.
  static func measureSampling(_ input: JSONValue, count: Int) throws -> [WeightSampling] {
    if case .array(let ranks)? = input["ranks"], case .array? = ranks.first {
      return try ranks.map { .ordinal(ranks: try $0.integers()) }
    }
    return Array(repeating: try sampling(input), count: count)
  }

  static func acceptability(_ input: JSONValue, criteria: Int) throws -> AcceptabilitySettings {
    let fixed = JSONValue.object(["kind": .string("fixed")])
    return try AcceptabilitySettings(
      draws: input["n"]?.integer() ?? 10_000, seed: input.member("seed").string(),
      criteria: sampling(input["top"] ?? fixed),
      measures: measureSampling(input["sub"] ?? fixed, count: criteria),
      commonError: input["common_error"]?.double() ?? 5)
  }

  static func senses(_ input: JSONValue) throws -> [Sense]? {
    try input["sense"]?.integers().map { sense in
      switch sense {
      case 1: .benefit
      case -1: .cost
      default: throw MalformedVector("a sense is 1 or -1, not \(sense)")
      }
    }
  }
}
