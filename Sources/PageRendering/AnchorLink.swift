package import Diagnostics
package import OutputWriting

/// A link to a named place on a page.
package struct AnchorLink: Sendable, Hashable {
  package let target: OutputPath
  package let fragment: String
  package let range: SourceRange

  package init(
    target: OutputPath, fragment: String, range: SourceRange
  ) {
    self.target = target
    self.fragment = fragment
    self.range = range
  }
}
