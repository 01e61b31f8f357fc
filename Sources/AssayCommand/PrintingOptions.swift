internal import ArgumentParser
internal import ReportPrinting

/// The options of printing.
struct PrintingOptions: ParsableArguments {
  @Flag(help: "Print each report to report.pdf with an installed browser or print engine.")
  var pdf = false

  @Option(
    help: ArgumentHelp(
      "The program to print with, by name or path; ASSAY_PRINTER in the environment also names one.",
      discussion:
        "By default the first of chromium, chromium-browser, google-chrome, google-chrome-stable and weasyprint that is installed."
    ))
  var printer: String?

  @Option(
    name: .customLong("print-seconds"), help: "Stop a print that takes longer than this.")
  var seconds = 60

  /// The printer; `nil` when nothing is to be printed.
  func find() throws -> ReportPrinter? {
    guard pdf else {
      if printer != nil { throw Failure.usage("--printer needs --pdf") }
      return nil
    }
    guard (1...86_400).contains(seconds) else {
      throw Failure.usage("--print-seconds needs 1 to 86400")
    }
    do throws(PrintingError) {
      return try ReportPrinter(printer ?? Machine.printer, seconds: seconds)
    } catch {
      throw Failure.machine(error.message)
    }
  }
}
