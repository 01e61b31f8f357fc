/// A score as it is written in evidence, before its value function.
package struct RawScore: Sendable, Hashable {
  /// What was recorded.
  package enum Reading: Sendable, Hashable {
    /// A value from 0 to 100 already.
    case value(Double)
    /// A measurement in its own unit.
    case measurement(Double)
    /// A level of an ordinal scale.
    case level(String)
  }

  /// How uncertain the reading is.
  package enum Uncertainty: Sendable, Hashable {
    /// By the grade of the evidence.
    case grade(EvidenceGrade)
    /// By the two ends of an interval, in the unit of the reading.
    case interval(Reading, Reading)
  }

  package let reading: Reading
  package let uncertainty: Uncertainty

  package init(_ reading: Reading, uncertainty: Uncertainty = .grade(.b)) {
    self.reading = reading
    self.uncertainty = uncertainty
  }

  /// The cell of this score.
  ///
  /// The ends of an interval go through the value function too and are swapped where it falls.
  ///
  /// - Throws: ``DecisionError/modeOutsideInterval(low:mode:high:)`` where the reading lies outside
  ///   its own interval, and whatever the value function refuses.
  package func cell(
    through function: ValueFunction? = nil, widths: GradeWidths = .standard
  ) throws(DecisionError) -> Cell {
    let mode = try Self.value(of: reading, through: function)
    switch uncertainty {
    case .grade(let grade):
      return try Cell(value: mode, grade: grade, widths: widths)
    case .interval(let first, let second):
      let one = try Self.value(of: first, through: function)
      let other = try Self.value(of: second, through: function)
      return try Cell(low: min(one, other), mode: mode, high: max(one, other))
    }
  }

  private static func value(
    of reading: Reading, through function: ValueFunction?
  ) throws(DecisionError) -> Double {
    switch reading {
    case .value(let value):
      return value
    case .measurement(let x):
      guard let function else { throw .noValueFunction }
      return try function.value(of: x)
    case .level(let name):
      guard let function else { throw .noValueFunction }
      return try function.value(ofLevel: name)
    }
  }
}
