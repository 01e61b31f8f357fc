package import Diagnostics

/// Something an alternative can have, with the definition that says what counts as having it.
package struct Capability: Sendable, Hashable {
  package let id: String
  package let groupID: String
  package let title: String
  package let definition: String
  package let criterionID: String?
  /// The chapter of a public standard it answers to, where there is one.
  package let standard: String?
  package let range: SourceRange

  package init(
    id: String, groupID: String, title: String, definition: String, criterionID: String?,
    standard: String?, range: SourceRange
  ) {
    self.id = id
    self.groupID = groupID
    self.title = title
    self.definition = definition
    self.criterionID = criterionID
    self.standard = standard
    self.range = range
  }
}
