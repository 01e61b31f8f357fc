/// Something that may go wrong with a candidate, read off the data.
package struct Risk: Sendable, Hashable {
  package let candidate: Int
  package let title: String
  /// The figures that put it on the list.
  package let because: Sentence
  /// How it would show first.
  package let earlySign: String
  package let mitigation: String
}
