internal import ArgumentParser
internal import Comparing
internal import ContentModel
internal import Diagnostics
internal import Locking
internal import ReportRendering
internal import SourceReading
internal import SystemPackage

/// `assay verify`: whether a report still says what today's data say.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell whether a report still agrees with today's data.",
    discussion: """
      REPORT is a report's folder, its report.lock, or another of its files with the report.lock \
      beside it. Exit code 0: it agrees; 1: it does not, or it was changed after it was written.
      """)

  @Argument(help: "A report's folder, or one of its files.")
  var report: String

  @OptionGroup var options: ProjectOptions

  @Option(help: "text to read, or json.")
  var format = Format.text

  /// The forms of a result.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() async throws {
    let (sent, lock) = try readReport()
    let project = try await LoadedProject.load(options)
    let output = DiagnosticOutput(
      files: SourceFiles(sent.files), format: .text, isStrict: false)
    guard !output.write(sent.log), let lock else { throw Failure.content }
    guard let catalog = project.catalog else {
      _ = DiagnosticOutput(files: project.files, format: .text, isStrict: options.strict)
        .write(project.log)
      throw Failure.content
    }
    let verification = Verification(
      lock, catalog,
      contentHash: try ReportOrigins(project).provenance(of: lock.project).fingerprint)
    switch format {
    case .text: Console.write(VerificationText(verification).text)
    case .json: Console.write(String(decoding: VerificationData(verification).bytes, as: UTF8.self))
    }
    if !verification.agrees { throw Failure.content }
  }

  /// The report's files as they are now, and its lock when they are what it says.
  private func readReport() throws -> (sent: SentReport, lock: ReportLock?) {
    let sent = try SentReport.read(FilePath(report))
    return (sent, sent.lock)
  }
}
