/// A second place that explains a problem, with a few words about it.
package struct Label: Sendable, Hashable {
  package let range: SourceRange
  package let text: String

  package init(_ range: SourceRange, _ text: String) {
    self.range = range
    self.text = text
  }
}
