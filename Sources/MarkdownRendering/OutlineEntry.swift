package import Diagnostics
package import Markup

/// A heading of a page.
package struct OutlineEntry: Sendable, Hashable {
  /// From 1 to 6.
  package let level: Int
  /// With the prefix of ``MarkdownOptions/idPrefix``.
  package let id: String
  package let text: String
  /// The heading's inline markup without links, images and citations.
  package let html: TrustedHTML
  package let range: SourceRange
}
