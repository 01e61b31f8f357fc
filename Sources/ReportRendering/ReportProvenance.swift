package import ContentModel

/// What a report was made from, printed on its last page.
package struct ReportProvenance: Sendable, Hashable {
  /// The program's name and version.
  package let program: String
  /// A hash over data, profile, templates and program version; 64 hexadecimal digits.
  package let fingerprint: String
  /// The day the build was told to read the data for; `nil` for the project's own date.
  package let asOf: CalendarDate?

  /// The first sixteen digits of the hash in groups, as it is printed: enough to tell reports apart.
  var shortFingerprint: String {
    let digits = Array(fingerprint.utf8.prefix(16))
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(decoding: digits[$0..<min($0 + 4, digits.count)], as: UTF8.self) }
      .joined(separator: " ")
  }

  package init(program: String, fingerprint: String, asOf: CalendarDate?) {
    self.program = program
    self.fingerprint = fingerprint
    self.asOf = asOf
  }
}
