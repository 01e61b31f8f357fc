import Decision

/// Answers about what would change the result, and how sure it is.
enum SensitivityAnswer {
  static func breakEven(_ input: JSONValue) throws -> JSONValue {
    let alternatives = try input.member("alternatives").array()
    let ids = try alternatives.map { try $0.member("id").string() }
    let analysis = try WeightSensitivity(
      hierarchy: InputReading.hierarchy(input), ids: ids,
      values: alternatives.map { try $0.member("values").matrix() })
    var top: [String: JSONValue] = [:]
    var sub: [String: JSONValue] = [:]
    for rival in analysis.rivals {
      top[ids[rival.rival]] = .array(rival.criteria.map { .optional($0) })
      sub[ids[rival.rival]] = .array(
        rival.measures.map { row in .array(row.map { .optional($0) }) })
    }
    return .object([
      "leader": .string(ids[analysis.leader]), "totals": .doubles(analysis.totals),
      "top": .object(top), "sub": .object(sub),
      "stability": stability(analysis.stability, ids: ids),
    ])
  }

  static func stability(_ intervals: [StabilityInterval], ids: [String]) -> JSONValue {
    .array(
      intervals.map { interval in
        .object([
          "weight": .number(interval.weight), "lower": .number(interval.lower),
          "lower_new_leader": .optional(interval.lowerLeader.map { ids[$0] }),
          "upper": .number(interval.upper),
          "upper_new_leader": .optional(interval.upperLeader.map { ids[$0] }),
        ])
      })
  }

  static func transfers(_ input: JSONValue) throws -> JSONValue {
    let ids = try input.member("ids").strings()
    let weights = try InputReading.weights(input)
    let matrix = try ScoreMatrix(rows: input.member("values").matrix())
    // One measure for each criterion gives the totals and the leader.
    let single = try Weights(given: [1])
    let analysis = try WeightSensitivity(
      hierarchy: WeightHierarchy(
        criteria: weights, measures: Array(repeating: single, count: weights.count)),
      ids: ids, values: matrix.rows.map { row in row.map { [$0] } })
    var answer: [String: JSONValue] = [:]
    for rival in ids.indices where rival != analysis.leader {
      answer[ids[rival]] = transfer(
        try WeightTransfer.least(
          weights: weights, leader: matrix.rows[analysis.leader], rival: matrix.rows[rival]))
    }
    return .object([
      "leader": .string(ids[analysis.leader]), "transfers": .object(answer),
    ])
  }

  static func transfer(_ transfer: WeightTransfer?) -> JSONValue {
    guard let transfer else { return .null }
    let moves = transfer.moves.map { move in
      JSONValue.object(["from": .integer(move.source), "amount": .number(move.amount)])
    }
    return .object([
      "to": .integer(transfer.sink), "moves": .array(moves), "total": .number(transfer.total),
    ])
  }

  static func tornado(_ input: JSONValue) throws -> JSONValue {
    let alternatives = try InputReading.alternatives(input)
    guard alternatives.count == 2 else { throw MalformedVector("not two alternatives") }
    let analysis = try ScoreSensitivity(
      hierarchy: InputReading.hierarchy(input), leader: alternatives[0], rival: alternatives[1])
    return .object([
      "margin": .number(analysis.margin), "bars": bars(analysis.bars),
    ])
  }

  static func bars(_ bars: [ScoreSensitivity.Bar]) -> JSONValue {
    .array(
      bars.map { bar in
        .object([
          "who": .string(bar.side.rawValue), "k": .integer(bar.criterion),
          "s": .integer(bar.measure), "at_low": .number(bar.atLow),
          "at_high": .number(bar.atHigh), "swing": .number(bar.swing),
          "flips": .boolean(bar.flips), "breakeven_score": .optional(bar.breakEvenScore),
        ])
      })
  }

  static func verdict(_ input: JSONValue) throws -> JSONValue {
    let ids = try input.member("ids").strings()
    let given = try input["thresholds"]?.object()
    let thresholds = try VerdictThresholds(
      clear: given?["clear"]?.double() ?? VerdictThresholds.standard.clear,
      lean: given?["lean"]?.double() ?? VerdictThresholds.standard.lean,
      minimumMargin: given?["min_margin"]?.double() ?? VerdictThresholds.standard.minimumMargin,
      contender: given?["contender"]?.double() ?? VerdictThresholds.standard.contender)
    return answer(
      try Verdict(
        ids: ids, totals: input.member("totals").doubles(),
        pairwise: input.member("pairwise").matrix(), thresholds: thresholds),
      ids: ids)
  }

  static func answer(_ verdict: Verdict, ids: [String]) -> JSONValue {
    .object([
      "leader": .string(ids[verdict.leader]), "verdict": .string(verdict.strength.rawValue),
      "p": .optional(verdict.probability), "rival": .optional(verdict.rival.map { ids[$0] }),
      "margin": .optional(verdict.margin),
      "contenders": .strings(verdict.contenders.map { ids[$0] }),
    ])
  }
}
