/// Names that are declared in one place and referred to in others, such as the ids of sources.
package struct Vocabulary: Hashable, Sendable {
  private let name: String

  package init(_ name: String) {
    self.name = name
  }
}
