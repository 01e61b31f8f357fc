/// Writes diagnostics as workflow commands that GitHub shows beside the changed lines.
package struct GitHubRenderer: Sendable {
  private let files: SourceFiles

  package init(_ files: SourceFiles) {
    self.files = files
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(command).joined()
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    let name = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [String] = []
    if let range = diagnostic.primary {
      properties.append("file=" + property(range.path))
      if let position = files.position(of: range) {
        properties.append("line=\(position.line)")
        properties.append("col=\(position.column)")
      }
    }
    properties.append("title=" + property(diagnostic.id.rawValue))
    let text = ([diagnostic.message] + diagnostic.notes + diagnostic.fixes.map(\.title))
      .joined(separator: "\n")
    return "::\(name) \(properties.joined(separator: ","))::\(escaped(text))\n"
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      default: out += PrintableText.of(String(scalar))
      }
    }
    return out
  }

  private func property(_ text: String) -> String {
    var out = ""
    for scalar in escaped(text).unicodeScalars {
      switch scalar {
      case ":": out += "%3A"
      case ",": out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
