/// A scalar as it was written: its text is never turned into a number, a date or a truth value.
package struct YAMLScalar: Sendable {
  package let text: String
  /// Whether it was written without quotes and not as a block.
  package let isPlain: Bool
  package let offsets: Range<Int>

  package init(text: String, isPlain: Bool, offsets: Range<Int>) {
    self.text = text
    self.isPlain = isPlain
    self.offsets = offsets
  }

  /// Whether nothing was written at all, as after `key:`.
  package var isEmptyPlain: Bool { isPlain && text.isEmpty }
}
