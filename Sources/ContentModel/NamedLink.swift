/// A label with an address.
package struct NamedLink: Sendable, Hashable {
  package let name: String
  package let url: String

  package init(
    name: String, url: String
  ) {
    self.name = name
    self.url = url
  }
}
