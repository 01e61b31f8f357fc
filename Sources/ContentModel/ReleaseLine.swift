package import Diagnostics

/// A line of releases with its dates.
package struct ReleaseLine: Sendable, Hashable {
  /// How long the dates of a line keep before they have to be looked up again.
  package static let shelfLifeDays = 365

  package let line: String
  package let released: CalendarDate?
  /// The end of bug fixes.
  package let supportUntil: SupportEnd
  /// The end of security fixes.
  package let securityUntil: SupportEnd
  package let isLongTerm: Bool
  package let latest: String?
  package let citation: Citation
  package let range: SourceRange

  package init(
    line: String, released: CalendarDate?, supportUntil: SupportEnd, securityUntil: SupportEnd,
    isLongTerm: Bool, latest: String?, citation: Citation, range: SourceRange
  ) {
    self.line = line
    self.released = released
    self.supportUntil = supportUntil
    self.securityUntil = securityUntil
    self.isLongTerm = isLongTerm
    self.latest = latest
    self.citation = citation
    self.range = range
  }
}
