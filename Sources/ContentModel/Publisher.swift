/// Who publishes the guide and signs the reports.
package struct Publisher: Sendable, Hashable {
  package let name: String
  package let url: String?
  package let email: String?

  package init(
    name: String, url: String?, email: String?
  ) {
    self.name = name
    self.url = url
    self.email = email
  }
}
