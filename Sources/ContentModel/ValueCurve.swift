/// How a measured quantity becomes a value from 0 to 100.
package enum ValueCurve: Sendable, Hashable {
  /// A straight line, held at its ends; the first end may be the larger, for costs.
  case linear(atZero: Double, atHundred: Double)
  /// Straight lines between knots whose x rise strictly.
  case piecewise([CurvePoint])
  /// A declared value for each text.
  case levels([String: Double])
}
