/// What is known about one alternative on one measure: a best estimate and its interval.
///
/// All three are values from 0 to 100 with `low <= mode <= high`.
package struct Cell: Sendable, Hashable {
  /// The distribution of the true value over the interval.
  package enum Distribution: String, Sendable, Hashable {
    case triangular = "tri"
    case uniform
  }

  /// One of the three values of a cell.
  package enum Point: Sendable, Hashable {
    case low
    case mode
    case high
  }

  package let low: Double
  package let mode: Double
  package let high: Double
  package let distribution: Distribution
  /// Whether nothing is known, so that the interval is the whole scale.
  package let isMissing: Bool

  /// Nothing is known: anything from 0 to 100, counted as 50 in totals.
  package static let missing = Cell(
    uncheckedLow: 0, mode: 50, high: 100, distribution: .uniform, isMissing: true)

  /// A score with its interval.
  package init(
    low: Double, mode: Double, high: Double, distribution: Distribution = .triangular
  ) throws(DecisionError) {
    for value in [low, mode, high] where !(0...100).contains(value) {
      throw .scoreOutOfRange(value)
    }
    guard low <= mode, mode <= high else {
      throw .modeOutsideInterval(low: low, mode: mode, high: high)
    }
    self.init(
      uncheckedLow: low, mode: mode, high: high, distribution: distribution, isMissing: false)
  }

  /// A score whose interval follows from the grade of its evidence, cut at 0 and 100.
  package init(
    value: Double, grade: EvidenceGrade, widths: GradeWidths = .standard
  ) throws(DecisionError) {
    guard (0...100).contains(value) else { throw .scoreOutOfRange(value) }
    let width = widths[grade]
    let low = value - width
    let high = value + width
    self.init(
      uncheckedLow: low < 0 ? 0 : low, mode: value, high: high > 100 ? 100 : high,
      distribution: .triangular, isMissing: false)
  }

  private init(
    uncheckedLow low: Double, mode: Double, high: Double, distribution: Distribution,
    isMissing: Bool
  ) {
    self.low = low
    self.mode = mode
    self.high = high
    self.distribution = distribution
    self.isMissing = isMissing
  }

  package subscript(point: Point) -> Double {
    switch point {
    case .low: low
    case .mode: mode
    case .high: high
    }
  }
}
