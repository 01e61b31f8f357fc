package import Diagnostics

/// One of the things being compared, with all that is known of it.
package struct Alternative: Sendable {
  package let id: String
  package let name: String
  package var languageIDs: [String]
  package var runtimeID: String?
  package let category: String?
  /// A date or a year, as written.
  package let firstRelease: String?
  package var licence: String?
  package let website: String?
  package let repository: String?
  package let summary: String?
  /// Newest first.
  package let lifecycle: [ReleaseLine]
  /// By fact id.
  package var facts: [String: Fact]
  /// By capability id.
  package var capabilities: [String: CapabilityCell]
  /// By measure id.
  package var judgements: [String: Judgement]
  package let range: SourceRange

  package init(
    id: String, name: String, languageIDs: [String], runtimeID: String?, category: String?,
    firstRelease: String?, licence: String?, website: String?, repository: String?,
    summary: String?, lifecycle: [ReleaseLine], facts: [String: Fact],
    capabilities: [String: CapabilityCell], judgements: [String: Judgement], range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.languageIDs = languageIDs
    self.runtimeID = runtimeID
    self.category = category
    self.firstRelease = firstRelease
    self.licence = licence
    self.website = website
    self.repository = repository
    self.summary = summary
    self.lifecycle = lifecycle
    self.facts = facts
    self.capabilities = capabilities
    self.judgements = judgements
    self.range = range
  }
}
