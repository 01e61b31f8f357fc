/// One thing that is wrong with the content, where it is, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  package let severity: Severity
  package let id: DiagnosticID
  /// One sentence without a full stop; it never quotes a confidential value.
  package let message: String
  /// Where the problem is; `nil` only when it belongs to no file.
  package let primary: SourceRange?
  /// Other places that explain it.
  package let labels: [Label]
  /// Further sentences: why it is wrong, what is allowed.
  package let notes: [String]
  /// What would put it right.
  package let fixes: [Fix]

  package init(
    _ severity: Severity,
    _ id: DiagnosticID,
    _ message: String,
    at primary: SourceRange?,
    labels: [Label] = [],
    notes: [String] = [],
    fixes: [Fix] = []
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.primary = primary
    self.labels = labels
    self.notes = notes
    self.fixes = fixes
  }
}
