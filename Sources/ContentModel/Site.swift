/// What site.yaml says of the whole publication.
package struct Site: Sendable, Hashable {
  package let title: String
  package let description: String?
  /// A BCP 47 tag.
  package let language: String
  /// Ends in a slash; `nil` when the guide has no address yet.
  package var baseURL: String?
  package let publisher: Publisher?
  package let callToAction: CallToAction?
  package let subject: Subject
  package let editURL: String?
  package let issuesURL: String?
  package let brand: Brand
  package let dataLicence: NamedLink?
  package let report: ReportSettings
  package let redirects: [Redirect]
  /// The picture that stands for the guide where a link to it is shared; a path under Content/.
  package let socialPicture: SocialPicture?
  /// Whether each page has a copy in Markdown, and the guide an llms.txt that lists them.
  package let hasMarkdownPages: Bool
  package let glossary: GlossarySettings

  package init(
    title: String, description: String?, language: String, baseURL: String?, publisher: Publisher?,
    callToAction: CallToAction?, subject: Subject, editURL: String?, issuesURL: String?,
    brand: Brand, dataLicence: NamedLink?, report: ReportSettings, redirects: [Redirect],
    socialPicture: SocialPicture?, hasMarkdownPages: Bool,
    glossary: GlossarySettings
  ) {
    self.title = title
    self.description = description
    self.language = language
    self.baseURL = baseURL
    self.publisher = publisher
    self.callToAction = callToAction
    self.subject = subject
    self.editURL = editURL
    self.issuesURL = issuesURL
    self.brand = brand
    self.dataLicence = dataLicence
    self.report = report
    self.redirects = redirects
    self.socialPicture = socialPicture
    self.hasMarkdownPages = hasMarkdownPages
    self.glossary = glossary
  }
}
