package import Diagnostics

/// What the publisher asks the reader to do.
package struct CallToAction: Sendable, Hashable {
  package let text: String
  package let label: String
  package let url: String
  package let range: SourceRange

  package init(
    text: String, label: String, url: String, range: SourceRange
  ) {
    self.text = text
    self.label = label
    self.url = url
    self.range = range
  }
}
