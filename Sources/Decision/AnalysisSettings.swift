/// Everything about a decision that is a convention rather than a preference or a fact.
///
/// A report prints all of it.
package struct AnalysisSettings: Sendable, Hashable {
  package let acceptability: AcceptabilitySettings
  package let verdict: VerdictThresholds
  package let coverage: CoverageThresholds
  package let checks: CheckThresholds
  package let preference: PreferenceThresholds
  /// The relative weight band of the dominance certificates; 0.25 is plus or minus 25 %.
  package let certificateBand: Double

  package init(
    acceptability: AcceptabilitySettings, verdict: VerdictThresholds = .standard,
    coverage: CoverageThresholds = .standard, checks: CheckThresholds = .standard,
    preference: PreferenceThresholds = .standard, certificateBand: Double = 0.25
  ) throws(DecisionError) {
    guard certificateBand == 0 || (certificateBand >= 1e-6 && certificateBand <= 1000) else {
      throw .invalidBand(certificateBand)
    }
    self.acceptability = acceptability
    self.verdict = verdict
    self.coverage = coverage
    self.checks = checks
    self.preference = preference
    self.certificateBand = certificateBand
  }
}
