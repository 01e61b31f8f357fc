internal import ArgumentParser
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import ReportPrinting
internal import SourceReading
internal import SystemPackage

/// `assay build`: the guide and the reports.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the guide and the reports.",
    discussion: "Nothing is written unless everything is valid; unchanged files are not touched.")

  @OptionGroup var options: ProjectOptions

  @Option(help: "The folder to write to; Output in the project's folder by default.")
  var output: String?

  @Option(help: "Build a part: 'guide', 'reports', or the id of one project.")
  var only: String?

  @Flag(help: "Wait until the disk has the new files before they replace the old ones.")
  var durable = false

  @OptionGroup var printing: PrintingOptions

  @Option(help: "How problems are written: text, json, sarif or github.")
  var format = DiagnosticFormat.text

  func run() async throws {
    let printer = try printing.find()
    let project = try await LoadedProject.load(options)
    let output = DiagnosticOutput(files: project.files, format: format, isStrict: options.strict)
    let (prepared, log) = try Publication.prepare(project, options)
    guard let publication = prepared else {
      _ = output.write(log)
      throw Failure.content
    }
    let selection = try Selection(only, publication.catalog)
    let (report, found) = try await write(publication, selection, printer, log)
    if output.write(found) || report == nil { throw Failure.content }
    if let report, format == .text { Console.write(Self.summary(report, printer)) }
  }

  private func write(
    _ publication: Publication, _ selection: Selection, _ printer: ReportPrinter?,
    _ found: DiagnosticLog
  ) async throws -> (WriteReport?, DiagnosticLog) {
    var log = found
    var settings = OutputOptions()
    settings.isDurable = durable
    settings.jobs = publication.jobs
    let target = OutputTarget(
      folder: output.map { FilePath($0) } ?? options.root.appending("Output"),
      project: options.root, home: Machine.home)
    do {
      let transaction = try OutputTransaction.begin(
        target, scope: selection.scope, options: settings)
      let sink: GuidePublisher.Sink = { files in try transaction.stage(files) }
      if selection.includesGuide {
        log.merge(try await publication.publishGuide(to: sink).log)
      }
      // Nothing is printed of what will not be written.
      log.merge(
        try await publication.reports.publish(
          selection.projects, printer: isStopped(by: log) ? nil : printer, to: sink))
      if isStopped(by: log) {
        transaction.abandon()
        return (nil, log)
      }
      return (try transaction.commit(), log)
    } catch let error as SourceReadingError {
      throw Failure.machine(error.description)
    } catch let error as OutputError {
      guard !error.isSystemFailure else { throw Failure.machine(error.description) }
      log.append(error.diagnostic)
      return (nil, log)
    }
  }

  private func isStopped(by log: DiagnosticLog) -> Bool {
    log.hasErrors || (options.strict && log.count(of: .warning) > 0)
  }

  private static func summary(_ report: WriteReport, _ printer: ReportPrinter?) -> String {
    var text = "\(report.written) written, \(report.unchanged) unchanged"
    if report.removed > 0 { text += ", \(report.removed) removed" }
    for path in report.kept { text += "\nkept \(path): it was changed by hand" }
    if let printer {
      text += "\nprinted with \(printer.name)"
      if printer.isWithoutSandbox { text += ", without its sandbox because this is the superuser" }
    }
    return text + "\n"
  }
}
