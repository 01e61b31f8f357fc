import Advising
import ContentModel
import Decision
import Testing

/// Measures of kind number, worked out by hand.
@Suite struct FactMeasureTests {
  private func linear(_ ends: String, _ fact: String) throws -> DerivedCell {
    try Workbench(
      measure: "kind: number, fact: rate, value: { linear: \(ends) }",
      broker: "facts: { rate: { \(fact), source: book, as-of: 2026-01-01 } }"
    ).cell()
  }

  @Test func aStraightLine() throws {
    expectCell(try linear("[0, 200]", "value: 50"), 15, 25, 35)
    expectCell(try linear("[0, 200]", "value: 50, confidence: high"), 20, 25, 30)
    expectCell(try linear("[0, 200]", "value: 50, confidence: low"), 5, 25, 45)
  }

  @Test func aLineThatFalls() throws {
    expectCell(try linear("[200, 0]", "value: 50"), 65, 75, 85)
  }

  @Test func valuesBeyondTheEndsCountAsTheEnds() throws {
    expectCell(try linear("[0, 200]", "value: 300"), 90, 100, 100)
    expectCell(try linear("[0, 200]", "value: -5"), 0, 0, 10)
  }

  @Test func aLineWithBends() throws {
    let cell = try Workbench(
      measure: "kind: number, fact: rate, value: { piecewise: [[0, 0], [100, 40], [300, 100]] }",
      broker: "facts: { rate: { value: 200, source: book, as-of: 2026-01-01 } }"
    ).cell()
    expectCell(cell, 60, 70, 80)
    #expect(cell.basis == "200\u{00A0}msg/s")
    #expect(cell.factID == "rate")
    #expect(cell.citations.map(\.sourceID) == ["book"])
  }

  @Test func anIntervalGoesThroughTheLine() throws {
    expectCell(try linear("[0, 200]", "value: 50, low: 20, high: 100"), 10, 25, 50)
    expectCell(try linear("[200, 0]", "value: 50, low: 20, high: 100"), 50, 75, 90)
    expectCell(try linear("[0, 200]", "value: 50, low: 20"), 10, 25, 25)
  }

  @Test(arguments: [("open", 100.0), ("own", 20.0)])
  func levels(_ kind: String, _ value: Double) throws {
    let cell = try Workbench(
      measure: "kind: number, fact: kind, value: { levels: { open: 100, own: 20 } }",
      broker: "facts: { kind: { value: \(kind), source: book, as-of: 2026-01-01 } }"
    ).cell()
    expectCell(cell, max(0, value - 10), value, min(100, value + 10))
  }

  @Test func aLevelThatIsNotListedIsMissing() throws {
    let cell = try Workbench(
      measure: "kind: number, fact: kind, value: { levels: { open: 100 } }",
      broker: "facts: { kind: { value: other, source: book, as-of: 2026-01-01 } }"
    ).cell()
    #expect(cell.cell.isMissing)
  }

  @Test(arguments: [("true", 80.0, false), ("false", 0.0, true)])
  func truthValuesAreLevels(_ value: String, _ points: Double, _ isMissing: Bool) throws {
    let cell = try Workbench(
      measure: "kind: number, fact: open, value: { levels: { \"true\": 80 } }",
      broker: "facts: { open: { value: \(value), source: book, as-of: 2026-01-01 } }"
    ).cell()
    #expect(cell.cell.isMissing == isMissing)
    if !isMissing { expectCell(cell, 70, points, 90) }
  }

  /// 2026-03-31 is thirty days after the project's date.
  @Test func aDateBecomesDaysLeft() throws {
    let cell = try Workbench(
      measure: "kind: number, fact: until, days-from-date: true, value: { linear: [0, 60] }",
      broker: "facts: { until: { value: 2026-03-31, source: book, as-of: 2026-01-01 } }"
    ).cell()
    expectCell(cell, 40, 50, 60)
    #expect(cell.basis == "31\u{00A0}March 2026")
  }

  /// From 2024-03-01 to 2026-03-01 there are 730 days: still fresh; one more is stale.
  @Test(arguments: [
    ("book", "2024-03-01", "medium", 10.0, false), ("book", "2024-02-29", "medium", 20.0, true),
    ("book", "2024-02-29", "high", 10.0, true), ("book", "2024-02-29", "low", 30.0, true),
    ("news", "2026-02-19", "high", 5.0, false), ("news", "2026-02-18", "high", 10.0, true),
  ])
  func staleEvidenceIsOneGradeWorse(
    _ source: String, _ asOf: String, _ confidence: String, _ width: Double, _ isStale: Bool
  ) throws {
    let cell = try Workbench(
      measure: "kind: number, fact: rate, value: { linear: [0, 100] }",
      broker: """
        facts:
          rate: { value: 50, source: \(source), as-of: \(asOf), confidence: \(confidence) }
        """
    ).cell()
    expectCell(cell, 50 - width, 50, 50 + width)
    #expect(cell.isStale == isStale)
  }

  @Test(arguments: ["facts: { rate: { value: unknown, note: N } }", ""])
  func theUnknownIsMissing(_ broker: String) throws {
    let cell = try Workbench(
      measure: "kind: number, fact: rate, value: { linear: [0, 100] }", broker: broker
    ).cell()
    #expect(cell.cell.isMissing)
    #expect(cell.cell.low == 0 && cell.cell.high == 100)
    #expect(cell.basis == "unknown")
  }
}
