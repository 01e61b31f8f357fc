package import Diagnostics

/// One entry of the bibliography.
package struct Source: Sendable, Hashable {
  package let id: String
  package let title: String
  package let publisher: String
  package let url: String
  /// Whether a locator is a path that continues ``url``; otherwise it is words.
  package let locatorsArePaths: Bool
  package let licence: String?
  package let published: CalendarDate?
  package let retrieved: CalendarDate
  package let shelfLifeDays: Int?
  package let note: String?
  package let range: SourceRange

  package init(
    id: String, title: String, publisher: String, url: String, locatorsArePaths: Bool,
    licence: String?, published: CalendarDate?, retrieved: CalendarDate, shelfLifeDays: Int?,
    note: String?, range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.url = url
    self.locatorsArePaths = locatorsArePaths
    self.licence = licence
    self.published = published
    self.retrieved = retrieved
    self.shelfLifeDays = shelfLifeDays
    self.note = note
    self.range = range
  }

  /// The address of a place in the source.
  package func address(of locator: String?) -> String {
    guard locatorsArePaths, let locator else { return url }
    return url + locator
  }
}
