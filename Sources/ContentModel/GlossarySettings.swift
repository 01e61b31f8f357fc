package import Diagnostics

/// How the terms of the glossary are linked from the pages.
package struct GlossarySettings: Sendable, Hashable {
  /// A term that is not linked: the id of its heading, and where it is named.
  package struct Exception: Sendable, Hashable {
    package let id: String
    package let range: SourceRange

    package init(id: String, range: SourceRange) {
      self.id = id
      self.range = range
    }
  }

  /// Whether pages link the first use of a term to its definition.
  package let isLinked: Bool
  /// Terms that are everyday words too.
  package let exceptions: [Exception]

  package init(isLinked: Bool = true, exceptions: [Exception] = []) {
    self.isLinked = isLinked
    self.exceptions = exceptions
  }
}
