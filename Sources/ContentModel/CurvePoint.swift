/// A knot of a piecewise linear value function.
package struct CurvePoint: Sendable, Hashable {
  /// In the unit of the fact.
  package let x: Double
  /// 0 to 100.
  package let value: Double

  package init(
    x: Double, value: Double
  ) {
    self.x = x
    self.value = value
  }
}
