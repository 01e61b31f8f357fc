package import Diagnostics

/// A hard requirement of a project.
package struct Gate: Sendable, Hashable {
  package let id: String
  package let title: String
  package let rule: Rule
  package let range: SourceRange

  package init(
    id: String, title: String, rule: Rule, range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.rule = rule
    self.range = range
  }
}
