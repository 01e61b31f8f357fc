import Testing

@testable import Decision

@Suite("Acceptability")
struct AcceptabilityTests {
  /// A simulation written plainly from the description of the method: one alternative and one draw
  /// at a time, streams restarted for the second pass.
  private struct PlainSimulation {
    let hierarchy: WeightHierarchy
    let alternatives: [Alternative]
    let settings: AcceptabilitySettings

    func totals(criterionWeights: [Double]?) throws -> (totals: [[Double]], weights: [[Double]]) {
      var weightStream = Xoshiro128StarStar(seed: settings.seed, stream: "w")
      var streams = alternatives.map {
        Xoshiro128StarStar(seed: settings.seed, stream: "s/\($0.id)")
      }
      var top = try WeightSampler(base: hierarchy.criteria, sampling: settings.criteria)
      var sub = try zip(hierarchy.measures, settings.measures).map {
        try WeightSampler(base: $0, sampling: $1)
      }
      var totals: [[Double]] = []
      var weights: [[Double]] = []
      for _ in 0..<settings.draws {
        var criteria = hierarchy.criteria.values
        var measures = hierarchy.measures.map(\.values)
        if let criterionWeights {
          criteria = criterionWeights
        } else {
          try top.draw(using: &weightStream, into: &criteria, at: 0)
          for index in sub.indices where measures[index].count > 1 {
            try sub[index].draw(using: &weightStream, into: &measures[index], at: 0)
          }
        }
        weights.append(criteria)
        totals.append(
          alternatives.indices.map { index in
            let error = CellSampler(errorWithin: settings.commonError).draw(using: &streams[index])
            var total = 0.0
            for (criterion, cells) in alternatives[index].cells.enumerated() {
              var value = 0.0
              for (measure, cell) in cells.enumerated() {
                value +=
                  measures[criterion][measure] * CellSampler(cell).draw(using: &streams[index])
              }
              total += criteria[criterion] * value
            }
            return total + error
          })
      }
      return (totals, weights)
    }

    func standing(_ row: [Double], of alternative: Int) -> (better: Int, equal: Int) {
      (row.count { $0 > row[alternative] }, row.count { $0 == row[alternative] })
    }

    func run() throws -> Acceptability {
      let (totals, weights) = try self.totals(criterionWeights: nil)
      let count = alternatives.count
      let number = Double(settings.draws)
      var ranks = Array(repeating: Array(repeating: 0.0, count: count), count: count)
      var pairs = ranks
      var wins = Array(repeating: 0.0, count: count)
      var central = Array(
        repeating: Array(repeating: 0.0, count: hierarchy.criteria.count), count: count)
      var regret = wins
      var mean = wins
      for (row, criteria) in zip(totals, weights) {
        for own in 0..<count {
          let (better, equal) = standing(row, of: own)
          for rank in better..<(better + equal) { ranks[own][rank] += 1 / Double(equal) }
          for other in 0..<count where other != own {
            pairs[own][other] += row[own] > row[other] ? 1 : row[own] == row[other] ? 0.5 : 0
          }
          mean[own] += row[own]
          regret[own] += (row.max() ?? 0) - row[own]
          guard better == 0 else { continue }
          wins[own] += 1 / Double(equal)
          for index in criteria.indices {
            central[own][index] += 1 / Double(equal) * criteria[index]
          }
        }
      }
      let centralWeights = (0..<count).map { own in
        wins[own] > 0 ? central[own].map { $0 / wins[own] } : nil
      }
      let confidence = try (0..<count).map { own -> Double? in
        guard let weights = centralWeights[own] else { return nil }
        var won = 0.0
        for row in try self.totals(criterionWeights: weights).totals {
          let (better, equal) = standing(row, of: own)
          if better == 0 { won += 1 / Double(equal) }
        }
        return won / number
      }
      func percentile(_ percent: Double, _ own: Int) -> Double {
        let position = (percent * number / 100).rounded(.up)
        return totals.map { $0[own] }.sorted()[Int(position) - 1]
      }
      let shares = ranks.map { $0.map { $0 / number } }
      return Acceptability(
        draws: settings.draws, rankAcceptability: shares,
        pairwise: pairs.map { $0.map { $0 / number } }, centralWeights: centralWeights,
        confidence: confidence,
        expectedRank: shares.map { row in
          row.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
        },
        expectedRegret: regret.map { $0 / number }, mean: mean.map { $0 / number },
        percentile10: (0..<count).map { percentile(10, $0) },
        median: (0..<count).map { percentile(50, $0) },
        percentile90: (0..<count).map { percentile(90, $0) })
    }
  }

  @Test("The fast simulation equals the plain one, bit for bit", arguments: 0..<30)
  func plain(round: Int) throws {
    var random = RandomDecision(seed: UInt64(round))
    let hierarchy = try random.hierarchy(criteria: random.count(1...6))
    var alternatives = try random.alternatives(
      random.count(1...9), hierarchy, fixed: round % 5 == 0)
    if round % 3 == 0, let first = alternatives.first {
      // Identical fixed cells make ties.
      alternatives.append(Alternative(id: "twin", cells: first.cells))
    }
    let modes: [WeightSampling] = [.fixed, .simplex, .band(0.25), .band(1.2), .band(0)]
    let settings = try random.settings(
      hierarchy, draws: [1, 7, 200][round % 3], criteria: modes[round % 5],
      measures: modes[(round / 5) % 5], commonError: round % 5 == 0 ? 0 : 5)
    let plain = PlainSimulation(
      hierarchy: hierarchy, alternatives: alternatives, settings: settings)
    let fast = try AcceptabilityAnalysis.run(
      hierarchy: hierarchy, alternatives: alternatives, settings: settings)
    #expect(try fast == plain.run())
  }

  @Test("Ranks, shares and pairs add up", arguments: 0..<10)
  func identities(round: Int) throws {
    var random = RandomDecision(seed: 100 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 4)
    let alternatives = try random.alternatives(random.count(2...8), hierarchy)
    let result = try AcceptabilityAnalysis.run(
      hierarchy: hierarchy, alternatives: alternatives, settings: random.settings(hierarchy))
    for own in alternatives.indices {
      #expect(abs(result.rankAcceptability[own].reduce(0, +) - 1) < 1e-12)
      #expect(abs(result.rankAcceptability.reduce(0) { $0 + $1[own] } - 1) < 1e-12)
      let losses = result.pairwise.reduce(0) { $0 + $1[own] }
      #expect(abs(result.expectedRank[own] - 1 - losses) < 1e-12)
      for other in alternatives.indices where other != own {
        #expect(abs(result.pairwise[own][other] + result.pairwise[other][own] - 1) < 1e-12)
      }
      #expect(result.expectedRegret[own] >= 0)
      #expect(result.percentile10[own] <= result.median[own])
      #expect(result.median[own] <= result.percentile90[own])
      #expect((result.centralWeights[own] == nil) == (result.rankAcceptability[own][0] == 0))
    }
  }

  @Test("Other alternatives and their order never change a pair", arguments: 0..<10)
  func independence(round: Int) throws {
    var random = RandomDecision(seed: 200 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 3)
    let alternatives = try random.alternatives(7, hierarchy)
    let settings = try random.settings(hierarchy)
    let whole = try AcceptabilityAnalysis.run(
      hierarchy: hierarchy, alternatives: alternatives, settings: settings)
    var order = Array(alternatives.indices)
    order.shuffle(using: &random.generator)
    order.removeLast(random.count(0...4))
    let part = try AcceptabilityAnalysis.run(
      hierarchy: hierarchy, alternatives: order.map { alternatives[$0] }, settings: settings)
    for (row, own) in order.enumerated() {
      #expect(part.mean[row] == whole.mean[own])
      for (column, other) in order.enumerated() {
        #expect(part.pairwise[row][column] == whole.pairwise[own][other])
      }
    }
    if order.count == alternatives.count {
      for (row, own) in order.enumerated() {
        #expect(part.confidence[row] == whole.confidence[own])
        #expect(part.expectedRegret[row] == whole.expectedRegret[own])
      }
    }
  }

  @Test("A dominated copy changes no other pair and never wins", arguments: 0..<10)
  func dominatedCopy(round: Int) throws {
    var random = RandomDecision(seed: 300 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 4)
    let alternatives = try random.alternatives(5, hierarchy, fixed: true)
    let settings = try random.settings(hierarchy, commonError: 0)
    let worse = Alternative(
      id: "worse",
      cells: try alternatives[0].cells.map { row in
        try row.map { cell in
          let mode = max(0, cell.mode - 1)
          return try Cell(low: mode, mode: mode, high: mode)
        }
      })
    let before = try AcceptabilityAnalysis.run(
      hierarchy: hierarchy, alternatives: alternatives, settings: settings)
    let after = try AcceptabilityAnalysis.run(
      hierarchy: hierarchy, alternatives: alternatives + [worse], settings: settings)
    #expect(after.rankAcceptability[5][0] == 0)
    #expect(after.pairwise[5][0] == 0)
    for own in alternatives.indices {
      for other in alternatives.indices {
        #expect(before.pairwise[own][other] == after.pairwise[own][other])
      }
    }
  }

  @Test("Fixed scores and almost fixed weights leave no doubt", arguments: 0..<10)
  func certainty(round: Int) throws {
    var random = RandomDecision(seed: 400 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 4)
    let alternatives = try random.alternatives(6, hierarchy, fixed: true)
    let ranking = try ValueModel(hierarchy: hierarchy, alternatives: alternatives).ranking
    for band in [0, 1e-6] {
      let result = try AcceptabilityAnalysis.run(
        hierarchy: hierarchy, alternatives: alternatives,
        settings: random.settings(
          hierarchy, criteria: .band(band), measures: .band(band), commonError: 0))
      for own in alternatives.indices {
        for rank in alternatives.indices {
          #expect(result.rankAcceptability[own][rank] == (ranking.ranks[own] == rank + 1 ? 1 : 0))
        }
      }
    }
  }

  @Test("A common error makes a result less sure")
  func commonError() throws {
    var random = RandomDecision(seed: 500)
    let hierarchy = try random.hierarchy(criteria: 5)
    let cells = try random.cells(hierarchy, fixed: true)
    let better = try cells.map { row in
      try row.map { try Cell(low: $0.low, mode: $0.mode, high: min(100, $0.high + 4)) }
    }
    let alternatives = [
      Alternative(id: "better", cells: better), Alternative(id: "worse", cells: cells),
    ]
    func probability(_ error: Double) throws -> Double {
      try AcceptabilityAnalysis.run(
        hierarchy: hierarchy, alternatives: alternatives,
        settings: random.settings(hierarchy, draws: 2000, commonError: error)
      ).pairwise[0][1]
    }
    #expect(try probability(0) > 0.99)
    #expect(try probability(20) < 0.7)
  }
}
