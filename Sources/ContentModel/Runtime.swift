package import Diagnostics

/// What alternatives run on, with a lifecycle of its own.
package struct Runtime: Sendable, Hashable {
  package let id: String
  package let name: String
  package var languageIDs: [String]
  package let website: String?
  package let summary: String?
  /// How it handles many connections at once.
  package let concurrency: String?
  package let lifecycle: [ReleaseLine]
  package let range: SourceRange

  package init(
    id: String, name: String, languageIDs: [String], website: String?, summary: String?,
    concurrency: String?, lifecycle: [ReleaseLine], range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.languageIDs = languageIDs
    self.website = website
    self.summary = summary
    self.concurrency = concurrency
    self.lifecycle = lifecycle
    self.range = range
  }
}
