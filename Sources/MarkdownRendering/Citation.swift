/// A source that a page cites.
package struct Citation: Sendable, Hashable {
  /// From 1, in the order of first use; the source list's entry has the id `src-NUMBER`.
  package let number: Int
  package let sourceID: String
  package internal(set) var uses: [CitationUse]
}
