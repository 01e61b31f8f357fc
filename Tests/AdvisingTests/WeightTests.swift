import Advising
import ContentModel
import Decision
import Diagnostics
import Testing

/// From what people say to the weights that are used, for all five methods.
@Suite struct WeightTests {
  private func trail(_ project: String) throws -> WeightTrail {
    try Workbench(brokers: ["heron": ""], project: project).advice().weights
  }

  private func expect(
    _ values: [Double], _ expected: [Double],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(values.count == expected.count, sourceLocation: sourceLocation)
    for (value, wanted) in zip(values, expected) {
      #expect(abs(value - wanted) < 1e-12, "\(values)", sourceLocation: sourceLocation)
    }
  }

  @Test func withoutAStatementTheDefaultsHold() throws {
    let trail = try trail("")
    #expect(trail.method == .questionnaire)
    expect(trail.defaults, [0.6, 0.4])
    expect(trail.afterAnswers, [0.6, 0.4])
    expect(trail.final.values, [0.6, 0.4])
  }

  /// Ease counts twice and once and a half: 60 against 40 × 3.
  @Test func answersMultiply() throws {
    let trail = try trail("answers: { history: wanted, border: crossed }")
    expect(trail.defaults, [0.6, 0.4])
    expect(trail.afterAnswers, [60.0 / 180, 120.0 / 180])
    expect(trail.final.values, [60.0 / 180, 120.0 / 180])
  }

  @Test(arguments: [
    ("{ method: direct, values: { speed: 3, ease: 1 } }", WeightMethod.direct, 0.75),
    ("{ method: swing, values: { speed: 100, ease: 25 } }", .swing, 0.8),
    ("{ method: ranking, values: { speed: 1, ease: 2 } }", .ranking, 0.75),
    ("{ method: ranking, values: { speed: 1, ease: 1 } }", .ranking, 0.5),
    ("{ method: pairwise, judgements: [[speed, ease, 3]] }", .pairwise, 0.75),
    ("{ method: pairwise, judgements: [[ease, speed, 3]] }", .pairwise, 0.25),
    ("{ method: questionnaire, by: B }", .questionnaire, 1.0 / 3),
  ])
  func statementsReplaceTheAnswers(
    _ statement: String, _ method: WeightMethod, _ speed: Double
  ) throws {
    let trail = try trail(
      "answers: { history: wanted, border: crossed }\nweights: \(statement)")
    #expect(trail.method == method)
    expect(trail.afterAnswers, [60.0 / 180, 120.0 / 180])
    expect(trail.final.values, [speed, 1 - speed])
    #expect((trail.pairwise != nil) == (method == .pairwise))
  }

  @Test func theTrailNamesItsAuthorAndDay() throws {
    let trail = try trail(
      "weights: { method: direct, by: B, date: 2026-02-02, values: { speed: 1, ease: 1 } }")
    #expect(trail.author == "B")
    #expect(trail.date?.iso == "2026-02-02")
  }

  /// Stakeholders stand beside the project's weights and never change them.
  @Test func stakeholdersAreNotAveraged() throws {
    let advice = try Workbench(
      brokers: ["heron": ""],
      project: """
        stakeholders:
          - { id: cto, title: CTO, weights: { method: direct, values: { speed: 0, ease: 1 } } }
        """
    ).advice()
    expect(advice.weights.final.values, [0.6, 0.4])
    expect(advice.stakeholders.map(\.weights.values).first ?? [], [0, 1])
  }

  /// What a stakeholder says is looked at as closely as what the project says.
  @Test func aStakeholdersContradictionIsAWarning() throws {
    var bench = Workbench(
      brokers: ["heron": ""],
      project: """
        stakeholders:
          - id: cto
            title: CTO
            weights:
              method: pairwise
              judgements: [[speed, ease, 5], [ease, cost, 5], [cost, speed, 5]]
        """)
    bench.files["criteria.yaml", default: ""] += """
        - id: cost
          title: Cost
          weight: 1
          measures: [ { id: need, title: N, kind: needs } ]

      """
    let (advice, log) = try bench.advise()
    #expect(advice?.stakeholders.first?.pairwise?.isConsistent == false)
    #expect(log.entries.map(\.id) == [.inconsistentJudgements])
  }

  /// Speed over ease over cost over speed, three times each: no order agrees with that.
  @Test func contradictingJudgementsAreAWarning() throws {
    var bench = Workbench(
      brokers: ["heron": ""],
      project: """
        weights:
          method: pairwise
          judgements: [[speed, ease, 5], [ease, cost, 5], [cost, speed, 5]]
        """)
    bench.files["criteria.yaml", default: ""] += """
        - id: cost
          title: Cost
          weight: 1
          measures: [ { id: need, title: N, kind: needs } ]

      """
    let (advice, log) = try bench.advise()
    #expect(advice?.weights.pairwise?.isConsistent == false)
    #expect(log.entries.map(\.id) == [.inconsistentJudgements])
    #expect(!log.hasErrors)
    // Three judgements of 5 in a circle: equal weights, each judgement five times away from them.
    let notes = log.entries.flatMap(\.notes)
    #expect(notes.contains { $0.contains("imply 1.00") && $0.contains("5.0 times away") })
  }
}
