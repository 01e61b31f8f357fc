/// An aspect in which the outcome is not what it was, and why.
package struct AspectChange: Sendable, Hashable {
  package let aspect: Aspect
  package let before: String?
  package let after: String?
  /// Each of these, undone alone, brings the old value back; empty when only several together do.
  package let causes: [Cause]
}
