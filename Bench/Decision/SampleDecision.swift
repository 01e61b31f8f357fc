import Decision

/// A made-up decision, the same in every run.
enum SampleDecision {
  /// Every seventh score is unknown, the others have one of four widths.
  static func problem(
    alternatives: Int, criteria: Int, measuresEach: Int, draws: Int
  ) throws -> DecisionProblem {
    var generator = Xoshiro128StarStar(seed: "benchmark", stream: "scores")
    let grades: [EvidenceGrade] = [.a, .b, .c, .d]
    let columns = try (0..<criteria).map { index in
      try Criterion(
        id: "criterion-\(index)", measures: (0..<measuresEach).map { "measure-\($0)" },
        weights: Weights(points: (1...measuresEach).map(Double.init)))
    }
    let rows = try (0..<alternatives).map { row in
      try Alternative(
        id: "alternative-\(row)",
        cells: (0..<criteria).map { column in
          try (0..<measuresEach).map { measure in
            let place = row + column * measuresEach + measure
            let value = 20 + 60 * generator.uniform()
            return place % 7 == 0
              ? Cell.missing : try Cell(value: value, grade: grades[place % grades.count])
          }
        })
    }
    let settings = try AnalysisSettings(
      acceptability: AcceptabilitySettings(
        draws: draws, seed: "benchmark", criteria: .band(0.5),
        measures: Array(repeating: .band(0.25), count: criteria)))
    return try DecisionProblem(
      criteria: columns, weights: Weights(points: (1...criteria).map(Double.init)),
      alternatives: rows, settings: settings)
  }
}
