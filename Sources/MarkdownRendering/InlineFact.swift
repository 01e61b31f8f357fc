/// A fact's value as it is shown in running text.
package struct InlineFact: Sendable, Hashable {
  package let text: String
  /// The source to cite after it, one of ``MarkdownContext/sourceIDs``.
  package let sourceID: String?
  /// An address that tells more about the fact.
  package let href: String?

  package init(text: String, sourceID: String? = nil, href: String? = nil) {
    self.text = text
    self.sourceID = sourceID
    self.href = href
  }
}
