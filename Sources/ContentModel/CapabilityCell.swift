package import Diagnostics

/// How one alternative has one capability, and who says so.
package struct CapabilityCell: Sendable, Hashable {
  /// How long a level keeps before it has to be looked up again.
  package static let shelfLifeDays = 730

  /// `nil` when it is unknown.
  package let level: CapabilityLevel?
  /// Whether the level is reached only in part.
  package let isPartial: Bool
  /// `nil` only when the level is unknown.
  package let citation: Citation?
  package let confidence: Confidence
  package let note: String?
  package let range: SourceRange

  package init(
    level: CapabilityLevel?, isPartial: Bool, citation: Citation?, confidence: Confidence,
    note: String?, range: SourceRange
  ) {
    self.level = level
    self.isPartial = isPartial
    self.citation = citation
    self.confidence = confidence
    self.note = note
    self.range = range
  }
}
