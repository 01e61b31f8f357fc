import BrokerFixture
import Decision
@testable import Narrative
import Testing

/// What is said over charts turns with the numbers.
@Suite struct FigureTests {
  @Test func howManyCarryThePeakIsCounted() throws {
    var project = BrokerProject()
    project.alpha.rate = "1000000"
    project.beta.rate = "1000000"
    let both = try project.narrator
    #expect(
      both.capacityStanding([0, 1]).plain
        == "Each of these two carries the peak on one such server, even in the worst case")
    project.beta.rate = "100"
    let one = try project.narrator
    #expect(
      one.capacityStanding([0, 1]).plain
        == "One of these two carries the peak on one such server even in the worst case")
    project.alpha.rate = "100"
    #expect(
      try project.narrator.capacityStanding([0, 1]).plain
        == "None of these two is sure to carry the peak on one such server")
  }

  @Test func theRoomOfWeightsIsThatOfTheEngine() throws {
    var project = BrokerProject()
    project.beta = .init(replay: "none", routing: "none", ease: "hard")
    let safe = try project.narrator
    #expect(safe.weightLinesCaption.plain == "Alpha stays first whatever a single criterion weighs")
    #expect(safe.stabilityCaption == safe.weightLinesCaption)
    project.alpha = .init(rate: "1000")
    project.beta.rate = "100000"
    project.weights = (70, 30, 20)
    let narrow = try project.narrator
    #expect(
      narrow.weightLinesCaption.plain == "Alpha stays first over the shaded range of each weight")
    let rooms = try #require(narrow.live).weights.stability.map {
      min($0.lower > 0 ? $0.weight - $0.lower : 2, $0.upper < 1 ? $0.upper - $0.weight : 2)
    }
    let least = try #require(rooms.indices.min { rooms[$0] < rooms[$1] })
    #expect(
      narrow.stabilityCaption.plain.hasSuffix(
        "closest to its edge is that of \(narrow.criterionTitle(least))"))
    (project.alpha, project.beta) = (project.beta, project.alpha)
    #expect(try project.narrator.stabilityCaption.plain.hasPrefix("Beta stays first"))
  }

  @Test func aGapMattersOrDoesNot() throws {
    var project = BrokerProject()
    project.beta.rate = "unknown"
    #expect(
      try project.narrator.gapCaption([1]).plain == "A single gap could change who leads for Beta")
    project.beta.replay = "none"
    project.beta.routing = "none"
    project.weights = (80, 10, 10)
    #expect(
      try project.narrator.gapCaption([1]).plain
        == "No single gap in the evidence could change who leads")
  }
}
