/// When a model check warns.
package struct CheckThresholds: Sendable, Hashable {
  /// Weight 0.15, spread 10; correlation 0.9 over 5 alternatives, both weights 0.10.
  package static let standard = CheckThresholds(unchecked: 0.15, 10, 0.9, 0.10, 5)

  /// From this weight on a criterion is expected to separate the alternatives.
  package let heavyWeight: Double
  /// A heavy criterion whose values differ by less than this many points is a weak discriminator.
  package let smallSpread: Double
  /// From this correlation on two criteria may count the same thing twice.
  package let highCorrelation: Double
  /// Only criteria with at least this weight are compared.
  package let correlatedWeight: Double
  /// Correlations of fewer alternatives than this mean nothing.
  package let correlatedAlternatives: Int

  /// Thresholds that are finite and not negative.
  package init(
    heavyWeight: Double = 0.15, smallSpread: Double = 10, highCorrelation: Double = 0.9,
    correlatedWeight: Double = 0.10, correlatedAlternatives: Int = 5
  ) throws(DecisionError) {
    let named = [
      ("heavy weight", heavyWeight), ("small spread", smallSpread),
      ("high correlation", highCorrelation), ("correlated weight", correlatedWeight),
    ]
    for (name, value) in named where !(value.isFinite && value >= 0) {
      throw .invalidThreshold(name: name, value: value)
    }
    self.init(
      unchecked: heavyWeight, smallSpread, highCorrelation, correlatedWeight,
      correlatedAlternatives)
  }

  private init(
    unchecked heavyWeight: Double, _ smallSpread: Double, _ highCorrelation: Double,
    _ correlatedWeight: Double, _ correlatedAlternatives: Int
  ) {
    self.heavyWeight = heavyWeight
    self.smallSpread = smallSpread
    self.highCorrelation = highCorrelation
    self.correlatedWeight = correlatedWeight
    self.correlatedAlternatives = correlatedAlternatives
  }
}
