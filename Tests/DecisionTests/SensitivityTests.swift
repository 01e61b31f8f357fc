import Testing

@testable import Decision

@Suite("Sensitivity")
struct SensitivityTests {
  private struct Setting {
    let hierarchy: WeightHierarchy
    let alternatives: [Alternative]
    let model: ValueModel
    let analysis: WeightSensitivity

    init(seed: UInt64) throws {
      var random = RandomDecision(seed: seed)
      hierarchy = try random.hierarchy(criteria: random.count(2...6))
      alternatives = try random.alternatives(random.count(2...6), hierarchy, fixed: true)
      model = try ValueModel(hierarchy: hierarchy, alternatives: alternatives)
      analysis = try WeightSensitivity(
        hierarchy: hierarchy, ids: alternatives.map(\.id),
        values: alternatives.map { $0.values(.mode) })
    }

    /// The totals when one criterion has this weight and the others keep their proportions.
    func totals(criterion: Int, weight: Double) throws -> [Double] {
      let old = hierarchy.criteria
      let rest = 1 - old[criterion]
      let weights = (0..<old.count).map { index in
        index == criterion ? weight : old[index] * (1 - weight) / rest
      }
      return try ValueModel(
        hierarchy: WeightHierarchy(
          criteria: Weights(given: weights), measures: hierarchy.measures),
        alternatives: alternatives
      ).totals
    }
  }

  @Test("At a break-even weight the margin is zero", arguments: 0..<30)
  func breakEven(round: Int) throws {
    let setting = try Setting(seed: 2000 + UInt64(round))
    #expect(setting.analysis.leader == setting.model.ranking.leader)
    for rival in setting.analysis.rivals {
      for (criterion, weight) in rival.criteria.enumerated() {
        guard let weight else { continue }
        let totals = try setting.totals(criterion: criterion, weight: weight)
        #expect(abs(totals[setting.analysis.leader] - totals[rival.rival]) < 1e-8)
      }
      for (criterion, row) in rival.measures.enumerated() {
        for (measure, weight) in row.enumerated() {
          guard let weight else { continue }
          let old = setting.hierarchy.measures[criterion]
          var measures = setting.hierarchy.measures
          measures[criterion] = try Weights(
            given: (0..<old.count).map { index in
              index == measure ? weight : old[index] * (1 - weight) / (1 - old[measure])
            })
          let totals = try ValueModel(
            hierarchy: WeightHierarchy(
              criteria: setting.hierarchy.criteria, measures: measures),
            alternatives: setting.alternatives
          ).totals
          #expect(abs(totals[setting.analysis.leader] - totals[rival.rival]) < 1e-8)
        }
      }
    }
  }

  @Test("The leader changes at the ends of a stability interval, and not within", arguments: 0..<30)
  func stability(round: Int) throws {
    let setting = try Setting(seed: 2100 + UInt64(round))
    let ids = setting.alternatives.map(\.id)
    for (criterion, interval) in setting.analysis.stability.enumerated() {
      func leader(at weight: Double) throws -> Int? {
        Ranking(totals: try setting.totals(criterion: criterion, weight: weight), ids: ids).leader
      }
      let width = interval.upper - interval.lower
      #expect(width > 0)
      for step in [0.001, 0.25, 0.5, 0.75, 0.999] {
        let weight = interval.lower + step * width
        #expect(try leader(at: weight) == setting.analysis.leader)
      }
      #expect((interval.lower == 0) == (interval.lowerLeader == nil))
      #expect((interval.upper == 1) == (interval.upperLeader == nil))
      if let next = interval.lowerLeader, interval.lower > 1e-6 {
        #expect(try leader(at: interval.lower - 1e-7) == next)
      }
      if let next = interval.upperLeader, interval.upper < 1 - 1e-6 {
        #expect(try leader(at: interval.upper + 1e-7) == next)
      }
    }
  }

  @Test("A transfer makes both totals equal, and no smaller one does", arguments: 0..<30)
  func transfer(round: Int) throws {
    var random = RandomDecision(seed: 2200 + UInt64(round))
    let count = random.count(2...6)
    let weights = try random.weights(count)
    let values = (0..<2).map { _ in (0..<count).map { _ in random.number(0...100) } }
    let totals = values.map { dot(weights.values, $0) }
    let leader = totals[0] >= totals[1] ? 0 : 1
    let (best, other) = (values[leader], values[1 - leader])
    let transfer = try WeightTransfer.least(weights: weights, leader: best, rival: other)
    guard let transfer else {
      #expect(zip(best, other).allSatisfy { $0 >= $1 })
      return
    }
    var moved = weights.values
    for move in transfer.moves {
      moved[move.source] -= move.amount
      moved[transfer.sink] += move.amount
    }
    #expect(abs(dot(moved, best) - dot(moved, other)) < 1e-9)
    #expect(moved.allSatisfy { $0 >= -1e-12 })
    #expect(abs(moved.reduce(0, +) - 1) < 1e-12)
    #expect(abs(transfer.moves.reduce(0) { $0 + $1.amount } - transfer.total) < 1e-12)
    // Any other change of the same size leaves the leader ahead.
    for _ in 0..<300 {
      var tried = weights.values
      var left = transfer.total * 0.999
      for _ in 0..<4 {
        let (source, sink) = (random.count(0...(count - 1)), random.count(0...(count - 1)))
        let amount = min(tried[source], random.number(0...left))
        tried[source] -= amount
        tried[sink] += amount
        left -= amount
      }
      #expect(dot(tried, best) >= dot(tried, other) - 1e-9)
    }
  }

  @Test("Bars show the margin with the cell at its ends", arguments: 0..<20)
  func tornado(round: Int) throws {
    var random = RandomDecision(seed: 2300 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 3)
    let alternatives = try random.alternatives(2, hierarchy)
    let analysis = try ScoreSensitivity(
      hierarchy: hierarchy, leader: alternatives[0], rival: alternatives[1])
    #expect(analysis.bars.count == 2 * hierarchy.measureCount)
    func margin(_ bar: ScoreSensitivity.Bar, at score: Double) throws -> Double {
      var changed = alternatives
      let side = bar.side == .leader ? 0 : 1
      var cells = changed[side].cells
      cells[bar.criterion][bar.measure] = try Cell(low: score, mode: score, high: score)
      changed[side] = Alternative(id: changed[side].id, cells: cells)
      let totals = try ValueModel(hierarchy: hierarchy, alternatives: changed).totals
      return totals[0] - totals[1]
    }
    for (bar, next) in zip(analysis.bars, analysis.bars.dropFirst()) {
      #expect(bar.swing >= next.swing - 1e-9)
    }
    for bar in analysis.bars {
      let cell = alternatives[bar.side == .leader ? 0 : 1].cells[bar.criterion][bar.measure]
      #expect(abs(try margin(bar, at: cell.low) - bar.atLow) < 1e-9)
      #expect(abs(try margin(bar, at: cell.high) - bar.atHigh) < 1e-9)
      #expect(bar.flips == (min(bar.atLow, bar.atHigh) < 0))
      if let score = bar.breakEvenScore {
        #expect(abs(try margin(bar, at: score)) < 1e-9)
      } else {
        #expect(try margin(bar, at: 0) * margin(bar, at: 100) > -1e-9)
      }
    }
  }

  @Test("Certificates bound every margin within their weights", arguments: 0..<20)
  func certificates(round: Int) throws {
    var random = RandomDecision(seed: 2400 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: random.count(2...5))
    let alternatives = try random.alternatives(3, hierarchy, fixed: true)
    let ranks = (0..<hierarchy.criteria.count).map { _ in random.count(1...3) }
    let band = [0, 0.25, 0.9, 1.5][round % 4]
    let certificates = try Dominance.certificates(
      hierarchy: hierarchy, alternatives: alternatives, band: band, ranks: ranks)
    let values = try ValueModel(hierarchy: hierarchy, alternatives: alternatives).rows.map(
      \.criteria)
    for (sampling, isBand) in [(WeightSampling.band(band), true), (.ordinal(ranks: ranks), false)] {
      var sampler = try WeightSampler(base: hierarchy.criteria, sampling: sampling)
      var generator = Xoshiro128StarStar(seed: "certificates", stream: "\(round)")
      var weights = hierarchy.criteria.values
      var seen = Array(repeating: (low: Double.infinity, high: -Double.infinity), count: 9)
      for _ in 0..<2000 {
        try sampler.draw(using: &generator, into: &weights, at: 0)
        for pair in 0..<9 where pair / 3 != pair % 3 {
          let margin = dot(weights, values[pair / 3]) - dot(weights, values[pair % 3])
          seen[pair] = (min(seen[pair].low, margin), max(seen[pair].high, margin))
        }
      }
      for pair in 0..<9 where pair / 3 != pair % 3 {
        let certificate = try #require(certificates[pair / 3][pair % 3])
        let bound = isBand ? certificate.band : certificate.rankOrder
        #expect(bound.minimum <= seen[pair].low + 1e-9)
        #expect(bound.maximum >= seen[pair].high - 1e-9)
        // Sharp: sampling comes near the bounds, or the set of weights is a point.
        let width = bound.maximum - bound.minimum
        #expect(seen[pair].low - bound.minimum <= 0.5 * width + 1e-9)
        let opposite = try #require(certificates[pair % 3][pair / 3])
        let mirrored = isBand ? opposite.band : opposite.rankOrder
        #expect(mirrored.minimum == -bound.maximum && mirrored.maximum == -bound.minimum)
      }
    }
  }

  @Test("Leaving one out gives the leader of the smaller problem", arguments: 0..<10)
  func leaveOneOut(round: Int) throws {
    var random = RandomDecision(seed: 2500 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 4)
    let alternatives = try random.alternatives(4, hierarchy)
    let model = try ValueModel(hierarchy: hierarchy, alternatives: alternatives)
    let result = LeaveOneOut(hierarchy: hierarchy, alternatives: alternatives, model: model)
    for criterion in 0..<4 {
      let kept = (0..<4).filter { $0 != criterion }
      let smaller = try ValueModel(
        hierarchy: WeightHierarchy(
          criteria: Weights(points: kept.map { hierarchy.criteria[$0] }),
          measures: kept.map { hierarchy.measures[$0] }),
        alternatives: alternatives.map { alternative in
          Alternative(id: alternative.id, cells: kept.map { alternative.cells[$0] })
        })
      #expect(result.leaderWithoutCriterion[criterion] == smaller.ranking.leader)
    }
    for removal in result.cells {
      var changed = alternatives
      var cells = changed[removal.alternative].cells
      #expect(!cells[removal.criterion][removal.measure].isMissing)
      cells[removal.criterion][removal.measure] = .missing
      changed[removal.alternative] = Alternative(
        id: changed[removal.alternative].id, cells: cells)
      let other = try ValueModel(hierarchy: hierarchy, alternatives: changed)
      #expect(removal.total == other.totals[removal.alternative])
      #expect(removal.leader == other.ranking.leader)
    }
    let leader = try #require(model.ranking.leader)
    #expect(result.decisiveCells(leader: leader).allSatisfy { $0.leader != leader })
  }
}
