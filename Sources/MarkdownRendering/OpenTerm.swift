/// A term of the glossary of which the end is still to come.
struct OpenTerm {
  /// How many bytes are to come.
  var rest: Int
  let isLinked: Bool
}
