/// How much of the benchmark's machine a project's peak would take.
package struct CapacityEstimate: Sendable, Hashable {
  /// The measured rate, in requests per second.
  package let measuredRate: Double
  /// Shares of one such machine: best case, expected, worst case.
  package let low: Double
  package let mode: Double
  package let high: Double

  package init(
    measuredRate: Double, low: Double, mode: Double, high: Double
  ) {
    self.measuredRate = measuredRate
    self.low = low
    self.mode = mode
    self.high = high
  }
}
