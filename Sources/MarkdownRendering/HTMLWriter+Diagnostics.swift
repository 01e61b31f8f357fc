internal import Diagnostics

extension HTMLWriter {
  /// More problems than this on one page are not listed one by one.
  static let maximumProblems = 200

  /// Whether another problem is listed; where none is, its place need not be looked for.
  var hasRoomForProblems: Bool { result.log.entries.count <= Self.maximumProblems }

  mutating func report(
    _ severity: Severity, _ id: DiagnosticID, _ message: String, at range: Range<Int>,
    labels: [Label] = [], notes: [String] = [], fixes: [Fix] = []
  ) {
    guard result.log.entries.count < Self.maximumProblems else {
      if result.log.entries.count == Self.maximumProblems {
        result.log.error(
          .markdownLimit, "the page has more than \(Self.maximumProblems) problems",
          at: source.sourceRange(range), notes: ["the ones after this place are not listed"])
      }
      return
    }
    result.log.append(
      Diagnostic(
        severity, id, message, at: source.sourceRange(range), labels: labels, notes: notes,
        fixes: fixes))
  }

  /// A fix that replaces the bytes at `range` by the nearest valid name, if one is near.
  mutating func nearestNameFix(
    to name: String, among names: some Sequence<String>, at range: Range<Int>
  ) -> [Fix] {
    guard suggestionsLeft > 0, name.utf8.count <= 200 else { return [] }
    suggestionsLeft -= 1
    guard let nearest = Suggestion.nearest(to: name, among: names) else { return [] }
    return [Fix("write '\(nearest)'", range: source.sourceRange(range), replacement: nearest)]
  }
}
