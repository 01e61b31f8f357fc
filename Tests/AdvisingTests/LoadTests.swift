import Advising
import ContentModel
import Decision
import Testing

/// Load, Little's law and capacity, worked out by hand.
@Suite struct LoadTests {
  private func load(
    users: Double? = nil, think: Double? = nil, perDay: Double? = nil, peak: Double? = nil,
    response: Double? = nil
  ) -> Load {
    Load(
      concurrentUsers: users, thinkTime: think, requestsPerDay: perDay, peakFactor: peak,
      responseTime: response, tailTarget: nil)
  }

  /// 100 a second on average, 20 times that at peak, 50 ms each: 100 at the same time.
  @Test func littlesLaw() throws {
    let estimate = try #require(LoadEstimate(load(perDay: 8_640_000, peak: 20, response: 50)))
    #expect(estimate.fromRequests == 2000)
    #expect(estimate.fromUsers == nil)
    #expect(estimate.peakRate == 2000)
    #expect(estimate.concurrency == 100)
  }

  @Test func usersThinkAndWait() throws {
    let estimate = try #require(LoadEstimate(load(users: 5000, think: 12.4, response: 100)))
    #expect(abs(estimate.peakRate - 400) < 1e-9)
    #expect(estimate.fromRequests == nil)
  }

  @Test func theLargerOfTheTwoCounts() throws {
    let estimate = try #require(
      LoadEstimate(load(users: 1000, think: 10, perDay: 8_640_000)))
    #expect(estimate.fromUsers == 100)
    #expect(estimate.peakRate == 100)
    #expect(estimate.concurrency == nil)
  }

  @Test func withoutNumbersThereIsNoEstimate() {
    #expect(LoadEstimate(nil) == nil)
    #expect(LoadEstimate(load()) == nil)
    #expect(LoadEstimate(load(users: 100)) == nil)
    #expect(LoadEstimate(load(perDay: 0)) == nil)
    #expect(LoadEstimate(load(users: 0, think: 1)) == nil)
  }

  private func capacity(_ fact: String, _ project: String) throws -> Advice {
    try Workbench(
      measure: """
        kind: capacity, fact: rate, discount: { low: 0.1, mode: 0.2, high: 0.4 },
                value: { piecewise: [[0, 0], [1, 50], [4, 100]] }
        """,
      broker: "facts: { rate: { \(fact), source: book, as-of: 2026-01-01 } }", project: project
    ).advice()
  }

  private static let hundred = "load: { requests-per-day: 8640000 }"

  /// Real work reaches 200 of 1,000 a second against a need of 100: twice the need.
  @Test func capacityAgainstNeed() throws {
    let advice = try capacity("value: 1000", Self.hundred)
    expectCell(advice.cells[0][0][0], 50, 50 + 50.0 / 3, 100)
    let estimate = try #require(advice.capacities[0])
    #expect(estimate.measuredRate == 1000)
    #expect(abs(estimate.low - 0.25) < 1e-12)
    #expect(abs(estimate.mode - 0.5) < 1e-12)
    #expect(abs(estimate.high - 1) < 1e-12)
    #expect(
      advice.cells[0][0][0].basis
        == "peak takes 25\u{202F}% to 1.0× of the machine it was measured on")
  }

  @Test func anIntervalOfTheRateWidensIt() throws {
    let advice = try capacity("value: 1000, low: 500, high: 2000", Self.hundred)
    expectCell(advice.cells[0][0][0], 25, 50 + 50.0 / 3, 100)
  }

  @Test(arguments: [("value: 1000", ""), ("value: unknown", hundred)])
  func withoutLoadOrRateItIsMissing(_ fact: String, _ project: String) throws {
    let advice = try capacity(fact, project)
    #expect(advice.cells[0][0][0].cell.isMissing)
    #expect(advice.capacities[0] == nil)
  }
}
