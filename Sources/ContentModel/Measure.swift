package import Diagnostics

/// One measure of a criterion.
package struct Measure: Sendable, Hashable {
  package let id: String
  package let title: String
  package let kind: MeasureKind
  /// Points within its criterion.
  package let weight: Double
  /// What a value of 0 means, in words.
  package let lowAnchor: String?
  /// What a value of 100 means, in words.
  package let highAnchor: String?
  /// What holds for somebody who should decide by this measure, as the end of "when ...".
  package let mattersWhen: String?
  package let range: SourceRange

  package init(
    id: String, title: String, kind: MeasureKind, weight: Double, lowAnchor: String?,
    highAnchor: String?, mattersWhen: String?, range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.weight = weight
    self.lowAnchor = lowAnchor
    self.highAnchor = highAnchor
    self.mattersWhen = mattersWhen
    self.range = range
  }
}
