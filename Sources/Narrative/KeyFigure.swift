/// A figure that stands by itself on the first page, and what it means.
package struct KeyFigure: Sendable, Hashable {
  package let figure: String
  /// Where it was worked out.
  package let derivation: Derivation
  package let meaning: Sentence
}
