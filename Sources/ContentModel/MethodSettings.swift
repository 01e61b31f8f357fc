/// The constants of the method: judgements, kept as data and printed in every report.
package struct MethodSettings: Sendable, Hashable {
  /// Draws of the simulation.
  package let samples: Int
  /// Half-width in points of the error that all cells of an alternative share.
  package let commonError: Double
  /// Half-widths in points of a value by confidence.
  package let highConfidence: Double
  package let mediumConfidence: Double
  package let lowConfidence: Double
  /// Half-width of a value past its shelf life that was already of low confidence.
  package let staleConfidence: Double
  /// The value of each level of a capability, 0 to 100.
  package let levelValues: [CapabilityLevel: Double]
  /// The share of its level's value that a partial cell has, 0 to 1.
  package let partialShare: Double
  /// Below this coverage a result is provisional.
  package let provisionalCoverage: Double
  /// Below this coverage nothing is recommended.
  package let refusedCoverage: Double
  /// Points of margin below which a call is too close.
  package let closeMargin: Double
  /// The probability below which a call is too close.
  package let leanProbability: Double
  /// The probability from which a call is clear.
  package let clearProbability: Double

  package init(
    samples: Int, commonError: Double, highConfidence: Double, mediumConfidence: Double,
    lowConfidence: Double, staleConfidence: Double, levelValues: [CapabilityLevel: Double],
    partialShare: Double, provisionalCoverage: Double, refusedCoverage: Double, closeMargin: Double,
    leanProbability: Double, clearProbability: Double
  ) {
    self.samples = samples
    self.commonError = commonError
    self.highConfidence = highConfidence
    self.mediumConfidence = mediumConfidence
    self.lowConfidence = lowConfidence
    self.staleConfidence = staleConfidence
    self.levelValues = levelValues
    self.partialShare = partialShare
    self.provisionalCoverage = provisionalCoverage
    self.refusedCoverage = refusedCoverage
    self.closeMargin = closeMargin
    self.leanProbability = leanProbability
    self.clearProbability = clearProbability
  }

  /// The defaults; every report prints what was used.
  package static let standard = MethodSettings(
    samples: 10_000, commonError: 5, highConfidence: 5, mediumConfidence: 10, lowConfidence: 20,
    staleConfidence: 30,
    levelValues: [.builtin: 100, .official: 85, .community: 55, .none: 0], partialShare: 0.6,
    provisionalCoverage: 0.8, refusedCoverage: 0.6, closeMargin: 1, leanProbability: 0.7,
    clearProbability: 0.9)
}
