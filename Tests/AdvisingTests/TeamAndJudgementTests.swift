import Advising
import ContentModel
import Decision
import Testing

/// Measures of kind team and judgement, worked out by hand.
@Suite struct TeamAndJudgementTests {
  private static let measure = """
    kind: team, share: 0.5, parts: { broker: 40, language: 45, runtime: 15 },
            ramp-up-weeks: { broker: [2, 4], language: [4, 10], runtime: [1, 3] }
    """

  private func bench(_ team: String) -> Workbench {
    Workbench(
      measure: Self.measure, broker: "languages: [go]\nruntime: vm", project: "team: { \(team) }")
  }

  /// Three of five are needed; one knows Heron, two its language, three the runtime through Java.
  @Test func theTeamFormula() throws {
    let bench = bench("size: 5, languages: { go: 2, java: 3 }, brokers: { heron: 1 }")
    let advice = try bench.advice()
    let value = 40.0 / 3 + 45 * 2.0 / 3 + 15
    expectCell(advice.cells[0][0][0], value - 5, value, value + 5)
    let fit = try #require(advice.teamFits[0])
    #expect(fit.needed == 3)
    #expect(fit.skills.map(\.productive) == [1, 2, 3])
    #expect(fit.weeksEach == WeekRange(low: 2 + 4, high: 4 + 10))
    #expect(fit.personWeeks == WeekRange(low: 2 * 2 + 4, high: 2 * 4 + 10))
  }

  /// Whoever knows another broker on the same runtime knows the runtime.
  @Test func theRuntimeIsInferredFromANeighbour() throws {
    var bench = bench("size: 4, brokers: { ibis: 2 }")
    bench.files["brokers/ibis.yaml"] = "id: ibis\nname: Ibis\nlanguages: [c]\nruntime: vm\n"
    let fit = try #require(try bench.advice().teamFits[0])
    #expect(fit.skills.map(\.productive) == [0, 0, 2])
    #expect(fit.value == 15)
  }

  @Test func aTeamThatKnowsItHasNothingToLearn() throws {
    let bench = bench("size: 2, brokers: { heron: 1 }")
    let advice = try bench.advice()
    expectCell(advice.cells[0][0][0], 95, 100, 100)
    #expect(advice.teamFits[0]?.personWeeks == WeekRange(low: 0, high: 0))
  }

  @Test func withoutATeamTheMeasureIsMissing() throws {
    let bench = Workbench(measure: Self.measure)
    let advice = try bench.advice()
    #expect(advice.cells[0][0][0].cell.isMissing)
    #expect(advice.teamFits[0] == nil)
  }

  private func judged(_ level: String, _ rest: String = "") throws -> DerivedCell {
    try Workbench(
      measure: """
        kind: judgement, scale: [ { id: heavy, value: 10, anchor: A },
                { id: middling, value: 50, anchor: A }, { id: light, value: 95, anchor: A } ]
        """,
      broker: """
        judgements: { m: { level: \(level), by: E, as-of: 2026-01-01, because: Words\(rest) } }
        """
    ).cell()
  }

  /// One level either way; ten points where the scale ends.
  @Test func aJudgementMayBeOneLevelOff() throws {
    expectCell(try judged("middling"), 10, 50, 95)
    expectCell(try judged("heavy"), 0, 10, 50)
    expectCell(try judged("light"), 50, 95, 100)
  }

  @Test func aFirmJudgementIsAsGoodAsAFact() throws {
    expectCell(try judged("middling", ", firm: true"), 45, 50, 55)
  }

  @Test func withoutAJudgementTheMeasureIsMissing() throws {
    let bench = Workbench(
      measure:
        "kind: judgement, scale: [ { id: a, value: 1, anchor: A }, { id: b, value: 2, anchor: A } ]"
    )
    #expect(try bench.cell().cell.isMissing)
  }
}
