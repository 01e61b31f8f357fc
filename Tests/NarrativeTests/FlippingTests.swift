import BrokerFixture
import ContentModel
import Decision
@testable import Narrative
import Testing

/// Sentences follow the numbers: turn the numbers round, and the sentences turn round.
@Suite struct FlippingTests {
  static func text(_ sentences: [Sentence]) -> String {
    sentences.map(\.plain).joined(separator: " ")
  }

  /// Alpha far better than beta, and the other way round.
  static func pair(
    _ change: (inout BrokerProject.Broker) -> Void, project: String = BrokerProject.told
  ) throws -> (
    one: Narrator, other: Narrator
  ) {
    var one = BrokerProject(project: project)
    change(&one.beta)
    var other = BrokerProject(project: project)
    change(&other.alpha)
    return (try one.narrator, try other.narrator)
  }

  @Test func theRecommendationFollows() throws {
    let (one, other) = try Self.pair { ($0.replay, $0.routing, $0.ease) = ("none", "none", "hard") }
    #expect(one.headline.plain == "We recommend Alpha.")
    #expect(other.headline.plain == "We recommend Beta.")
    #expect(one.certainty[0].plain.contains("Alpha beats its strongest rival, Beta"))
    #expect(other.certainty[0].plain.contains("Beta beats its strongest rival, Alpha"))
  }

  @Test func theReasonsFollow() throws {
    let (one, other) = try Self.pair { ($0.replay, $0.routing) = ("none", "none") }
    #expect(one.comparison[0].plain.contains("Alpha is ahead because of features (+"))
    #expect(other.comparison[0].plain.contains("Beta is ahead because of features (+"))
    #expect(one.comparison[1].plain == "Beta is not better on any criterion.")
    #expect(other.comparison[1].plain == "Alpha is not better on any criterion.")
    #expect(one.reasons.first?.heading.plain.hasPrefix("Features: +") == true)
    #expect(one.reasons.first?.evidence.plain.contains("2 built in") == true)
  }

  @Test func prosAndConsChangeSides() throws {
    var project = BrokerProject()
    project.alpha = .init(rate: "1000")
    project.beta = .init(rate: "100000", replay: "none", routing: "none", ease: "hard")
    project.weights = (80, 10, 10)
    let features = try project.narrator
    #expect(features.comparison[0].plain.contains("Alpha is ahead"))
    #expect(features.comparison[1].plain.contains("Beta is better on speed (\u{2212}"))
    #expect(features.comparison[1].plain.contains("not enough to make up for it"))
    project.weights = (10, 80, 10)
    let speed = try project.narrator
    #expect(speed.comparison[0].plain.contains("Beta is ahead"))
    #expect(speed.comparison[0].plain.contains("speed (+"))
    #expect(speed.comparison[1].plain.contains("Alpha is better on features (\u{2212}"))
  }

  @Test func aBreakEvenWeightSaysMoreOrLess() throws {
    var project = BrokerProject()
    project.alpha = .init(rate: "1000")
    project.beta = .init(rate: "100000", replay: "none", routing: "none", ease: "hard")
    project.weights = (70, 30, 20)
    let one = try project.narrator
    #expect(one.headline.plain.contains("Alpha"))
    let change = try #require(one.changes.first).plain
    #expect(change.contains("counted less than") || change.contains("counted more than"))
    #expect(change.hasSuffix("Beta would lead."))
    project.beta = project.alpha
    project.beta.ease = "hard"
    #expect(
      try project.narrator.changes.first?.plain
        == "No change to the weight of a single criterion puts another broker first.")
  }

  /// The other one is preferred for what it is better at, and its weight is the engine's own.
  @Test func theRivalIsPreferredForWhatItIsBetterAt() throws {
    var project = BrokerProject()
    project.alpha = .init(rate: "1000")
    project.beta = .init(rate: "100000", replay: "none", routing: "none", ease: "hard")
    project.weights = (70, 30, 20)
    let narrator = try project.narrator
    let live = try #require(narrator.live)
    let text = Self.text(narrator.preferRival)
    #expect(text.contains("Prefer it if what counts most for you is speed (+"))
    let end = try #require(
      live.weights.stability[1].upperLeader == nil ? nil : live.weights.stability[1].upper)
    #expect(
      text.contains("the weight of speed rises above \(Int((end * 100).rounded()))\u{202F}%, from")
        || text.contains("the weight of features falls below"))
    #expect(
      narrator.keyFigures.first?.figure
        == Wording.outOfHundred(try #require(live.verdict.probability)))
    project.beta = project.alpha
    project.beta.ease = "hard"
    #expect(Self.text(try project.narrator.preferRival).contains("better on no criterion"))
  }

  @Test func contendersAreTheFirstTheCloseAndTodays() throws {
    let narrator = try BrokerProject(project: BrokerProject.told + "\ncurrent: gamma").narrator
    #expect(narrator.contenders == [0, 1, 2])
    let two = try BrokerProject(names: ["alpha"]).narrator
    #expect(two.contenders == [0])
  }

  @Test func levelOnesAreCalledLevel() throws {
    let narrator = try BrokerProject().narrator
    #expect(narrator.headline.plain == "Too close to call between Alpha and Beta.")
    #expect(narrator.certainty[1].plain.hasPrefix("Alpha and Beta come out level"))
    #expect(narrator.closeCalls[0].plain.contains("Beta stays in the running: it is level"))
    let (one, _) = try Self.pair { ($0.replay, $0.routing, $0.ease) = ("none", "none", "hard") }
    #expect(one.closeCalls[0].plain.contains("No other broker beats Alpha in 30 of 100"))
  }

  @Test func aGateHasItsPrice() throws {
    var project = BrokerProject(
      project:
        "gates: [ { id: free, title: A free licence, rule: { fact: licence, in: [ MIT ] } } ]")
    project.alpha.licence = "Proprietary"
    project.beta.replay = "none"
    let priced = try project.narrator
    #expect(priced.headline.plain.contains("Beta"))
    #expect(
      Self.text(priced.changes).contains("Without the must-have “A free licence”, Alpha would lead")
    )
    #expect(priced.dearestGate.plain.contains("costs"))
    project.alpha.licence = "MIT"
    let free = try project.narrator
    #expect(free.headline.plain.contains("Alpha"))
    #expect(!Self.text(free.changes).contains("Without the must-have"))
    #expect(free.dearestGate.plain.hasPrefix("No must-have costs points"))
  }

  /// Totals say what the margin beside them says, with a decimal where whole ones would not.
  @Test func totalsFitTheMarginBesideThem() {
    #expect(Wording.totals(75.9, 60.2, apart: 15.7) == ("76", "60"))
    #expect(Wording.totals(75.6, 67.4, apart: 8.2) == ("75.6", "67.4"))
    #expect(Wording.totals(60.3, 60.1, apart: 0.2) == ("60.3", "60.1"))
    #expect(Wording.totals(75.5, 67.5, apart: 8) == ("76", "68"))
  }

  /// Two that are level need no shift of weight to be level, and no other method puts one first.
  @Test func levelOnesAreNotSaidToBeApart() throws {
    var project = BrokerProject(names: ["alpha", "beta"])
    let level = try project.narrator
    #expect(Self.text(level.certainty).contains("come out level"))
    #expect(!Self.text(level.changes).contains("draws level"))
    #expect(!Self.text(level.changes).contains("catch up"))
    #expect(level.crossCheck?.plain.contains("put nobody ahead of Alpha") == true)
    project.beta.rate = "40000"
    project.beta.replay = "community"
    let apart = try project.narrator
    #expect(Self.text(apart.changes).contains("draws level"))
    #expect(apart.crossCheck?.plain.contains("nobody") == false)
  }

  /// What only the project can say is asked of the project, not of the evidence.
  @Test func whatTheProjectDidNotSayIsAskedOfIt() throws {
    let silent = try BrokerProject(project: "").narrator
    #expect(
      silent.nextStep.plain
        == "Say in the project’s profile how much load it expects and who will build it, and run the comparison again."
    )
    #expect(try !BrokerProject().narrator.nextStep.plain.contains("profile"))
  }

  /// A peak that nobody told is not made up in silence.
  @Test func noPeakFactorIsSaid() throws {
    let even = BrokerProject(project: "load: { requests-per-day: 8640000 }")
    #expect(Self.text(try even.narrator.loadSentences).contains("no peak factor is given"))
    #expect(!Self.text(try BrokerProject().narrator.loadSentences).contains("no peak factor"))
  }

  @Test func whatIsUnknownMattersOrDoesNot() throws {
    var project = BrokerProject()
    project.beta.rate = "unknown"
    let open = try project.narrator
    #expect(open.headline.plain.contains("Alpha"))
    #expect(Self.text(open.unknowns).contains("By itself, “capacity” could change who leads"))
    #expect(Self.text(open.unknowns).contains("Beta could overtake it"))
    project.beta.replay = "none"
    project.beta.routing = "none"
    project.weights = (80, 10, 10)
    let settled = try project.narrator
    #expect(Self.text(settled.unknowns).contains("None of this alone could change who leads"))
    #expect(Self.text(settled.unknowns).contains("it would still lead"))
  }

  @Test func aSkillTurnsTheResult() throws {
    let team = "team: { size: 4, languages: { go: 4 }, brokers: { alpha: 2 } }"
    let known = try BrokerProject(project: team).narrator
    #expect(known.headline.plain.contains("Alpha"))
    #expect(
      Self.text(known.changes).contains("If nobody on the team knew Alpha") == false,
      "without the skill both are level, so nobody takes the lead")
    var project = BrokerProject(project: team)
    project.beta.ease = "easy"
    project.weights = (20, 10, 70)
    let turned = try project.narrator
    #expect(turned.headline.plain.contains("Alpha"))
    #expect(Self.text(turned.changes).contains("more people on the team were productive in Beta"))
    #expect(Self.text(turned.changes).contains("If nobody on the team knew Alpha, Beta would lead"))
  }

  @Test func theTeamIsCloserToOneOrTheOther() throws {
    let one = try BrokerProject(
      project: "team: { size: 4, languages: { go: 4 }, brokers: { alpha: 2 } }"
    ).narrator
    #expect(Self.text(one.teamComparison).contains("closer to Alpha than to Beta"))
    #expect(one.teamFinding.last?.plain.contains("nobody has to learn") == true)
    var project = BrokerProject(
      project: "team: { size: 4, languages: { go: 4 }, brokers: { beta: 2 } }")
    project.beta.replay = "none"
    project.beta.routing = "none"
    project.weights = (80, 10, 10)
    let other = try project.narrator
    #expect(other.headline.plain.contains("Alpha"))
    #expect(Self.text(other.teamComparison).contains("closer to Beta, so Alpha has to earn"))
    #expect(other.teamFinding.last?.plain.contains("6 to 12 person-weeks") == true)
  }

  /// Two are needed: one is able in Alpha, one a novice; one more able person takes the novice's place.
  @Test func whoHasWhatLeftToLearnIsSaid() throws {
    var project = BrokerProject(
      project: """
        team: { size: 4, languages: { go: 4 }, brokers: { alpha: { able: 1, novice: 1 }, beta: 2 } }
        """)
    project.noviceShare = "0.25"
    project.beta.replay = "none"
    project.beta.routing = "none"
    project.weights = (80, 10, 10)
    let narrator = try project.narrator
    #expect(narrator.headline.plain.contains("Alpha"))
    let finding = Self.text(narrator.teamFinding)
    #expect(finding.contains("one knows it (one more in part), four its language and one its"))
    let left = "Of its runtime and Alpha, one has 75\u{202F}% left to learn (novice)."
    #expect(narrator.left(0)?.plain == left)
    #expect(finding.contains("2 to 5 weeks"), "0.75 of 2 to 4 and of 1 to 2 weeks")
    #expect(narrator.teamAssumption?.plain.contains("novice for 25") == true)
    let learn = try #require(narrator.plan.first { $0.title == "Learn Alpha" })
    #expect(learn.detail.plain.hasPrefix("One person becomes productive in Alpha"))
    #expect(learn.detail.plain.hasSuffix("Level today: novice."))
    #expect(narrator.headcount(.byLevel(["novice": 1, "able": 2])) == "able 2, novice 1")
  }

  @Test func aTeamOfOneIsOnePerson() throws {
    let narrator = try BrokerProject(project: "team: { size: 1, languages: { go: 1 } }").narrator
    #expect(Self.text(narrator.teamFinding).hasPrefix("The one person on the team should be"))
  }

  @Test func stakeholdersAgreeOrDoNot() throws {
    func narrator(_ speed: Int) throws -> Narrator {
      var project = BrokerProject(
        project: BrokerProject.told + """

          stakeholders:
            - { id: ops, title: Operations, weights: { method: direct, values: { features: \(100 - speed), speed: \(speed), team: 0 } } }
          """)
      project.alpha = .init(rate: "1000")
      project.beta = .init(rate: "100000", replay: "none", routing: "none", ease: "hard")
      project.weights = (80, 10, 10)
      return try project.narrator
    }
    let agreeing = Self.text(try narrator(5).stakeholderSentences)
    #expect(agreeing.contains("With the weights of “Operations”, Alpha leads too"))
    #expect(agreeing.contains("the same first place"))
    let differing = Self.text(try narrator(95).stakeholderSentences)
    #expect(differing.contains("With the weights of “Operations”, Beta leads instead"))
    #expect(differing.contains("they do not agree"))
  }

  @Test func theLoadIsARange() throws {
    func narrator(_ requests: Int) throws -> Narrator {
      try BrokerProject(
        project: "load: { requests-per-day: \(requests), peak-factor: 10, response-ms: 100 }"
      ).narrator
    }
    let small = try narrator(864_000)
    #expect(small.loadSentences[0].plain.contains("make about 100 requests a second"))
    #expect(
      small.capacity(0)[0].plain
        == "At that peak, Alpha takes between 3\u{202F}% and 10\u{202F}%, most likely 5\u{202F}%, of the server it was measured on."
    )
    #expect(small.capacity(0)[1].plain.contains("One such server carries it"))
    let large = try narrator(86_400_000)
    #expect(large.capacity(0)[1].plain == "That is three to ten such servers, most likely five.")
    let untold = try BrokerProject(project: "").narrator
    #expect(untold.loadSentences[0].plain.contains("does not say how much load"))
    #expect(untold.capacity(0).isEmpty)
  }

  @Test func risksComeFromTheData() throws {
    var project = BrokerProject()
    project.beta.replay = "none"
    project.alpha.until = "2026-09-01"
    let near = try project.narrator
    let leader = try #require(near.leader)
    #expect(
      near.risks.contains { $0.candidate == leader && $0.title == "Security support ends soon" })
    project.alpha.until = "2031-01-01"
    let far = try project.narrator
    #expect(
      !far.risks.contains { $0.candidate == leader && $0.title == "Security support ends soon" })
    #expect(
      far.risks.contains {
        $0.candidate != leader && $0.title == "Essential parts must be built or bought"
      })
  }

  @Test func thePlanClosesWhatIsOpen() throws {
    var project = BrokerProject(project: "team: { size: 4, languages: { go: 1 } }")
    project.alpha.replay = "community"
    project.beta.replay = "none"
    let open = try project.narrator
    let titles = open.plan.map(\.title)
    #expect(titles.contains("Choose third-party packages"))
    #expect(titles.contains("Learn Go"))
    #expect(titles.contains("Learn Alpha"))
    project.alpha.replay = "builtin"
    project.project = "team: { size: 4, languages: { go: 4 }, brokers: { alpha: 4 } }"
    let closed = try project.narrator
    #expect(!closed.plan.map(\.title).contains("Choose third-party packages"))
    #expect(!closed.plan.map(\.title).contains { $0.hasPrefix("Learn") })
  }

  @Test func whatTheProjectDidNotSayIsItsOwnGap() throws {
    let untold = Self.text(try BrokerProject(project: "").narrator.unknowns)
    #expect(
      untold.contains("The project did not say how much load it expects and who will build it"))
    #expect(!untold.contains("Nothing was found on"))
    let told = Self.text(try BrokerProject().narrator.unknowns)
    #expect(!told.contains("The project did not say"))
  }
}
