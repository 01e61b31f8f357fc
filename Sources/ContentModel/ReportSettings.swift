/// How reports are set.
package struct ReportSettings: Sendable, Hashable {
  package let pageSize: PageSize
  /// The mark in the running footer; `{client}` stands for the client's name.
  package let confidentiality: String?

  package init(
    pageSize: PageSize, confidentiality: String?
  ) {
    self.pageSize = pageSize
    self.confidentiality = confidentiality
  }
}
