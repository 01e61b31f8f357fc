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
      Console.report(renderer.render(diagnostics))
    case .json: Console.write(JSONRenderer(files).render(diagnostics))
    case .sarif: Console.write(SARIFRenderer(files).render(diagnostics))
    case .github: Console.write(GitHubRenderer(files).render(diagnostics))
    }
    return log.hasErrors || (isStrict && log.count(of: .warning) > 0)
  }
}
