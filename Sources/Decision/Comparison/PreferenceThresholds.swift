/// Which difference of scores counts as a preference on one criterion.
package struct PreferenceThresholds: Sendable, Hashable {
  /// Differences up to 5 points do not count, those above 20 count fully.
  package static let standard = PreferenceThresholds(unchecked: 5, 20)

  /// Up to this difference both are equally good.
  package let indifference: Double
  /// Beyond this difference one is preferred fully.
  package let preference: Double

  /// Thresholds with `0 <= indifference <= preference`.
  package init(indifference: Double, preference: Double) throws(DecisionError) {
    guard indifference >= 0, indifference.isFinite else {
      throw .invalidThreshold(name: "indifference", value: indifference)
    }
    guard preference >= indifference, preference.isFinite else {
      throw .invalidThreshold(name: "preference", value: preference)
    }
    self.init(unchecked: indifference, preference)
  }

  private init(unchecked indifference: Double, _ preference: Double) {
    self.indifference = indifference
    self.preference = preference
  }

  /// The degree of preference for a difference, 0 to 1.
  func degree(of difference: Double) -> Double {
    if difference <= indifference { return 0 }
    if difference > preference { return 1 }
    return (difference - indifference) / (preference - indifference)
  }
}
