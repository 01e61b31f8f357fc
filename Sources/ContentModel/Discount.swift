/// The share of a benchmark's rate that real work reaches, 0 to 1.
package struct Discount: Sendable, Hashable {
  package let low: Double
  package let mode: Double
  package let high: Double

  package init(
    low: Double, mode: Double, high: Double
  ) {
    self.low = low
    self.mode = mode
    self.high = high
  }
}
