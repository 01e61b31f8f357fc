package import Diagnostics

/// One answer to a question and what it changes.
package struct Answer: Sendable, Hashable {
  package let id: String
  package let title: String
  /// By capability id.
  package let needs: [String: NeedStrength]
  /// Factors on the default weights, by criterion id.
  package let factors: [String: Double]
  package let mustHaves: [MustHave]
  /// What the answer changes and why, for the reader.
  package let because: String?
  package let range: SourceRange

  package init(
    id: String, title: String, needs: [String: NeedStrength], factors: [String: Double],
    mustHaves: [MustHave], because: String?, range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.needs = needs
    self.factors = factors
    self.mustHaves = mustHaves
    self.because = because
    self.range = range
  }
}
