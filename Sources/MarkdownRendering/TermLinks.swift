/// The terms that a page links to the glossary, each at its first use.
package struct TermLinks: Sendable {
  package let index: TermIndex
  /// The glossary's page as seen from the page that is written.
  package let address: String
  /// The terms that are not linked, by their places in the index.
  package let exceptions: Set<Int>

  package init(index: TermIndex, address: String, exceptions: Set<Int>) {
    self.index = index
    self.address = address
    self.exceptions = exceptions
  }
}
