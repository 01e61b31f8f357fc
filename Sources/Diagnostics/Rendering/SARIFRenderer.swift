/// Writes diagnostics as SARIF 2.1.0 for code-scanning services.
///
/// See the OASIS standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
package struct SARIFRenderer: Sendable {
  private let files: SourceFiles

  package init(_ files: SourceFiles) {
    self.files = files
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    let rules = DiagnosticID.allCases.filter { id in diagnostics.contains { $0.id == id } }
    let driver = JSONText.object([
      ("name", JSONText.string("assay")),
      (
        "rules",
        JSONText.array(rules.map { JSONText.object([("id", JSONText.string($0.rawValue))]) })
      ),
    ])
    let run = JSONText.object([
      ("tool", JSONText.object([("driver", driver)])),
      ("columnKind", JSONText.string("unicodeCodePoints")),
      ("results", JSONText.array(diagnostics.map(result))),
    ])
    return JSONText.object([
      ("$schema", JSONText.string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", JSONText.string("2.1.0")),
      ("runs", JSONText.array([run])),
    ]) + "\n"
  }

  private func result(_ diagnostic: Diagnostic) -> String {
    let text = ([diagnostic.message] + diagnostic.notes + diagnostic.fixes.map(\.title))
      .joined(separator: "; ")
    return JSONText.object([
      ("ruleId", JSONText.string(diagnostic.id.rawValue)),
      ("level", JSONText.string(diagnostic.severity.rawValue)),
      ("message", JSONText.object([("text", JSONText.string(text))])),
      ("locations", diagnostic.primary.map { JSONText.array([location($0)]) }),
    ])
  }

  private func location(_ range: SourceRange) -> String {
    let position = files.position(of: range)
    let region = position.map {
      JSONText.object([("startLine", "\($0.line)"), ("startColumn", "\($0.column)")])
    }
    return JSONText.object([
      (
        "physicalLocation",
        JSONText.object([
          ("artifactLocation", JSONText.object([("uri", JSONText.string(range.path))])),
          ("region", region),
        ])
      )
    ])
  }
}
