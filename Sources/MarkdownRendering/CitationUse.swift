package import Diagnostics

/// One place at which a page cites a source.
package struct CitationUse: Sendable, Hashable {
  /// The id of the link in the text, `ref-NUMBER-USE`.
  package let anchor: String
  /// Where in the source to look, as written, such as a page.
  package let locator: String?
  package let range: SourceRange
}
