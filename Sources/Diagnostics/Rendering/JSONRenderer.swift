/// Writes diagnostics as JSON for other programs.
///
/// `{"version": 1, "diagnostics": [...]}`; each has severity, id, message, and where it belongs to
/// a file, path, line and column (from 1, columns in Unicode scalars) with the end; then notes and
/// fixes. Keys are only ever added.
package struct JSONRenderer: Sendable {
  private let files: SourceFiles

  package init(_ files: SourceFiles) {
    self.files = files
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    let entries = diagnostics.map { diagnostic in
      JSONText.object([
        ("severity", JSONText.string(diagnostic.severity.rawValue)),
        ("id", JSONText.string(diagnostic.id.rawValue)),
        ("message", JSONText.string(diagnostic.message)),
        ("place", diagnostic.primary.map(place)),
        (
          "labels",
          JSONText.array(
            diagnostic.labels.map {
              JSONText.object([("place", place($0.range)), ("text", JSONText.string($0.text))])
            })
        ),
        ("notes", JSONText.array(diagnostic.notes.map(JSONText.string))),
        ("fixes", JSONText.array(diagnostic.fixes.map { JSONText.string($0.title) })),
      ])
    }
    return JSONText.object([("version", "1"), ("diagnostics", JSONText.array(entries))]) + "\n"
  }

  private func place(_ range: SourceRange) -> String {
    let start = files.position(of: range)
    let end = files[range.path]?.position(of: range.offsets.upperBound)
    return JSONText.object([
      ("path", JSONText.string(range.path)),
      ("line", start.map { "\($0.line)" }),
      ("column", start.map { "\($0.column)" }),
      ("endLine", end.map { "\($0.line)" }),
      ("endColumn", end.map { "\($0.column)" }),
    ])
  }
}
