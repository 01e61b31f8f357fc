import Testing

@testable import Decision

@Suite("Decision")
struct DecisionTests {
  private func gate(_ id: String, needs fact: String) throws -> Gate {
    try Gate(id: id, rule: .fact(fact, .equals(.boolean(true))))
  }

  private func alternatives(_ facts: [[String: Fact]]) throws -> [Alternative] {
    try facts.enumerated().map { index, facts in
      let value = Double(90 - 10 * index)
      return Alternative(
        id: "option-\(index)", cells: [[try Cell(value: value, grade: .b)]], facts: facts)
    }
  }

  private func evaluate(_ facts: [[String: Fact]], gates: [Gate]) throws -> DecisionResult {
    let hierarchy = try WeightHierarchy(
      criteria: Weights(given: [1]), measures: [Weights(given: [1])])
    return try DecisionEngine.evaluate(
      RandomDecision(seed: 0).problem(hierarchy, alternatives(facts), gates: gates))
  }

  private let yes = Fact.single(.boolean(true))
  private let no = Fact.single(.boolean(false))

  @Test("One alternative that is left is the only option")
  func onlyOption() throws {
    let result = try evaluate([["a": no], ["a": yes]], gates: [gate("a", needs: "a")])
    let live = try #require(result.live)
    #expect(live.alternatives == [1])
    #expect(live.verdict.strength == .onlyOption)
    #expect(live.verdict.rival == nil && live.verdict.margin == nil)
    #expect(live.crossChecks == nil && live.scores == nil && live.explanation == nil)
    #expect(live.acceptability.rankAcceptability == [[1]])
    #expect(live.weights.stability[0].lower == 0 && live.weights.stability[0].upper == 1)
    #expect(result.winner == 1)
    #expect(result.gatePrices[0].gain == 10 && result.gatePrices[0].winnerWithout == 0)
  }

  @Test("When everything is excluded the gates say so")
  func noneLeft() throws {
    let result = try evaluate(
      [["a": no], ["a": no, "b": no]],
      gates: [
        gate("a", needs: "a"), gate("b", needs: "b"),
      ])
    #expect(result.live == nil && result.winner == nil)
    // Unknown is not a failure: only gate a excludes the first.
    #expect(result.gatePrices[0].winnerWithout == 0)
    #expect(result.gatePrices[0].gain == nil)
    #expect(result.gatePrices[0].soleBlockerOf == [0])
    #expect(result.gatePrices[1].winnerWithout == nil)
    #expect(result.model.ranking.order == [0, 1])
  }

  @Test("A conditional leader names the facts to find out")
  func conditionalLeader() throws {
    let result = try evaluate(
      [["a": yes], ["a": yes, "b": yes]],
      gates: [
        gate("a", needs: "a"), gate("b", needs: "b"),
      ])
    #expect(result.live?.verdict.leader == 0)
    #expect(result.live?.leaderConditions == [1])
    #expect(result.screening.verdicts[0].status == .conditional)
    #expect(result.screening.verdicts[1].status == .eligible)
  }

  @Test("The parts of a result fit together", arguments: 0..<20)
  func consistency(round: Int) throws {
    var random = RandomDecision(seed: 4000 + UInt64(round))
    let hierarchy = try random.hierarchy(criteria: random.count(1...6))
    let alternatives = try random.alternatives(random.count(2...7), hierarchy)
    let result = try DecisionEngine.evaluate(random.problem(hierarchy, alternatives))
    let live = try #require(result.live)
    #expect(live.model == result.model)
    #expect(live.verdict.leader == live.model.ranking.leader)
    #expect(live.weights.leader == live.verdict.leader)
    #expect(live.weights.totals == live.model.totals)
    #expect(live.acceptability.draws == 100)
    let rival = try #require(live.verdict.rival)
    let shares = live.acceptability.pairwise[live.verdict.leader]
    #expect(shares.indices.allSatisfy { $0 == live.verdict.leader || shares[$0] >= shares[rival] })
    let explanation = try #require(live.explanation)
    let totals = live.model.totals
    #expect(abs(explanation.margin - (totals[live.verdict.leader] - totals[rival])) < 1e-9)
    #expect(abs((live.scores?.margin ?? 0) - explanation.margin) < 1e-9)
    #expect(live.transfers[live.verdict.leader] == nil)
    #expect(live.dominance.count == alternatives.count)
    for index in alternatives.indices { #expect(live.dominance[index][index] == nil) }
  }

  @Test("The same problem gives the same bits")
  func repeatable() throws {
    var random = RandomDecision(seed: 5000)
    let hierarchy = try random.hierarchy(criteria: 4)
    let problem = random.problem
    let alternatives = try random.alternatives(6, hierarchy)
    let first = try DecisionEngine.evaluate(problem(hierarchy, alternatives, [], 200))
    let second = try DecisionEngine.evaluate(problem(hierarchy, alternatives, [], 200))
    #expect(first == second)
  }

  @Test("Kleene's tables")
  func kleene() {
    let outcomes: [GateOutcome] = [.pass, .fail, .unknown]
    for first in outcomes {
      for second in outcomes {
        let pair = [first, second]
        #expect(
          GateOutcome.all(pair)
            == (pair.contains(.fail) ? .fail : pair == [.pass, .pass] ? .pass : .unknown))
        // De Morgan.
        #expect(GateOutcome.any(pair) == GateOutcome.all(pair.map(\.negated)).negated)
      }
    }
    #expect(GateOutcome.all([]) == .pass && GateOutcome.any([]) == .fail)
  }

  @Test("Tests of facts")
  func gateTests() throws {
    func outcome(_ test: GateTest, _ fact: Fact?) throws -> GateOutcome {
      try Gate(id: "g", rule: .fact("f", test))
        .outcome(facts: fact.map { ["f": $0] } ?? [:], alternative: "a")
    }
    #expect(try outcome(.equals(.text("x")), .single(.text("x"))) == .pass)
    #expect(try outcome(.equals(.text("1")), .single(.number(1))) == .fail)
    #expect(try outcome(.equals(.text("é")), .single(.text("e\u{301}"))) == .fail)
    #expect(try outcome(.isOne(of: [.number(1), .number(2)]), .single(.number(2))) == .pass)
    #expect(try outcome(.atLeast(24), .single(.number(24))) == .pass)
    #expect(try outcome(.atMost(24), .single(.number(24.5))) == .fail)
    #expect(try outcome(.contains(.text("a")), .several([.text("b"), .text("a")])) == .pass)
    #expect(try outcome(.intersects([.text("a")]), .several([])) == .fail)
    #expect(try outcome(.atLeast(24), nil) == .unknown)
    #expect(throws: DecisionError.factTypeMismatch(gate: "g", alternative: "a", fact: "f")) {
      try outcome(.atLeast(24), .single(.text("24")))
    }
    #expect(throws: DecisionError.factTypeMismatch(gate: "g", alternative: "a", fact: "f")) {
      try outcome(.contains(.text("a")), .single(.text("abc")))
    }
  }
}
