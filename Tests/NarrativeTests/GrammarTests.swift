import Advising
import BrokerFixture
import Decision
import Markup
@testable import Narrative
import Testing

/// One, two and many: sentences agree in number, and say nothing of what is not there.
@Suite struct GrammarTests {
  static func text(_ sentences: [Sentence]) -> String {
    sentences.map(\.plain).joined(separator: " ")
  }

  /// Alpha ahead of beta by what alpha brings.
  static func ahead(_ project: String = BrokerProject.told) -> BrokerProject {
    var found = BrokerProject(project: project)
    found.alpha.rate = "1000"
    found.beta = .init(rate: "100000", replay: "none", routing: "none", ease: "hard")
    found.weights = (80, 10, 10)
    return found
  }

  @Test func eachIsSaidOfSeveralValuesOnly() throws {
    var project = BrokerProject(names: ["alpha", "beta"])
    project.alpha.ease = "easy"
    var seen: Set<Int> = []
    for rate in ["20000", "9000", "7000", "5000", "unknown"] {
      for ease in ["moderate", "easy"] {
        project.beta.rate = rate
        project.beta.ease = ease
        let narrator = try project.narrator
        let flips = try #require(narrator.live?.scores).bars.count { $0.flips }
        let text = Self.text(narrator.evidenceThatMatters)
        #expect(text.contains("each") == (flips > 1), "\(flips): \(text)")
        if flips == 1 { #expect(text.hasPrefix("One value could, within its range, put ")) }
        seen.insert(min(flips, 2))
      }
    }
    #expect(seen.isSuperset(of: [1, 2]), "\(seen)")
  }

  @Test func sidesAgreeInNumber() throws {
    func side(_ id: String, _ speed: Int) -> String {
      """
        - { id: \(id), title: Side \(id), weights: { method: direct, values: { features: \(100 - speed), speed: \(speed), team: 0 } } }
      """
    }
    func caption(_ speeds: [Int]) throws -> String {
      let sides = speeds.enumerated().map { side("s\($0)", $1) }
      let lines = [BrokerProject.told, "stakeholders:"] + sides
      return try Self.ahead(lines.joined(separator: "\n")).narrator.stakeholdersCaption.plain
    }
    #expect(try caption([5, 95]) == "One of the two sides comes to Alpha too")
    #expect(try caption([5, 5, 95]) == "Two of the three sides come to Alpha too")
    #expect(try caption([95, 95]) == "None of the two sides comes to Alpha")
    #expect(try caption([95]) == "The other side’s weights do not lead to Alpha")
    #expect(try caption([5, 5]) == "Every side’s weights lead to Alpha")
  }

  @Test func oneRiskIsIt() throws {
    let many = try Self.ahead().narrator
    #expect(many.risks.count { $0.candidate == many.leader } != 1)
    #expect(
      many.riskFinding.plain.contains("They are listed")
        || many.riskFinding.plain.contains("no particular"))
    var project = Self.ahead("")
    project.alpha.until = "2026-09-01"
    let one = try project.narrator
    #expect(one.risks.count { $0.candidate == one.leader } == 1)
    #expect(one.riskFinding.plain.hasSuffix("It is listed apart and never counted as points."))
  }

  @Test func aPlanForOneThingIsNotForEach() throws {
    func steps(_ replay: String, _ routing: String) throws -> String {
      var project = BrokerProject(names: ["alpha"])
      project.alpha.replay = replay
      project.alpha.routing = routing
      let narrator = try project.narrator
      return narrator.plan.map { "\($0.title): \($0.detail.plain) \($0.done)" }
        .joined(separator: "\n") + narrator.risks.map(\.mitigation).joined(separator: "\n")
    }
    let none = try steps("none", "builtin")
    #expect(none.contains("nothing for Replay. Decide who does it, and by when. It has a decision"))
    #expect(none.contains("Decide in the first two weeks: build, buy or leave out."))
    let both = try steps("none", "none")
    #expect(both.contains("Decide for each who does it, and by when. Each has a decision"))
    let package = try steps("community", "builtin")
    #expect(package.contains("Choose one, write down why, and what"))
    #expect(package.contains("The package is named"))
    #expect(try steps("community", "community").contains("Choose one for each, write down why"))
    #expect(try steps("official", "builtin").contains("It is switched on in the first slice"))
    #expect(try steps("unknown", "builtin").contains("It has an answer with a source."))
  }

  @Test func oneLearnerIsThatPerson() throws {
    func done(_ size: Int) throws -> [String] {
      try BrokerProject(names: ["alpha"], project: "team: { size: \(size) }").narrator.plan
        .filter { $0.title.hasPrefix("Learn") }.map(\.done)
    }
    let one = try done(1)
    #expect(!one.isEmpty)
    #expect(one.allSatisfy { $0 == "That person has shipped a change that needed no rework." })
    #expect(try done(8).allSatisfy { $0.hasPrefix("Each of them has shipped") })
  }

  @Test func answersThatAllChangeSomethingAreAll() throws {
    #expect(
      try BrokerProject().narrator.answersCaption.plain
        == "The one answer changed what is needed or what counts")
    #expect(Wording.some(0) == "None")
    #expect(Wording.some(2) == "Two")
  }

  @Test func whatIsCoveredIsCounted() throws {
    func caption(_ replay: String, _ routing: String) throws -> String {
      var project = BrokerProject()
      project.alpha.replay = replay
      project.alpha.routing = routing
      return try project.narrator.needsCaption(0).plain
    }
    #expect(try caption("builtin", "builtin") == "Alpha covers both needs: 2 built in")
    #expect(try caption("none", "none") == "Alpha covers none of the two needs: 2 missing")
    #expect(
      try caption("builtin", "none")
        == "Alpha covers one of the two needs: 1 built in, 1 missing")
  }

  @Test func aCostIsNeverWrittenAsNothing() throws {
    for beta in ["100", "5000", "10000", "20000"] {
      var project = BrokerProject(names: ["alpha", "beta"])
      project.beta = .init(rate: beta, replay: "none", routing: "community", ease: "hard")
      let narrator = try project.narrator
      let caption = narrator.simulationCaption.plain
      #expect(!caption.contains(" 0.0 "), "\(caption)")
      let regret = try #require(narrator.live?.acceptability.expectedRegret.first)
      #expect(caption.contains("best choice of every version") == (regret == 0))
      #expect(caption.contains("less than 0.1") == (regret > 0 && regret < 0.05))
    }
  }

  /// Two that look alike have a decimal, two that are alike are called so.
  @Test func theFirstOfACriterionHasMost() throws {
    let narrator = try BrokerProject(names: ["alpha", "beta"]).narrator
    #expect(narrator.matrixCaption(0).plain.hasPrefix("Features: Alpha has "))
    #expect(narrator.matrixCaption(0).plain.hasSuffix(" of 100, as much as any"))
    let ahead = try Self.ahead().narrator
    #expect(ahead.leader == 0)
    let speed = ahead.matrixCaption(1).plain
    #expect(speed.hasPrefix("Speed: Beta has most, ") && speed.contains("; Alpha has "))
    var gated = Self.ahead("gates: [ { id: g, title: A, rule: { fact: licence, in: [ MIT ] } } ]")
    gated.beta.licence = "Other"
    gated.project += "\nload: { requests-per-day: 8640000, peak-factor: 10 }"
    let excluded = try gated.narrator.matrixCaption(1).plain
    #expect(excluded.contains("of those ranked"), "\(excluded)")
  }

  /// Who is compared is a name wherever a sentence lists some of them.
  @Test func namesInListsAreNames() throws {
    let narrator = try BrokerProject(names: ["alpha", "beta"]).narrator
    let certificate = try #require(narrator.certificate)
    let names = certificate.runs.compactMap { run -> String? in
      if case .name(let name) = run { name } else { nil }
    }
    #expect(names.contains("Alpha"))
    for case .title(let title) in certificate.runs { #expect(title == "broker") }
    let list: Sentence = "\(names: ["a", "b", "c", "d"], atMost: 2, from: .values)"
    #expect(list.plain == "a, b and two more")
    #expect(list.runs.contains(.figure("two more", .values)))
  }

  @Test func howOftenSomebodyAsksIsRounded() throws {
    func sentence(_ think: String, _ response: String) throws -> String {
      let load = "load: { concurrent-users: 600, think-time-s: \(think), response-ms: \(response) }"
      return Self.text(try BrokerProject(project: load).narrator.loadSentences)
    }
    #expect(try sentence("15", "250").contains("a request about every 15 seconds, make"))
    #expect(try sentence("8", "500").contains("a request every 8.5 seconds, make"))
    #expect(try sentence("0", "120").contains("a request every 0.12 seconds, make"))
    #expect(try sentence("1", "1").contains("a request about every second, make"))
    #expect(try sentence("15", "250").contains("At 250\u{00A0}ms each"))
  }

  @Test func gapsAreQuoted() throws {
    var project = BrokerProject()
    project.beta.rate = "unknown"
    let text = Self.text(try project.narrator.unknowns)
    #expect(text.contains("Nothing was found on “capacity” of Beta; it counts for"))
  }

  /// A criterion without weight adds nothing, and its values still differ.
  @Test func noWeightIsNoReason() throws {
    var project = Self.ahead(
      "weights: { method: direct, values: { features: 0, speed: 100, team: 0 } }\n"
        + BrokerProject.told)
    project.names = ["alpha", "beta"]
    let narrator = try project.narrator
    #expect(narrator.leader == 1)
    #expect(narrator.reasons.allSatisfy { !$0.heading.plain.contains("at 0") })
    #expect(narrator.finding(0).plain.hasSuffix(", but the criterion has no weight."))
    #expect(narrator.measuresCaption(0, [1, 0]).plain.contains("They differ most on"))
    #expect(narrator.weightsStanding.plain == "All of the weight lies on speed")
    #expect(narrator.compositionCaption.plain.hasPrefix("All "))
  }

  /// The figures over a chart are those of the model.
  @Test func thePartsOfTheFirstAreTheModels() throws {
    let narrator = try Self.ahead().narrator
    let leader = try #require(narrator.leader)
    let row = narrator.advice.result.model.rows[leader]
    let parts = row.criteria.indices.map { narrator.advice.weights.final[$0] * row.criteria[$0] }
    let most = try #require(parts.indices.max { parts[$0] < parts[$1] })
    let (part, all) = (NumberText.decimal(parts[most]), NumberText.decimal(row.total))
    #expect(
      narrator.compositionCaption.plain
        == "Of the \(all) points of Alpha, \(part) come from \(narrator.criterionTitle(most)), more than from any other criterion"
    )
  }

  @Test func captionsDoNotEndInAFullStop() throws {
    let narrator = try Self.ahead().narrator
    #expect(narrator.standing.plain.hasSuffix("."))
    #expect(narrator.standing.unstopped.plain + "." == narrator.standing.plain)
    #expect(narrator.standingCaption.plain.hasPrefix("Alpha leads "))
    #expect(!narrator.standingCaption.plain.hasSuffix("."))
    let level = try BrokerProject(names: ["alpha", "beta"]).narrator
    #expect(level.standingCaption.plain.hasPrefix("Alpha and Beta come out level"))
    #expect(!level.standingCaption.plain.hasSuffix("."))
  }

  @Test func twoAreBoth() throws {
    let two = try BrokerProject(names: ["alpha", "beta"]).narrator
    #expect(two.screeningFinding.plain.hasSuffix("so both were compared."))
    let three = try BrokerProject().narrator
    #expect(three.screeningFinding.plain.hasSuffix("so all three were compared."))
  }

  @Test func allButForTheLastDigitIsAll() {
    #expect(NumberText.percent(1 - 1e-12) == "100\u{202F}%")
    #expect(NumberText.percent(0.999) == "over 99\u{202F}%")
    #expect(NumberText.percent(1e-16) == "0\u{202F}%")
  }
}
