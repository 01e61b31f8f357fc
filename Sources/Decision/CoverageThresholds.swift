/// How much of an alternative must be known.
package struct CoverageThresholds: Sendable, Hashable {
  /// Provisional below 0.8, not recommendable below 0.6.
  package static let standard = CoverageThresholds(unchecked: 0.8, 0.6)

  /// Below this weight of known cells a result is provisional.
  package let provisional: Double
  /// Below this weight an alternative is not recommendable.
  package let insufficient: Double

  /// Thresholds with `0 <= insufficient <= provisional <= 1`.
  package init(provisional: Double = 0.8, insufficient: Double = 0.6) throws(DecisionError) {
    guard (0...1).contains(provisional) else {
      throw .invalidThreshold(name: "provisional coverage", value: provisional)
    }
    guard insufficient >= 0, insufficient <= provisional else {
      throw .invalidThreshold(name: "insufficient coverage", value: insufficient)
    }
    self.init(unchecked: provisional, insufficient)
  }

  private init(unchecked provisional: Double, _ insufficient: Double) {
    self.provisional = provisional
    self.insufficient = insufficient
  }

  /// What a weight of known cells, 0 to 1, amounts to.
  ///
  /// Compared on the grid of ``Quantization``: weights that add up to 0.8 but for rounding count as
  /// 0.8.
  package func judge(_ coverage: Double) -> Coverage {
    let known = Quantization.quantum(of: coverage)
    return known < Quantization.quantum(of: insufficient)
      ? .insufficient : known < Quantization.quantum(of: provisional) ? .provisional : .sufficient
  }
}
