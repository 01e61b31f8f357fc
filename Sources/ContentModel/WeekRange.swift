/// A range of weeks.
package struct WeekRange: Sendable, Hashable {
  package let low: Double
  package let high: Double

  package init(
    low: Double, high: Double
  ) {
    self.low = low
    self.high = high
  }
}
