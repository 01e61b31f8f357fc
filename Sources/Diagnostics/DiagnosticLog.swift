/// The problems found so far; a value that stages return and merge.
package struct DiagnosticLog: Sendable, Hashable {
  package private(set) var entries: [Diagnostic] = []

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  /// Whether anything found so far stops publication.
  package var hasErrors: Bool { entries.contains { $0.severity == .error } }

  package func count(of severity: Severity) -> Int {
    entries.count { $0.severity == severity }
  }

  /// The errors alone.
  package var errors: DiagnosticLog {
    var log = DiagnosticLog()
    log.entries = entries.filter { $0.severity == .error }
    return log
  }

  package mutating func append(_ diagnostic: Diagnostic) {
    entries.append(diagnostic)
  }

  package mutating func merge(_ other: DiagnosticLog) {
    entries.append(contentsOf: other.entries)
  }

  /// Records an error at a place.
  package mutating func error(
    _ id: DiagnosticID,
    _ message: String,
    at range: SourceRange?,
    labels: [Label] = [],
    notes: [String] = [],
    fixes: [Fix] = []
  ) {
    append(
      Diagnostic(.error, id, message, at: range, labels: labels, notes: notes, fixes: fixes))
  }

  /// Records a warning at a place.
  package mutating func warning(
    _ id: DiagnosticID,
    _ message: String,
    at range: SourceRange?,
    labels: [Label] = [],
    notes: [String] = [],
    fixes: [Fix] = []
  ) {
    append(
      Diagnostic(.warning, id, message, at: range, labels: labels, notes: notes, fixes: fixes))
  }

  /// The log with every warning and note of the given kinds as an error.
  package func raising(_ ids: Set<DiagnosticID>) -> DiagnosticLog {
    var raised = DiagnosticLog()
    raised.entries = entries.map { entry in
      guard ids.contains(entry.id), entry.severity != .error else { return entry }
      return Diagnostic(
        .error, entry.id, entry.message, at: entry.primary, labels: entry.labels,
        notes: entry.notes, fixes: entry.fixes)
    }
    return raised
  }

  /// The entries by file, place and id, without repeats: the order in which they are shown.
  package func sorted() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return entries.filter { seen.insert($0).inserted }.sorted { left, right in
      let leftPath = left.primary?.path ?? ""
      let rightPath = right.primary?.path ?? ""
      if leftPath != rightPath {
        return leftPath.utf8.lexicographicallyPrecedes(rightPath.utf8)
      }
      let leftStart = left.primary?.offsets.lowerBound ?? 0
      let rightStart = right.primary?.offsets.lowerBound ?? 0
      if leftStart != rightStart { return leftStart < rightStart }
      if left.id != right.id {
        return left.id.rawValue.utf8.lexicographicallyPrecedes(right.id.rawValue.utf8)
      }
      return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
    }
  }
}
