package import Diagnostics

/// A link or an image of a page.
package struct LinkUse: Sendable, Hashable {
  package let destination: LinkDestination
  package let isImage: Bool
  /// The destination's bytes; for a reference link, or where escapes hide them, the link's start
  /// or its paragraph.
  package let range: SourceRange
}
