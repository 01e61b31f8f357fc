/// The alternatives sorted by their gates.
package struct Screening: Sendable, Equatable {
  package let gates: [Gate]
  /// One verdict for each alternative, in declared order.
  package let verdicts: [GateVerdict]

  /// Applies gates to alternatives, given as identifiers and facts.
  package init(
    gates: [Gate], ids: [String], facts: [[String: Fact]]
  ) throws(DecisionError) {
    try Identifier.requireDistinct(gates.map(\.id))
    try Identifier.requireDistinct(ids)
    guard ids.count == facts.count else {
      throw .alternativeCountMismatch(expected: ids.count, found: facts.count)
    }
    var verdicts: [GateVerdict] = []
    for (id, known) in zip(ids, facts) {
      // The first in byte order, so that the message does not depend on hashing.
      let invalid = known.filter { !$0.value.isFinite }.map(\.key).min(by: Identifier.precedes)
      if let invalid { throw .invalidFact(alternative: id, fact: invalid) }
      var outcomes: [GateOutcome] = []
      for gate in gates {
        outcomes.append(try gate.outcome(facts: known, alternative: id))
      }
      verdicts.append(GateVerdict(alternative: id, outcomes: outcomes))
    }
    self.gates = gates
    self.verdicts = verdicts
  }

  /// The alternatives that are eligible or conditional, as indices.
  package var live: [Int] { verdicts.indices.filter { verdicts[$0].status != .excluded } }

  /// The best of the alternatives that are not excluded; ties go to the smaller identifier.
  package func winner(totals: [Double]) -> Int? {
    best(of: live, totals: totals)
  }

  /// The price of each gate, given the total of every alternative.
  ///
  /// - Throws: ``DecisionError/alternativeCountMismatch(expected:found:)`` where totals are missing;
  ///   ``DecisionError/notFinite(row:column:)``.
  package func prices(totals: [Double]) throws(DecisionError) -> [GatePrice] {
    guard totals.count == verdicts.count else {
      throw .alternativeCountMismatch(expected: verdicts.count, found: totals.count)
    }
    for (row, total) in totals.enumerated() where !total.isFinite {
      throw .notFinite(row: row, column: 0)
    }
    let winner = winner(totals: totals)
    return gates.indices.map { gate in
      let failedOnlyHere = verdicts.indices.filter { verdicts[$0].failed.allSatisfy { $0 == gate } }
      let winnerWithout = best(of: failedOnlyHere, totals: totals)
      return GatePrice(
        gate: gates[gate].id,
        winnerWithout: winnerWithout,
        gain: difference(winnerWithout, winner, totals: totals),
        soleBlockerOf: verdicts.indices.filter { verdicts[$0].failed == [gate] })
    }
  }

  private func difference(_ first: Int?, _ second: Int?, totals: [Double]) -> Double? {
    guard let first, let second else { return nil }
    return totals[first] - totals[second]
  }

  private func best(of candidates: [Int], totals: [Double]) -> Int? {
    let ranking = Ranking(
      totals: candidates.map { totals[$0] }, ids: candidates.map { verdicts[$0].alternative })
    return ranking.leader.map { candidates[$0] }
  }
}
