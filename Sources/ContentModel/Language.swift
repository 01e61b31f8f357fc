/// A language that people know and alternatives are written in.
package struct Language: Sendable, Hashable {
  package let id: String
  package let title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
