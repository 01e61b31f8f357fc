package import Diagnostics

/// An old address that leads to a new one.
package struct Redirect: Sendable, Hashable {
  package let from: String
  package let to: String
  package let range: SourceRange

  package init(
    from: String, to: String, range: SourceRange
  ) {
    self.from = from
    self.to = to
    self.range = range
  }
}
