/// How reports are set: what the publisher says, or what holds for one project.
package struct ReportSettings: Sendable, Hashable {
  package let pageSize: PageSize
  /// The mark in the running footer; `{client}` stands for the client's name.
  package let confidentiality: String?
  /// Who answers questions about a report.
  package let contact: String?
  /// How numbers and days are written.
  package let conventions: WritingConventions
  /// What no report examines, one sentence each.
  package let notExamined: [String]
  /// Colours and logo.
  package let brand: Brand

  package init(
    pageSize: PageSize, confidentiality: String?, contact: String?,
    conventions: WritingConventions, notExamined: [String], brand: Brand
  ) {
    self.pageSize = pageSize
    self.confidentiality = confidentiality
    self.contact = contact
    self.conventions = conventions
    self.notExamined = notExamined
    self.brand = brand
  }

  /// The same with what one project sets instead.
  package func replaced(by own: ReportOverrides?) -> ReportSettings {
    guard let own else { return self }
    return ReportSettings(
      pageSize: own.pageSize ?? pageSize, confidentiality: own.confidentiality ?? confidentiality,
      contact: own.contact ?? contact, conventions: own.conventions ?? conventions,
      notExamined: notExamined + own.notExamined,
      brand: Brand(
        accent: own.brand?.accent ?? brand.accent,
        accentDark: own.brand?.accentDark ?? brand.accentDark, logo: own.brand?.logo ?? brand.logo))
  }
}
