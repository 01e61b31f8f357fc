package import Diagnostics

/// A value with its source, date and confidence.
package struct Fact: Sendable, Hashable {
  package let definitionID: String
  package let value: FactValue
  /// `nil` only for an unknown value.
  package let citation: Citation?
  package let confidence: Confidence
  package let note: String?
  package let range: SourceRange

  package init(
    definitionID: String, value: FactValue, citation: Citation?, confidence: Confidence,
    note: String?, range: SourceRange
  ) {
    self.definitionID = definitionID
    self.value = value
    self.citation = citation
    self.confidence = confidence
    self.note = note
    self.range = range
  }
}
