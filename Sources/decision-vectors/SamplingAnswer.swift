import Decision

/// Answers about random numbers, samplers and the simulation.
enum SamplingAnswer {
  static func generator(_ input: JSONValue) throws -> JSONValue {
    let seed = try input.member("seed").string()
    let stream = try input.member("stream").string()
    let words = try count(input.member("u32"))
    let uniforms = try count(input.member("uniform"))
    var generator = Xoshiro128StarStar(seed: seed, stream: stream)
    let state = generator.state.map { JSONValue.integer(Int($0)) }
    var first: [JSONValue] = []
    for _ in 0..<words { first.append(.integer(Int(generator.next()))) }
    var second: [Double] = []
    for _ in 0..<uniforms { second.append(generator.uniform()) }
    return .object([
      "hash": .integer(Int(Xoshiro128StarStar.hash(seed: seed, stream: stream))),
      "state": .array(state), "u32": .array(first), "uniform": .doubles(second),
      "uniform_bits": bits(second),
    ])
  }

  static func sampler(_ input: JSONValue) throws -> JSONValue {
    let count = try count(input.member("count"))
    guard count > 0 else { throw MalformedVector("nothing to draw") }
    var generator = Xoshiro128StarStar(
      seed: try input.member("seed").string(), stream: try input.member("stream").string())
    var draws: [[Double]] = []
    if try input.member("kind").string() == "cells" {
      let samplers = try input.member("cells").array().map { CellSampler(try cell($0)) }
      for _ in 0..<count {
        var row: [Double] = []
        for sampler in samplers { row.append(sampler.draw(using: &generator)) }
        draws.append(row)
      }
    } else {
      let sampling = try InputReading.sampling(input)
      var sampler = try WeightSampler(base: base(of: sampling, input), sampling: sampling)
      guard sampler.count <= 1000, sampler.count * count <= 10_000_000 else {
        throw MalformedVector("too many weights to keep \(count) draws of them")
      }
      var row = Array(repeating: 0.0, count: sampler.count)
      for _ in 0..<count {
        try sampler.draw(using: &generator, into: &row, at: 0)
        draws.append(row)
      }
    }
    return .object(summary(of: draws))
  }

  static func acceptability(_ input: JSONValue) throws -> JSONValue {
    let hierarchy = try InputReading.hierarchy(input)
    return answer(
      try AcceptabilityAnalysis.run(
        hierarchy: hierarchy, alternatives: InputReading.alternatives(input),
        settings: InputReading.acceptability(input, criteria: hierarchy.criteria.count)))
  }

  static func answer(_ result: Acceptability) -> JSONValue {
    .object([
      "rank_acceptability": .matrix(result.rankAcceptability),
      "pairwise": .matrix(result.pairwise),
      "central_weights": .array(
        result.centralWeights.map { weights in weights.map { .doubles($0) } ?? .null }),
      "confidence": .array(result.confidence.map { .optional($0) }),
      "expected_rank": .doubles(result.expectedRank),
      "expected_regret": .doubles(result.expectedRegret),
      "mean": .doubles(result.mean), "p10": .doubles(result.percentile10),
      "p50": .doubles(result.median), "p90": .doubles(result.percentile90),
    ])
  }

  /// A number of draws that fits into memory.
  private static func count(_ input: JSONValue) throws -> Int {
    let count = try input.integer()
    guard (0...1_000_000).contains(count) else {
      throw MalformedVector("\(count): not a number of draws")
    }
    return count
  }

  private static func base(of sampling: WeightSampling, _ input: JSONValue) throws -> Weights {
    switch sampling {
    case .simplex: try Weights.equal(count: count(input.member("n")))
    case .ordinal(let ranks): try Weights(ranks: ranks)
    case .band, .fixed: try InputReading.weights(input)
    }
  }

  private static func cell(_ input: JSONValue) throws -> Cell {
    let distribution: Cell.Distribution
    switch try input["dist"]?.string() {
    case nil, "tri": distribution = .triangular
    case "uniform": distribution = .uniform
    case let name?: throw MalformedVector("unknown distribution '\(name)'")
    }
    return try Cell(
      low: input.member("lo").double(), mode: input.member("mode").double(),
      high: input.member("hi").double(), distribution: distribution)
  }

  private static func summary(of draws: [[Double]]) -> [String: JSONValue] {
    let width = draws.first?.count ?? 0
    let columns = (0..<width).map { column in draws.map { $0[column] } }
    let means = columns.map { column in
      var sum = 0.0
      for value in column { sum += value }
      return sum / Double(column.count)
    }
    let last = draws.last ?? []
    return [
      "first": .matrix(Array(draws.prefix(3))), "last": .doubles(last), "last_bits": bits(last),
      "mean": .doubles(means), "min": .doubles(columns.compactMap { $0.min() }),
      "max": .doubles(columns.compactMap { $0.max() }),
    ]
  }

  private static func bits(_ values: [Double]) -> JSONValue {
    .strings(
      values.map { value in
        let digits = String(value.bitPattern, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      })
  }
}
