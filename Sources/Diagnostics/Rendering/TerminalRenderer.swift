/// Writes diagnostics for people: what, where, the line with carets, why, and what to do.
package struct TerminalRenderer: Sendable {
  private let files: SourceFiles
  private let usesColour: Bool
  /// Whether lines of confidential files may be shown.
  private let showsConfidentialLines: Bool
  private let isConfidential: @Sendable (String) -> Bool

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - files: For lines and columns.
  ///   - usesColour: Whether the terminal understands ANSI colours.
  ///   - showsConfidentialLines: Whether lines of confidential files are quoted; not in logs.
  ///   - isConfidential: Tells by its path whether a file is confidential.
  package init(
    _ files: SourceFiles, usesColour: Bool, showsConfidentialLines: Bool,
    isConfidential: @escaping @Sendable (String) -> Bool
  ) {
    self.files = files
    self.usesColour = usesColour
    self.showsConfidentialLines = showsConfidentialLines
    self.isConfidential = isConfidential
  }

  /// The text for a list of diagnostics, each followed by an empty line, and a summary.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    var out = ""
    for diagnostic in diagnostics { render(diagnostic, into: &out) }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    if errors + warnings > 0 { out += Self.summary(errors, warnings) + "\n" }
    return out
  }

  private static func summary(_ errors: Int, _ warnings: Int) -> String {
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    switch (errors, warnings) {
    case (0, _): return counted(warnings, "warning")
    case (_, 0): return counted(errors, "error")
    default: return counted(errors, "error") + ", " + counted(warnings, "warning")
    }
  }

  private func render(_ diagnostic: Diagnostic, into out: inout String) {
    if let range = diagnostic.primary {
      out += bold(place(range) + ": ")
    }
    out += colour(diagnostic.severity, "\(diagnostic.severity.rawValue)[\(diagnostic.id.rawValue)]")
    out += bold(": " + PrintableText.of(diagnostic.message)) + "\n"
    if let range = diagnostic.primary { quote(range, into: &out) }
    for label in diagnostic.labels {
      out += "  = \(place(label.range)): \(PrintableText.of(label.text))\n"
    }
    for note in diagnostic.notes { out += "  = note: \(PrintableText.of(note))\n" }
    for fix in diagnostic.fixes { out += "  = help: \(PrintableText.of(fix.title))\n" }
    out += "\n"
  }

  private func place(_ range: SourceRange) -> String {
    let path = PrintableText.of(range.path)
    guard let position = files.position(of: range) else { return path }
    return "\(path):\(position.line):\(position.column)"
  }

  private func quote(_ range: SourceRange, into out: inout String) {
    guard let file = files[range.path], !file.bytes.isEmpty,
      showsConfidentialLines || !isConfidential(range.path)
    else { return }
    let number = String(file.position(of: range.offsets.lowerBound).line)
    let (start, bytes) = file.line(around: range.offsets.lowerBound)
    let from = max(0, range.offsets.lowerBound - start)
    let length = min(bytes.count, max(from, range.offsets.upperBound - start)) - from
    // A very long line is cut around the place.
    let first = Self.boundary(max(0, from - 80), in: bytes)
    let last = Self.boundary(min(bytes.count, from + 100), in: bytes)
    let visible = bytes.dropFirst(first).prefix(last - first)
    let text = PrintableText.of(String(decoding: visible, as: UTF8.self))
    let before = PrintableText.of(
      String(decoding: bytes.dropFirst(first).prefix(from - first), as: UTF8.self))
    let marked = PrintableText.of(
      String(decoding: bytes.dropFirst(from).prefix(min(length, last - from)), as: UTF8.self))
    let gutter = String(repeating: " ", count: number.utf8.count)
    let carets = String(repeating: "^", count: max(1, Self.width(marked)))
    out += " \(gutter) |\n \(number) | \(text)\n \(gutter) | "
    out += String(repeating: " ", count: Self.width(before)) + bold(carets) + "\n"
  }

  /// The end of the character that a cut would fall into.
  private static func boundary(_ cut: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var place = cut
    while place < bytes.count, bytes[bytes.startIndex + place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  /// Columns in a terminal, near enough: wide East Asian characters and emoji take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0xFE00...0xFE0F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF:
        sum + 2
      default: sum + 1
      }
    }
  }

  private func bold(_ text: String) -> String {
    usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func colour(_ severity: Severity, _ text: String) -> String {
    guard usesColour else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}
