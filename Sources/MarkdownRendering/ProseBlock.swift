/// A block of running text: a paragraph, a heading, or the rows of a table.
package struct ProseBlock: Sendable, Hashable {
  /// The block's bytes in the file, markers of lists and quotes among them.
  package let range: Range<Int>
  /// Whether it stands in a callout marked as editorial.
  package let isEditorial: Bool

  package init(range: Range<Int>, isEditorial: Bool) {
    self.range = range
    self.isEditorial = isEditorial
  }
}
