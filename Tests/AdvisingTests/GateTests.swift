import Advising
import ContentModel
import Decision
import Diagnostics
import Testing

/// Must-haves, gates and what is unknown.
@Suite struct GateTests {
  private static func held(_ level: String) -> String {
    "capabilities: { tls: { level: \(level), source: book, as-of: 2026-01-01 } }"
  }

  private static let brokers = [
    "a": held("builtin"), "b": held("official"), "c": held("community"), "d": held("none"),
    "e": "capabilities: { tls: { level: unknown } }", "f": "",
  ]

  private func statuses(_ project: String) throws -> [String: GateVerdict.Status] {
    let (advice, _) = try Workbench(brokers: Self.brokers, project: project).advise()
    return try Dictionary(
      uniqueKeysWithValues: #require(advice).result.screening.verdicts.map {
        ($0.alternative, $0.status)
      })
  }

  @Test(arguments: [
    ("must-have: [tls]", ["a", "b", "c"], ["d"]),
    ("must-have: [ { capability: tls, at-least: official } ]", ["a", "b"], ["c", "d"]),
    ("must-have: [ { capability: tls, at-least: builtin } ]", ["a"], ["b", "c", "d"]),
    ("answers: { history: strict }", ["a", "b"], ["c", "d"]),
    ("answers: { history: strict }\nmust-have: [tls]", ["a", "b"], ["c", "d"]),
    (
      "answers: { history: strict }\nmust-have: [ { capability: tls, at-least: builtin } ]",
      ["a"], ["b", "c", "d"]
    ),
    ("gates: [ { id: g, title: G, rule: { not: { capability: tls } } } ]", ["d"], ["a", "b", "c"]),
  ])
  func levelsAreCompared(_ project: String, _ eligible: [String], _ excluded: [String]) throws {
    let statuses = try statuses(project)
    #expect(statuses.filter { $0.value == .eligible }.keys.sorted() == eligible)
    #expect(statuses.filter { $0.value == .excluded }.keys.sorted() == excluded)
    // What nobody found out neither passes nor fails.
    #expect(statuses["e"] == .conditional && statuses["f"] == .conditional)
  }

  @Test func aRequirementSaysWhereItComesFrom() throws {
    let advice = try Workbench(
      brokers: Self.brokers, project: "answers: { history: strict }\nmust-have: [replay]"
    ).advise().advice
    let requirements = try #require(advice).requirements
    #expect(requirements.map(\.id) == ["must-replay", "must-tls"])
    #expect(requirements.map(\.title) == ["Replay", "TLS, official or built in"])
    #expect(requirements.map(\.origin) == [.profile, .answer(questionID: "history")])
  }

  private static let facts: [String: String] = [
    "a": """
    licence: MIT
    languages: [go, c]
    facts:
      rate: { value: 10, source: book, as-of: 2026-01-01 }
      until: { value: 2027-01-01, source: book, as-of: 2026-01-01 }
      kind: { value: open, source: book, as-of: 2026-01-01 }
      open: { value: true, source: book, as-of: 2026-01-01 }
    """,
    "b": """
    licence: Own
    languages: [java]
    facts:
      rate: { value: 9.9, source: book, as-of: 2026-01-01 }
      until: { value: 2026-12-31, source: book, as-of: 2026-01-01 }
      kind: { value: own, source: book, as-of: 2026-01-01 }
      open: { value: false, source: book, as-of: 2026-01-01 }
    """, "c": "facts: { rate: { value: unknown } }",
  ]

  @Test(arguments: [
    "{ fact: rate, gte: 10 }", "{ not: { fact: rate, lte: 9.95 } }", "{ fact: rate, eq: 10 }",
    "{ fact: until, gte: 2027-01-01 }", "{ not: { fact: until, lte: 2026-12-31 } }",
    "{ fact: kind, eq: open }", "{ fact: kind, in: [open, other] }", "{ fact: open, eq: true }",
    "{ fact: licence, in: [MIT, BSD] }", "{ fact: languages, contains: c }",
    "{ all: [ { fact: licence, eq: MIT }, { fact: rate, gte: 1 } ] }",
    "{ any: [ { fact: licence, eq: MIT }, { fact: rate, gte: 100 } ] }",
  ])
  func rulesOnFactsPassFailOrWait(_ rule: String) throws {
    let (advice, _) = try Workbench(
      brokers: Self.facts, project: "gates: [ { id: g, title: G, rule: \(rule) } ]"
    ).advise()
    let verdicts = try #require(advice).result.screening.verdicts
    #expect(verdicts.map(\.alternative) == ["a", "b", "c"])
    #expect(verdicts.map { $0.outcomes[0] } == [.pass, .fail, .unknown])
  }

  @Test func nobodyMeetsAMustHave() throws {
    let (advice, log) = try Workbench(
      brokers: ["a": Self.held("none"), "b": Self.held("none")], project: "must-have: [tls]"
    ).advise()
    let found = try #require(advice)
    #expect(found.result.live == nil)
    #expect(found.result.winner == nil)
    #expect(found.result.model.rows.count == 2)
    #expect(log.entries.map(\.id) == [.noCandidates])
    #expect(!log.hasErrors)
  }

  @Test func thereIsNothingToChooseFrom() throws {
    let (advice, log) = try Workbench(brokers: [:], project: "").advise()
    #expect(advice == nil)
    #expect(log.entries.map(\.id) == [.noCandidates])
    #expect(log.entries.first?.primary?.path == "Content/projects/one.yaml")
  }

  @Test func thereIsNothingToChooseBy() throws {
    var bench = Workbench(brokers: ["a": ""], project: "")
    bench.files["criteria.yaml"] = nil
    bench.files["questionnaire.yaml"] = nil
    let (advice, log) = try bench.advise()
    #expect(advice == nil)
    #expect(log.entries.map(\.id) == [.emptyCriterion])
    #expect(log.hasErrors)
  }

  @Test func onlyTheCandidatesAreCompared() throws {
    let advice = try Workbench(
      brokers: Self.brokers, project: "candidates: [c, a]"
    ).advice()
    #expect(advice.candidates.map(\.id) == ["a", "c"])
  }
}
