/// What is being compared, in words; the plural is also the folder and the address.
package struct Subject: Sendable, Hashable {
  package let singular: String
  package let plural: String
  /// The kinds that there are, in the order in which a reader meets them; empty when any word is one.
  package let kinds: [SubjectKind]

  package init(singular: String, plural: String, kinds: [SubjectKind] = []) {
    self.singular = singular
    self.plural = plural
    self.kinds = kinds
  }

  /// What a reader sees of a kind.
  package func title(ofKind id: String) -> String {
    kinds.first { $0.id == id }?.title ?? id
  }
}
