import Advising
import Decision
import Testing

/// Measures of kind capability and needs, worked out by hand.
@Suite struct CapabilityMeasureTests {
  private func mean(_ parts: String, _ held: String) throws -> DerivedCell {
    try Workbench(
      measure: "kind: capability, capabilities: \(parts)", broker: "capabilities: { \(held) }"
    ).cell()
  }

  private func cell(_ level: String) -> String {
    "{ level: \(level), source: book, as-of: 2026-01-01 }"
  }

  /// (100 + 3 × 85) / 4, each five points wide, held at 100.
  @Test func aWeightedMean() throws {
    let derived = try mean(
      "{ replay: 1, tls: 3 }", "replay: \(cell("builtin")), tls: \(cell("official"))")
    expectCell(derived, (95 + 240) / 4, (100 + 255) / 4, (100 + 270) / 4)
    #expect(derived.basis == "1 of 2 built in")
    #expect(derived.citations.count == 2)
  }

  @Test(arguments: [("builtin", 100.0), ("official", 85), ("community", 55), ("none", 0)])
  func everyLevel(_ level: String, _ value: Double) throws {
    let derived = try mean("[tls]", "tls: \(cell(level))")
    expectCell(derived, max(0, value - 5), value, min(100, value + 5))
  }

  /// 0.6 × 100 and an unknown that may be anything.
  @Test func partialAndUnknown() throws {
    let derived = try mean(
      "[replay, tls]", "replay: \(cell("builtin, partial: true")), tls: { level: unknown }")
    expectCell(derived, (55 + 0) / 2, (60 + 50) / 2, (65 + 100) / 2)
    #expect(derived.basis == "0 of 2 built in, 1 unknown")
  }

  /// Half built in is not worth more than whole and official.
  @Test func aPartialCellIsWorthAShareOfItsOwnLevel() throws {
    expectCell(try mean("[tls]", "tls: \(cell("official, partial: true"))"), 46, 51, 56)
    expectCell(try mean("[tls]", "tls: \(cell("community, partial: true"))"), 28, 33, 38)
  }

  @Test(arguments: ["replay: { level: unknown }", ""])
  func nothingKnownIsMissing(_ held: String) throws {
    #expect(try mean("[replay, tls]", held).cell.isMissing)
  }

  @Test func theMethodsConstantsAreData() throws {
    var bench = Workbench(
      measure: "kind: capability, capabilities: [tls]",
      broker: "capabilities: { tls: \(cell("official, partial: true")) }")
    bench.files["criteria.yaml"] = bench.files["criteria.yaml"].map { text in
      "method: { samples: 200, partial: 0.5, levels: { official: 60 }, grades: { high: 2 } }\n"
        + text.drop { $0 != "\n" }
    }
    expectCell(try bench.cell(), 28, 30, 32)
  }

  private func needs(_ measure: String, _ answers: String, _ held: String) throws -> DerivedCell {
    try Workbench(
      measure: measure, broker: "capabilities: { \(held) }", project: "answers: { \(answers) }"
    ).cell()
  }

  /// Replay is essential and whole, TLS useful and absent: 3 × 100 of 4.
  @Test func anEssentialNeedCountsThreeTimes() throws {
    let held = "replay: \(cell("builtin")), tls: \(cell("none"))"
    let derived = try needs("kind: needs", "history: wanted", held)
    expectCell(derived, 3 * 95 / 4, 75, (300 + 5) / 4)
    #expect(derived.basis == "1 of 2 needs met in some way")
    expectCell(
      try needs("kind: needs, essential: 1, useful: 1", "history: wanted", held), 47.5, 50, 52.5)
  }

  /// Two answers ask for TLS: the stronger wish holds, and it counts once.
  @Test func theStrongerWishHolds() throws {
    let held = "replay: \(cell("builtin")), tls: \(cell("none"))"
    let derived = try needs("kind: needs", "history: wanted, border: crossed", held)
    expectCell(derived, 47.5, 50, 52.5)
  }

  @Test func withoutNeedsEveryoneFits() throws {
    expectCell(try needs("kind: needs", "history: none", ""), 100, 100, 100)
  }
}
