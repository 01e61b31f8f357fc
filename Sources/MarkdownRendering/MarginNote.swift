/// What stands in the margin beside the first citation of a place in a source.
package struct MarginNote: Sendable, Hashable {
  /// The source's title.
  package let title: String
  /// Its publisher.
  package let detail: String
  /// The place cited.
  package let address: String

  package init(title: String, detail: String, address: String) {
    self.title = title
    self.detail = detail
    self.address = address
  }
}
