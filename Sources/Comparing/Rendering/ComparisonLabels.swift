/// What two compared states are called in a result, as the user named them.
package struct ComparisonLabels: Sendable, Hashable {
  package let before: String
  package let after: String

  package init(before: String, after: String) {
    self.before = before
    self.after = after
  }
}
