package import ContentModel

/// What a report was made from, printed on its last page.
package struct ReportProvenance: Sendable, Hashable {
  /// The program's name and version.
  package let program: String
  /// A hash over data, profile, templates and program version; see ``ContentFingerprint``.
  package let fingerprint: String
  /// The day the build was told to read the data for; `nil` for the project's own date.
  package let asOf: CalendarDate?

  package init(program: String, fingerprint: String, asOf: CalendarDate?) {
    self.program = program
    self.fingerprint = fingerprint
    self.asOf = asOf
  }
}
