/// A group of capabilities that are shown together.
package struct CapabilityGroup: Sendable, Hashable {
  package let id: String
  package let title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
