/// Two alternatives in canonical order, so that each pair has one page.
package struct AlternativePair: Sendable, Hashable {
  package let first: String
  package let second: String

  /// Orders two ids by their bytes.
  package init(_ one: String, _ other: String) {
    let isOrdered = one.utf8.lexicographicallyPrecedes(other.utf8)
    first = isOrdered ? one : other
    second = isOrdered ? other : one
  }
}
