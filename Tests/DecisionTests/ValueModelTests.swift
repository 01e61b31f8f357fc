import Testing

@testable import Decision

@Suite("Value model")
struct ValueModelTests {
  private func model(
    _ hierarchy: WeightHierarchy, _ alternatives: [Alternative]
  ) throws -> ValueModel {
    try ValueModel(hierarchy: hierarchy, alternatives: alternatives)
  }

  @Test("Contributions add up to the total, which lies in its interval", arguments: 0..<20)
  func contributions(round: Int) throws {
    var random = RandomDecision(seed: 1000 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: random.count(1...7))
    for alternative in try random.alternatives(5, hierarchy) {
      let row = try model(hierarchy, [alternative]).rows[0]
      var flat = 0.0
      var known = 0.0
      for (criterion, cells) in alternative.cells.enumerated() {
        for (measure, cell) in cells.enumerated() {
          let weight = hierarchy.criteria[criterion] * hierarchy.measures[criterion][measure]
          flat += weight * cell.mode
          known += cell.isMissing ? 0 : weight
        }
      }
      #expect(abs(row.total - flat) < 1e-10)
      #expect(abs(row.coverage - known) < 1e-12)
      #expect(row.low <= row.total && row.total <= row.high)
      #expect(row.low >= 0 && row.high <= 100 + 1e-10)
    }
  }

  @Test("Ten times the points are the same weights", arguments: 0..<20)
  func scaling(round: Int) throws {
    var random = RandomDecision(seed: 1100 + UInt64(round))
    let points = random.points(random.count(1...8))
    // Whole points: their sum and ten times it are exact.
    #expect(try Weights(points: points) == Weights(points: points.map { $0 * 10 }))
  }

  @Test("The order of alternatives and criteria does not matter", arguments: 0..<20)
  func permutation(round: Int) throws {
    var random = RandomDecision(seed: 1200 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 5)
    let alternatives = try random.alternatives(6, hierarchy)
    let straight = try model(hierarchy, alternatives)
    var order = Array(alternatives.indices)
    order.shuffle(using: &random.generator)
    let shuffled = try model(hierarchy, order.map { alternatives[$0] })
    #expect(shuffled.order == straight.order)
    for (row, own) in order.enumerated() { #expect(shuffled.rows[row] == straight.rows[own]) }

    var criteria = Array(0..<5)
    criteria.shuffle(using: &random.generator)
    let turned = try model(
      WeightHierarchy(
        criteria: Weights(given: criteria.map { hierarchy.criteria[$0] }),
        measures: criteria.map { hierarchy.measures[$0] }),
      alternatives.map { alternative in
        Alternative(id: alternative.id, cells: criteria.map { alternative.cells[$0] })
      })
    #expect(turned.order == straight.order)
    for (first, second) in zip(turned.totals, straight.totals) {
      #expect(abs(first - second) < 1e-10)
    }
  }

  @Test("A better score never lowers a total or a rank", arguments: 0..<20)
  func monotonicity(round: Int) throws {
    var random = RandomDecision(seed: 1300 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 4)
    var alternatives = try random.alternatives(5, hierarchy, fixed: true)
    let before = try model(hierarchy, alternatives)
    let criterion = random.count(0...3)
    var cells = alternatives[2].cells
    let measure = random.count(0...(cells[criterion].count - 1))
    let better = random.number(cells[criterion][measure].mode...100)
    cells[criterion][measure] = try Cell(low: better, mode: better, high: better)
    alternatives[2] = Alternative(id: alternatives[2].id, cells: cells)
    let after = try model(hierarchy, alternatives)
    #expect(after.totals[2] >= before.totals[2])
    #expect(after.ranking.ranks[2] <= before.ranking.ranks[2])
  }

  @Test("A dominated alternative never ranks above its dominator", arguments: 0..<20)
  func dominance(round: Int) throws {
    var random = RandomDecision(seed: 1400 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: 4)
    let alternatives = try random.alternatives(4, hierarchy, fixed: true)
    let worse = Alternative(
      id: "worse",
      cells: try alternatives[1].cells.map { row in
        try row.map { cell in
          let mode = random.number(0...cell.mode)
          return try Cell(low: mode, mode: mode, high: mode)
        }
      })
    let result = try model(hierarchy, alternatives + [worse])
    #expect(result.ranking.ranks[4] >= result.ranking.ranks[1])
    let certificates = try Dominance.certificates(
      hierarchy: hierarchy, alternatives: alternatives + [worse], band: 0.25,
      ranks: hierarchy.criteria.ranks)
    let certificate = try #require(certificates[1][4])
    #expect(certificate.point && certificate.interval)
    #expect(certificate.band.minimum >= -1e-9)
    #expect(certificate.rankOrder.minimum >= -1e-9)
    let inverse = try #require(certificates[4][1])
    #expect(!inverse.point && !inverse.interval && !inverse.criterionLevel)
  }

  @Test("An interval dominates only where its low ends reach the other's high ends")
  func intervalDominance() throws {
    let hierarchy = try WeightHierarchy(
      criteria: .equal(count: 2), measures: [.equal(count: 1), .equal(count: 1)])
    func alternative(_ id: String, _ low: Double, _ high: Double) throws -> Alternative {
      let cell = try Cell(low: low, mode: (low + high) / 2, high: high)
      return Alternative(id: id, cells: [[cell], [cell]])
    }
    func certificate(_ otherHigh: Double) throws -> Dominance? {
      try Dominance.certificates(
        hierarchy: hierarchy,
        alternatives: [alternative("a", 50, 70), alternative("b", 30, otherHigh)], band: 0.25,
        ranks: [1, 1])[0][1]
    }
    #expect(try certificate(49)?.interval == true)
    #expect(try certificate(51)?.interval == false)
    #expect(try certificate(51)?.point == true)
    #expect(try certificate(50)?.interval == false, "equal everywhere is not better somewhere")
  }

  @Test("Removing an alternative reverses no pair on fixed scales", arguments: 0..<20)
  func rankReversal(round: Int) throws {
    var random = RandomDecision(seed: 1500 + UInt64(round))
    let weights = try random.weights(5)
    let rows = (0..<7).map { _ in (0..<5).map { _ in random.number(0...100) } }
    #expect(
      try RankReversal.all(
        matrix: ScoreMatrix(rows: rows), weights: weights, method: .fixedScales
      ).isEmpty)
  }

  @Test("Totals within half a billionth are tied, and ties share a rank")
  func ties() {
    let ranking = Ranking(totals: [50, 50 + 1e-10, 49, 51], ids: ["b", "a", "d", "c"])
    #expect(ranking.ranks == [2, 2, 4, 1])
    #expect(ranking.order == [3, 1, 0, 2])
  }

  @Test("Identifiers are ordered by bytes")
  func identifiers() {
    #expect(Identifier.precedes("a-z", "a.b"))
    #expect(Identifier.precedes("z", "é"))
    #expect(!Identifier.precedes("e\u{301}z", "e"))
  }

  @Test("Coverage is judged on the grid of totals")
  func coverage() {
    let thresholds = CoverageThresholds.standard
    #expect(thresholds.judge(0.1 + 0.7) == .sufficient)
    #expect(thresholds.judge(0.79) == .provisional)
    #expect(thresholds.judge(0.6 - 1e-16) == .provisional)
    #expect(thresholds.judge(0.59) == .insufficient)
  }

  @Test("Grades drop by one step and stop at D")
  func grades() {
    #expect(EvidenceGrade.allCases.map(\.lowered) == [.b, .c, .d, .d])
  }
}
