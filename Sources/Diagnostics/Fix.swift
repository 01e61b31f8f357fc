/// A change that would put a problem right.
package struct Fix: Sendable, Hashable {
  /// What the change does, as an imperative: "write 'heron'".
  package let title: String
  /// Where the replacement goes, when it can be made by machine.
  package let range: SourceRange?
  /// The text to put there.
  package let replacement: String?

  package init(_ title: String, range: SourceRange? = nil, replacement: String? = nil) {
    self.title = title
    self.range = range
    self.replacement = replacement
  }
}
