/// A kind of what is compared: the id that the data uses, and what a reader sees.
package struct SubjectKind: Sendable, Hashable {
  package let id: String
  package let title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
