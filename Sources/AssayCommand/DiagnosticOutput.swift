internal import Diagnostics

/// Writes what was found and says whether it stops the build.
struct DiagnosticOutput {
  let files: SourceFiles
  let format: DiagnosticFormat
  let isStrict: Bool

  /// Writes the diagnostics.
  ///
  /// - Parameter log: What was found.
  /// - Returns: Whether publication must stop.
  func write(_ log: DiagnosticLog) -> Bool {
    let diagnostics = log.sorted()
    switch format {
    case .text:
      let renderer = TerminalRenderer(
        files, usesColour: Console.showsColour, showsConfidentialLines: Console.isTerminal,
        isConfidential: LoadedProject.isConfidential)
      // What must be mended stands last, where a terminal shows it.
      let bySeverity = Severity.allCases.reversed().flatMap { severity in
        diagnostics.filter { $0.severity == severity }
      }
      Console.report(renderer.render(bySeverity))
    case .json: Console.write(JSONRenderer(files).render(diagnostics))
    case .sarif: Console.write(SARIFRenderer(files).render(diagnostics))
    case .github: Console.write(GitHubRenderer(files).render(diagnostics))
    }
    return log.hasErrors || (isStrict && log.count(of: .warning) > 0)
  }
}
