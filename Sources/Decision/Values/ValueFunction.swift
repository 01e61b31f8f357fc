/// A function from a measurement or a level to a value from 0 to 100.
package struct ValueFunction: Sendable, Hashable {
  /// A level of an ordinal scale and the value declared for it.
  package struct Level: Sendable, Hashable {
    package let name: String
    package let value: Double

    package init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// A point of a piecewise linear function.
  package struct Knot: Sendable, Hashable {
    package let x: Double
    package let value: Double

    package init(x: Double, value: Double) {
      self.x = x
      self.value = value
    }
  }

  private enum Form: Hashable {
    case linear(zero: Double, hundred: Double)
    case piecewise([Knot])
    case levels([Level])
  }

  private let form: Form

  /// A straight line between the measurement worth 0 and the one worth 100, flat beyond them.
  ///
  /// The measurement worth 100 is the smaller one for costs.
  package static func linear(
    zeroAt zero: Double, hundredAt hundred: Double
  ) throws(DecisionError) -> Self {
    guard (hundred - zero).isFinite else { throw .notFinite(row: 0, column: 0) }
    guard zero != hundred else { throw .equalAnchors(zero) }
    return Self(form: .linear(zero: zero, hundred: hundred))
  }

  /// Straight lines between knots, flat beyond the first and the last.
  ///
  /// The x of the knots increase strictly; their values never change direction.
  package static func piecewise(_ knots: [Knot]) throws(DecisionError) -> Self {
    guard knots.count >= 2, let first = knots.first, let last = knots.last else {
      throw .tooFewKnots(knots.count)
    }
    guard (last.x - first.x).isFinite else { throw .notFinite(row: 0, column: 0) }
    let rises = last.value >= first.value
    for (index, knot) in knots.enumerated() {
      guard knot.x.isFinite else { throw .notFinite(row: index, column: 0) }
      guard (0...100).contains(knot.value) else { throw .scoreOutOfRange(knot.value) }
      guard index > 0 else { continue }
      let previous = knots[index - 1]
      let keepsDirection = rises ? knot.value >= previous.value : knot.value <= previous.value
      guard knot.x > previous.x, keepsDirection else { throw .invalidKnot(index: index) }
    }
    return Self(form: .piecewise(knots))
  }

  /// A declared value for each level; nothing is assumed about their spacing.
  package static func levels(_ levels: [Level]) throws(DecisionError) -> Self {
    guard !levels.isEmpty else { throw .noLevels }
    for (index, level) in levels.enumerated() {
      guard (0...100).contains(level.value) else { throw .scoreOutOfRange(level.value) }
      let isRepeated = levels[..<index].contains { $0.name.utf8.elementsEqual(level.name.utf8) }
      if isRepeated { throw .duplicateLevel(level.name) }
    }
    return Self(form: .levels(levels))
  }

  /// The value of a measurement.
  ///
  /// - Throws: ``DecisionError/unsuitableReading`` for a function by levels.
  package func value(of x: Double) throws(DecisionError) -> Double {
    guard x.isFinite else { throw .notFinite(row: 0, column: 0) }
    switch form {
    case .linear(let zero, let hundred):
      let share = (x - zero) / (hundred - zero)
      return 100 * (share < 0 ? 0 : share > 1 ? 1 : share)
    case .piecewise(let knots):
      return Self.interpolate(x, in: knots)
    case .levels:
      throw .unsuitableReading
    }
  }

  /// The value declared for a level.
  ///
  /// - Throws: ``DecisionError/unknownLevel(_:)``; ``DecisionError/unsuitableReading`` for a
  ///   function of a measurement.
  package func value(ofLevel name: String) throws(DecisionError) -> Double {
    guard case .levels(let levels) = form else { throw .unsuitableReading }
    guard let level = levels.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      throw .unknownLevel(name)
    }
    return level.value
  }

  private static func interpolate(_ x: Double, in knots: [Knot]) -> Double {
    var previous = knots[0]
    if x <= previous.x { return previous.value }
    for knot in knots.dropFirst() {
      if x < knot.x {
        let share = (x - previous.x) / (knot.x - previous.x)
        return previous.value + (knot.value - previous.value) * share
      }
      previous = knot
    }
    return previous.value
  }
}
