/// What one project's report does otherwise than the publisher's others; `nil` for the same.
package struct ReportOverrides: Sendable, Hashable {
  package let pageSize: PageSize?
  package let confidentiality: String?
  package let contact: String?
  package let conventions: WritingConventions?
  /// Added to what the publisher lists.
  package let notExamined: [String]
  package let brand: Brand?

  package init(
    pageSize: PageSize?, confidentiality: String?, contact: String?,
    conventions: WritingConventions?, notExamined: [String], brand: Brand?
  ) {
    self.pageSize = pageSize
    self.confidentiality = confidentiality
    self.contact = contact
    self.conventions = conventions
    self.notExamined = notExamined
    self.brand = brand
  }
}
