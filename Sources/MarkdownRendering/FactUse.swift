package import Diagnostics

/// One place at which a page shows a fact.
package struct FactUse: Sendable, Hashable {
  package let id: String
  package let range: SourceRange
}
