/// The decision engine: gates, value model, simulation, verdict, sensitivity and cross-checks.
package enum DecisionEngine {
  /// The version of the method, printed in reports; it changes when results may.
  package static let methodVersion = "1"

  /// Runs the whole method.
  ///
  /// Takes about draws x alternatives x measures steps; the same problem always gives the same
  /// bits.
  ///
  /// - Throws: ``DecisionError/factTypeMismatch(gate:alternative:fact:)``,
  ///   ``DecisionError/invalidFact(alternative:fact:)``, ``DecisionError/streamCollision(_:_:)`` and
  ///   what the samplers refuse.
  package static func evaluate(
    _ problem: DecisionProblem
  ) throws(DecisionError) -> DecisionResult {
    let alternatives = problem.alternatives
    let screening = try Screening(
      gates: problem.gates, ids: alternatives.map(\.id), facts: alternatives.map(\.facts))
    let model = try ValueModel(hierarchy: problem.hierarchy, alternatives: alternatives)
    return DecisionResult(
      model: model,
      coverage: model.rows.map { problem.settings.coverage.judge($0.coverage) },
      screening: screening,
      winner: screening.winner(totals: model.totals),
      gatePrices: try screening.prices(totals: model.totals),
      live: try analyse(screening, model, of: problem))
  }

  private static func analyse(
    _ screening: Screening, _ full: ValueModel, of problem: DecisionProblem
  ) throws(DecisionError) -> LiveAnalysis? {
    let live = screening.live
    guard !live.isEmpty else { return nil }
    let alternatives = live.map { problem.alternatives[$0] }
    let hierarchy = problem.hierarchy
    let settings = problem.settings
    let model = full.restricted(to: live)
    let acceptability = try AcceptabilityAnalysis.run(
      hierarchy: hierarchy, alternatives: alternatives, settings: settings.acceptability)
    let verdict = try Verdict(
      ids: alternatives.map(\.id), totals: model.totals, pairwise: acceptability.pairwise,
      thresholds: settings.verdict)
    let matrix = model.criterionMatrix
    return LiveAnalysis(
      alternatives: live,
      model: model,
      acceptability: acceptability,
      verdict: verdict,
      leaderConditions: screening.verdicts[live[verdict.leader]].unknown,
      weights: try WeightSensitivity(
        hierarchy: hierarchy, ids: alternatives.map(\.id),
        values: alternatives.map { $0.values(.mode) }),
      transfers: try transfers(to: verdict.leader, model, weights: hierarchy.criteria),
      explanations: try explanations(of: verdict.leader, model, weights: hierarchy.criteria),
      scores: try scores(verdict, alternatives, hierarchy),
      dominance: try Dominance.certificates(
        hierarchy: hierarchy, alternatives: alternatives, band: settings.certificateBand,
        ranks: hierarchy.criteria.ranks),
      crossChecks: alternatives.count < 2
        ? nil
        : try CrossChecks(
          matrix: matrix, weights: hierarchy.criteria, ranking: model.ranking,
          thresholds: settings.preference),
      checks: try ModelChecks(
        matrix: matrix, weights: hierarchy.criteria, thresholds: settings.checks),
      outrankingReversals: try RankReversal.all(
        matrix: matrix, weights: hierarchy.criteria, method: .outranking,
        preference: settings.preference),
      idealPointReversals: try RankReversal.all(
        matrix: matrix, weights: hierarchy.criteria, method: .idealPoint),
      leaveOneOut: LeaveOneOut(hierarchy: hierarchy, alternatives: alternatives, model: model))
  }

  private static func transfers(
    to leader: Int, _ model: ValueModel, weights: Weights
  ) throws(DecisionError) -> [WeightTransfer?] {
    var transfers: [WeightTransfer?] = []
    for (index, row) in model.rows.enumerated() {
      transfers.append(
        index == leader
          ? nil
          : try WeightTransfer.least(
            weights: weights, leader: model.rows[leader].criteria, rival: row.criteria))
    }
    return transfers
  }

  private static func explanations(
    of leader: Int, _ model: ValueModel, weights: Weights
  ) throws(DecisionError) -> [Explanation?] {
    var explanations: [Explanation?] = []
    for (index, row) in model.rows.enumerated() {
      explanations.append(
        index == leader
          ? nil
          : try Explanation(
            weights: weights, first: model.rows[leader].criteria, second: row.criteria))
    }
    return explanations
  }

  private static func scores(
    _ verdict: Verdict, _ alternatives: [Alternative], _ hierarchy: WeightHierarchy
  ) throws(DecisionError) -> ScoreSensitivity? {
    guard let rival = verdict.rival else { return nil }
    return try ScoreSensitivity(
      hierarchy: hierarchy, leader: alternatives[verdict.leader], rival: alternatives[rival])
  }
}
