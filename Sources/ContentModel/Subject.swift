/// What is being compared, in words; the plural is also the folder and the address.
package struct Subject: Sendable, Hashable {
  package let singular: String
  package let plural: String

  package init(
    singular: String, plural: String
  ) {
    self.singular = singular
    self.plural = plural
  }
}
