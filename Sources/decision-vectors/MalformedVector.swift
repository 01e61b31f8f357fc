/// An input that does not have the form of its method.
struct MalformedVector: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
