import Advising
import BrokerFixture
import ContentModel
import Narrative
import Testing

/// One candidate, none left, conditions, and the subject's own words.
@Suite struct EdgeTests {
  static func everything(_ narrator: Narrator) -> String {
    let texts = narrator.plan.map(\.done) + narrator.keyFigures.map(\.figure)
    return (sentences(narrator).map(\.plain) + texts).joined(separator: "\n")
  }

  static func sentences(_ narrator: Narrator) -> [Sentence] {
    var sentences = [narrator.headline] + narrator.certainty
    sentences += narrator.comparison + narrator.influence + narrator.closeCalls
    sentences += narrator.changes + narrator.leaveOneOut + narrator.unknowns
    sentences += narrator.answersSummary + narrator.loadSentences + narrator.teamFinding
    sentences += narrator.teamComparison + narrator.stakeholderSentences
    sentences += narrator.evidenceThatMatters + narrator.conditionalSentences
    sentences += [narrator.screeningFinding, narrator.nextStep, narrator.standing]
    sentences += [narrator.riskFinding, narrator.planFinding]
    sentences += [
      narrator.certificate, narrator.crossCheck, narrator.current, narrator.judgementShare,
      narrator.worstCase, narrator.capacityAssumption, narrator.teamAssumption,
    ].compactMap { $0 }
    sentences += narrator.preferRival + narrator.scope
    sentences += narrator.reasons.flatMap { [$0.heading, $0.evidence] }
    sentences += narrator.risks.map(\.because) + narrator.plan.map(\.detail)
    let pair = [narrator.leader, narrator.rival].compactMap { $0 }
    sentences += narrator.keyFigures.map(\.meaning)
    sentences += [
      narrator.contributionsCaption, narrator.weightsCaption, narrator.weightsStanding,
      narrator.excludedCaption, narrator.rankingCaption, narrator.tornadoCaption,
      narrator.simulationCaption, narrator.capacityCaption, narrator.stakeholdersCaption,
      narrator.answersCaption, narrator.certaintyWord, narrator.dearestGate, narrator.planCaption,
    ]
    for index in narrator.advice.criteria.indices {
      sentences += [narrator.measuresCaption(index, pair), narrator.matrixCaption(index)]
    }
    sentences += narrator.advice.candidates.indices.flatMap {
      [narrator.needsCaption($0), narrator.levelsCaption("All", ["replay", "routing"], [$0])]
    }
    return sentences + [
      narrator.weightLinesCaption, narrator.stabilityCaption, narrator.weightOrigin,
    ]
  }

  static let projects: [(String, BrokerProject)] = [
    ("plain", BrokerProject()),
    ("one", BrokerProject(names: ["alpha"])),
    ("two", BrokerProject(names: ["alpha", "gamma"])),
    (
      "none",
      BrokerProject(
        project: "gates: [ { id: g, title: A seal, rule: { fact: licence, in: [ None ] } } ]")
    ),
    ("answered", BrokerProject(answers: "kind: jobs")),
    ("silent", BrokerProject(project: "", answers: "")),
    (
      "loaded",
      BrokerProject(
        project:
          "load: { concurrent-users: 10, think-time-s: 0, response-ms: 5 }\nteam: { size: 1 }")
    ),
  ]

  @Test(arguments: projects.indices) func nothingStrangeIsSaid(_ index: Int) throws {
    let text = Self.everything(try Self.projects[index].1.narrator)
    for word in ["nan", "inf ", "framework", "unknown%", "  ", "..", " ,", " ."] {
      #expect(!text.lowercased().contains(word), "\(Self.projects[index].0): \(word)\n\(text)")
    }
  }

  /// A figure knows where it comes from: no digit stands in what is only text.
  @Test(arguments: projects.indices) func everyFigureKnowsItsPlace(_ index: Int) throws {
    for sentence in Self.sentences(try Self.projects[index].1.narrator) {
      for case .text(let text) in sentence.runs {
        #expect(!text.contains { $0.isNumber }, "“\(text)” in “\(sentence.plain)”")
      }
    }
  }

  /// What nobody looked at is said, by the publisher's list and the project's own.
  @Test func theScopeIsSaid() throws {
    let all = try BrokerProject().narrator.scope.map(\.plain)
    #expect(all[0].hasPrefix("Only the three brokers of the guide were compared"))
    #expect(all[1].contains("1\u{00A0}January 2026"))
    let named = try BrokerProject(
      project: "candidates: [ alpha ]\nreport: { not-examined: [ Prices were not asked for. ] }"
    ).narrator.scope.map(\.plain)
    #expect(
      named[0] == "Not compared, because the project named its candidates: Beta and Gamma.")
    #expect(named.last == "Prices were not asked for.")
  }

  /// A rate that is known to be nothing is not one that is unknown: the content must say which.
  @Test(arguments: ["0", "-5", "10, low: 0"]) func aRateOfNothingIsRefused(_ rate: String) throws {
    var project = BrokerProject()
    project.beta.rate = rate
    #expect(throws: BrokerProject.Refusal.self) { try project.narrator }
    project.beta.rate = "0.001"
    #expect(Self.everything(try project.narrator).contains("Alpha"))
  }

  @Test func oneCandidateIsTheOnlyOne() throws {
    let narrator = try BrokerProject(names: ["alpha"]).narrator
    #expect(narrator.headline.plain == "Alpha is the only broker considered.")
    #expect(narrator.comparison.isEmpty)
    #expect(narrator.reasons.count == 3)
  }

  @Test func nobodyLeftIsSaid() throws {
    let gates = """
      gates:
        - { id: seal, title: A seal, rule: { fact: licence, in: [ None ] } }
      """
    let narrator = try BrokerProject(project: gates).narrator
    #expect(narrator.headline.plain == "No broker meets every must-have of this project.")
    #expect(
      narrator.changes.map(\.plain) == ["Without “A seal”, Alpha would be left to recommend."])
    let both =
      gates + "\n  - { id: crest, title: A crest, rule: { fact: licence, in: [ None ] } }"
    #expect(
      try BrokerProject(project: both).narrator.changes.map(\.plain)
        == ["Giving up a single must-have is not enough: every broker fails at least two."])
  }

  @Test func aConditionIsPartOfTheAnswer() throws {
    var project = BrokerProject(answers: "kind: jobs")
    project.alpha.routing = "unknown"
    project.beta = .init(rate: "1000", replay: "none", routing: "official", ease: "hard")
    let open = try project.narrator
    #expect(open.headline.plain.contains("Alpha, if you first verify that it meets “Routing”"))
    #expect(open.nextStep.plain.hasPrefix("Verify that Alpha meets “Routing”"))
    #expect(open.plan.first?.title == "Verify a must-have")
    project.alpha.routing = "official"
    let met = try project.narrator
    #expect(!met.headline.plain.contains("verify"))
  }

  @Test func tooLittleKnownIsNotRecommended() throws {
    var project = BrokerProject(names: ["alpha"])
    project.alpha = .init(rate: "unknown", replay: "unknown", routing: "unknown")
    let narrator = try project.narrator
    #expect(narrator.isRefused)
    #expect(narrator.headline.plain.hasPrefix("No recommendation yet"))
    #expect(narrator.plan.isEmpty)
  }

  @Test func statedWeightsReplaceTheAnswers() throws {
    let answered = try BrokerProject().narrator
    #expect(
      answered.weightOrigin.plain == "The weights are the default weights, changed by the answers.")
    #expect(answered.answerEffects.first?.factors == ["speed ×\u{00A0}1.5"])
    let stated = try BrokerProject(
      project: "weights: { method: direct, by: Ann, values: { features: 1, speed: 1, team: 1 } }"
    ).narrator
    #expect(
      stated.weightOrigin.plain
        == "The weights were stated directly, in points, by Ann; they replace the answers’ effect.")
  }
}
