/// Why a report could not be printed.
package enum PrintingError: Error, Sendable, Hashable {
  /// There is no program to print with; the name that was asked for, if one was.
  case noPrinter(String?)
  /// The printer ended badly; what it said last.
  case failed(printer: String, reason: String)
  /// The machine failed.
  case machine(String)

  /// What happened and what to do, for the person at the terminal.
  package var message: String {
    switch self {
    case .noPrinter(nil):
      "nothing to print with is installed; 'apt-get install chromium' or 'pipx install weasyprint' "
        + "gets a printer, and --printer names one that has another name"
    case .noPrinter(let name?):
      "there is no printer '\(name)'; 'apt-get install chromium' or 'pipx install weasyprint' gets one"
    case .failed(let printer, let reason): "\(printer) did not print it: \(reason)"
    case .machine(let reason): "it could not be printed: \(reason)"
    }
  }
}
