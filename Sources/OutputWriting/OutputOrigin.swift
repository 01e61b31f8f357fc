package import Diagnostics

/// What an output file is made from, for messages about it.
package struct OutputOrigin: Sendable, Hashable {
  /// A few words, as in "the page Content/guide/a.md".
  package let description: String
  package let range: SourceRange?

  package init(_ description: String, at range: SourceRange? = nil) {
    self.description = description
    self.range = range
  }
}
