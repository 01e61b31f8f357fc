package import Diagnostics

/// A Markdown page: its front matter and where its body starts.
///
/// A class, because pages are handed round a lot and have many parts that would be copied.
package final class Page: Sendable {
  package let file: SourceFile
  /// The byte offset of the body in ``file``.
  package let bodyOffset: Int
  package let title: String
  package let description: String?
  /// The one sentence a reader should leave with.
  package let answer: String?
  package let criterionID: String?
  package let order: Double?
  package let date: CalendarDate?
  package let updated: CalendarDate?
  package let tags: [String]
  package let slug: String?
  package let isDraft: Bool
  /// Whether terms of the glossary are linked from it.
  package let linksTerms: Bool
  /// The bytes of its file; known also where the text itself was not read.
  package let textSize: Int

  package init(
    file: SourceFile, bodyOffset: Int, title: String, description: String?, answer: String?,
    criterionID: String?, order: Double?, date: CalendarDate?, updated: CalendarDate?,
    tags: [String], slug: String?, isDraft: Bool, linksTerms: Bool, textSize: Int
  ) {
    self.file = file
    self.bodyOffset = bodyOffset
    self.title = title
    self.description = description
    self.answer = answer
    self.criterionID = criterionID
    self.order = order
    self.date = date
    self.updated = updated
    self.tags = tags
    self.slug = slug
    self.isDraft = isDraft
    self.linksTerms = linksTerms
    self.textSize = textSize
  }
}
