internal import ArgumentParser
internal import BuildCaching
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import ReportPrinting
internal import SourceReading
internal import SystemPackage

/// `assay build`: the guide and the reports.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the guide and the reports.",
    discussion: "Nothing is written unless everything is valid; unchanged files are not touched.")

  @OptionGroup var options: ProjectOptions

  @Option(help: "The folder to write to; Output in the project's folder by default.")
  var output: String?

  @Option(help: "Build a part: 'guide', 'reports', or the id of one project.")
  var only: String?

  @Flag(help: "Wait until the disk has the new files before they replace the old ones.")
  var durable = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Make everything anew, and keep no record for the next build.")
  var isForgetful = false

  @Flag(
    name: .customLong("watch"),
    help: "Build again whenever a file in Content or Templates changes, until Ctrl-C.")
  var isWatching = false

  @OptionGroup var printing: PrintingOptions

  @Option(help: "How problems are written: text, json, sarif or github.")
  var format = DiagnosticFormat.text

  func run() async throws {
    if isWatching {
      try await Watch(options.root).run { try await buildOnce() }
    }
    try await buildOnce()
  }

  private func buildOnce() async throws {
    let jobs = try options.jobCount()
    let printer = try printing.find()
    let program = try ProgramIdentity.hash(options)
    async let remembered = BuildHistory(options.root, program: program, isOff: isForgetful)
    let (listing, found) = try LoadedProject.list(options)
    let history = await remembered
    if only == nil, printer == nil, found.isEmpty, history.isOf(listing),
      let report = try repeated(history)
    {
      return show(report, nil, DiagnosticLog(), SourceFiles([]))
    }
    let recalled = found.isEmpty ? history.recalled(listing) : RecalledPages()
    do {
      try await build(listing, found, history, recalling: recalled, printer, jobs: jobs)
    } catch is RecalledPages.TextIsNeeded {
      try await build(listing, found, history, recalling: RecalledPages(), printer, jobs: jobs)
    }
  }

  /// Loads, renders and writes.
  private func build(
    _ listing: SourceListing, _ found: DiagnosticLog, _ history: BuildHistory,
    recalling recalled: RecalledPages, _ printer: ReportPrinter?, jobs: Int
  ) async throws {
    let project = try await LoadedProject.load(
      listing, found, jobs: jobs, recalling: recalled)
    let (prepared, log) = try await Publication.prepare(project, options)
    // What is wrong is shown with its lines.
    if !recalled.isEmpty, !log.isEmpty { throw RecalledPages.TextIsNeeded() }
    guard let publication = prepared else {
      _ = diagnostics(project.files).write(log)
      throw Failure.content
    }
    let selection = try Selection(only, publication.catalog)
    let (report, problems) = try await write(publication, selection, printer, log, history)
    guard let report else {
      _ = diagnostics(project.files).write(problems)
      throw Failure.content
    }
    show(report, printer, problems, project.files)
  }

  private func diagnostics(_ files: SourceFiles) -> DiagnosticOutput {
    DiagnosticOutput(files: files, format: format, isStrict: options.strict)
  }

  /// Says what was done; the log has no errors.
  private func show(
    _ report: WriteReport, _ printer: ReportPrinter?, _ log: DiagnosticLog, _ files: SourceFiles
  ) {
    _ = diagnostics(files).write(log)
    if format == .text { Console.write(Self.summary(report, printer)) }
  }

  // MARK: Writing

  private func begin(
    _ scope: OutputScope, _ history: BuildHistory
  ) throws(OutputError) -> OutputTransaction {
    var settings = OutputOptions()
    settings.isDurable = durable
    let target = OutputTarget(
      folder: output.map { FilePath($0) } ?? options.root.appending("Output"),
      project: options.root, home: Machine.home)
    return try OutputTransaction.begin(
      target, scope: scope, options: settings, knowing: history.record?.output)
  }

  /// The same build as the last one, from the same files: done when nobody touched what it wrote.
  ///
  /// - Returns: `nil` when there is something to do after all.
  private func repeated(_ history: BuildHistory) throws -> WriteReport? {
    do throws(OutputError) {
      let transaction = try begin(.everything, history)
      guard transaction.isKnown, try transaction.keepAll() else {
        transaction.abandon()
        return nil
      }
      let report = try transaction.commit()
      history.store(report.snapshot)
      return report
    } catch {
      guard !error.isSystemFailure else { throw Failure.machine(error.description) }
      return nil
    }
  }

  private func write(
    _ publication: Publication, _ selection: Selection, _ printer: ReportPrinter?,
    _ found: DiagnosticLog, _ history: BuildHistory
  ) async throws -> (WriteReport?, DiagnosticLog) {
    var log = found
    do {
      let transaction = try begin(selection.scope, history)
      // Without effect once it is committed.
      defer { transaction.abandon() }
      let sink = TransactionSink(transaction: transaction)
      let isKnown = transaction.isKnown
      let memory =
        history.isOn ? publication.memory(of: isKnown ? history.record?.products ?? [] : []) : nil
      if !publication.project.recalled.isEmpty, memory?.keys.shared != history.record?.sharedKey {
        throw RecalledPages.TextIsNeeded()
      }
      var products: [BuildRecord.Product] = []
      if selection.includesGuide {
        let guide = try await publication.publishGuide(to: sink, memory: memory)
        log.merge(guide.log)
        products += guide.products
        if !isWatching { ProcessLifetime.keep(guide.pages) }
      }
      // Nothing is printed of what will not be written.
      let reports = try await publication.publishReports(
        of: selection.projects, printer: isStopped(by: log) ? nil : printer, to: sink,
        memory: memory)
      log.merge(reports.log)
      products += reports.products
      if !publication.project.recalled.isEmpty, !log.isEmpty { throw RecalledPages.TextIsNeeded() }
      if isStopped(by: log) { return (nil, log) }
      let report = try transaction.commit()
      if !isWatching { ProcessLifetime.keep(publication, products) }
      if let keys = memory?.keys {
        history.store(
          products, from: publication.project, keys,
          isSilent: only == nil && printer == nil && log.isEmpty, report.snapshot
        ) { product in
          !isKnown || selection.includes(product.files[0])
        }
      }
      return (report, log)
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
