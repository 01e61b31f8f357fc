import Decision

/// A part of the decision that can be run alone.
struct Stage {
  let name: String
  let work: () throws -> Void

  /// The whole decision first, then its parts.
  static func all(of problem: DecisionProblem) throws -> [Stage] {
    let hierarchy = problem.hierarchy
    let weights = hierarchy.criteria
    let alternatives = problem.alternatives
    let ids = alternatives.map(\.id)
    let settings = problem.settings
    let model = try ValueModel(hierarchy: hierarchy, alternatives: alternatives)
    let matrix = try ScoreMatrix(rows: model.rows.map(\.criteria))
    return [
      Stage(name: "whole decision") { keep(try DecisionEngine.evaluate(problem)) },
      Stage(name: "value model") {
        keep(try ValueModel(hierarchy: hierarchy, alternatives: alternatives))
      },
      Stage(name: "simulation") {
        keep(
          try AcceptabilityAnalysis.run(
            hierarchy: hierarchy, alternatives: alternatives, settings: settings.acceptability))
      },
      Stage(name: "weight sensitivity") {
        keep(
          try WeightSensitivity(
            hierarchy: hierarchy, ids: ids, values: alternatives.map { $0.values(.mode) }))
      },
      Stage(name: "dominance") {
        keep(
          try Dominance.certificates(
            hierarchy: hierarchy, alternatives: alternatives, band: settings.certificateBand,
            ranks: weights.ranks))
      },
      Stage(name: "order flips") {
        keep(
          try RankReversal.all(
            matrix: matrix, weights: weights, method: .outranking, preference: settings.preference))
        keep(try RankReversal.all(matrix: matrix, weights: weights, method: .idealPoint))
      },
      Stage(name: "checks of the model") {
        keep(try ModelChecks(matrix: matrix, weights: weights, thresholds: settings.checks))
      },
    ]
  }

  /// Takes a result, so that the optimiser cannot leave its computation out.
  @inline(never)
  private static func keep<Result>(_ result: Result) {
    withExtendedLifetime(result) {}
  }
}
