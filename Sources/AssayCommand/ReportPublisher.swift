internal import Advising
internal import ContentModel
internal import Diagnostics
internal import Locking
internal import OutputWriting
internal import ReportPrinting
internal import ReportRendering
internal import SourceReading
internal import Templating

/// Decides projects and makes their reports: for each a page, its data, its lock and, if asked for,
/// a print.
struct ReportPublisher: Sendable {
  let project: LoadedProject
  let catalog: Catalog
  let library: TemplateLibrary
  let day: CalendarDate?
  let jobs: Int

  /// The style sheets of a report, in the order of the cascade.
  static let parts = ["tokens.css", "base.css", "report.css"]

  /// The page of a project's report; `nil` where the id can be in no path.
  static func page(of id: String) -> OutputPath? { OutputPath("reports/\(id)/index.html") }

  /// What became of one project.
  struct Made: Sendable {
    var log = DiagnosticLog()
    /// The files that were handed over, the page first.
    var files: [OutputPath] = []
  }

  /// Works projects out and renders their reports, as many at a time as there are jobs.
  ///
  /// Each report is handed over and forgotten before its task takes the next: a thousand projects
  /// need no more memory than a few.
  ///
  /// - Parameters:
  ///   - projects: The projects to decide.
  ///   - printer: What prints each report as PDF, if it is to be printed.
  ///   - sink: Where finished files go.
  /// - Returns: What is wrong for all, and what became of each project, in their order.
  /// - Throws: What the sink throws, and when a font cannot be read or a report cannot be printed.
  func publish(
    _ projects: [Project], printer: ReportPrinter? = nil, to sink: any ProductSink
  ) async throws -> (log: DiagnosticLog, made: [Made]) {
    var log = DiagnosticLog()
    guard !projects.isEmpty else { return (log, []) }
    let styles = try styles(&log)
    let logo = try logo(&log)
    let origins = try ReportOrigins(project, asOf: day)
    let adviser = Adviser(catalog)
    let found = try await withThrowingTaskGroup(of: (Int, Made).self) { group in
      var next = 0
      var made: [Int: Made] = [:]
      func startOne() {
        guard next < projects.count else { return }
        let index = next
        next += 1
        group.addTask {
          var log = DiagnosticLog()
          let renderer = ReportRenderer(
            catalog: catalog, library: library, styles: styles,
            provenance: try origins.provenance(of: projects[index].id), logo: logo,
            clientPicture: try projects[index].picture.flatMap {
              try project.picture(at: $0, log: &log)
            })
          let made = try Self.publish(
            projects[index], adviser, renderer, log.hasErrors ? nil : printer, to: sink)
          log.merge(made.log)
          return (index, Made(log: log, files: made.files))
        }
      }
      for _ in 0..<jobs { startOne() }
      while let (index, one) = try await group.next() {
        made[index] = one
        startOne()
      }
      return made
    }
    return (log, projects.indices.map { found[$0] ?? Made() })
  }

  private static func publish(
    _ project: Project, _ adviser: Adviser, _ renderer: ReportRenderer, _ printer: ReportPrinter?,
    to sink: any ProductSink
  ) throws -> Made {
    var (advice, log) = adviser.advise(project)
    guard let advice, let owner = OutputOwner.report(project.id) else { return Made(log: log) }
    let report = renderer.render(advice)
    log.merge(report.log)
    var files: [(name: String, bytes: [UInt8])] = [
      ("index.html", report.html), ("report.json", report.json),
    ]
    // What is wrong is shown first; printing takes seconds.
    if let printer, !log.hasErrors {
      files.append(("report.pdf", try print(report.html, project, printer)))
    }
    let lock = ReportLock(
      advice, renderer.catalog, program: renderer.provenance.program,
      contentHash: renderer.provenance.fingerprint,
      files: files.map { LockedFile(name: $0.name, bytes: $0.bytes) })
    files.append((ReportLock.fileName, lock.bytes))
    var output: [OutputFile] = []
    for file in files {
      guard
        let path = OutputPath(
          "reports/\(project.id)/\(file.name)", for: "the project \(project.id)",
          at: project.range, log: &log)
      else { continue }
      output.append(OutputFile(path: path, owner: owner, bytes: file.bytes))
    }
    try sink.stage(output)
    return Made(log: log, files: output.map(\.path))
  }

  private static func print(
    _ html: [UInt8], _ project: Project, _ printer: ReportPrinter
  ) throws -> [UInt8] {
    do throws(PrintingError) {
      return try printer.print(html, date: project.date.iso)
    } catch {
      throw Failure.machine("the report of '\(project.id)': \(error.message)")
    }
  }

  private func styles(_ log: inout DiagnosticLog) throws -> [UInt8] {
    var sheets: [[UInt8]] = []
    for part in Self.parts {
      if let file = project.tree.file(at: "Templates/" + part) {
        sheets.append(file.bytes)
      } else {
        log.error(
          .missingTemplate, "the style sheet Templates/\(part) is missing", at: nil,
          fixes: [Fix("restore it; it may be empty")])
      }
    }
    sheets.append(Array(StyleSheet.overrides(catalog.site.brand).utf8))
    var fonts: [String: [UInt8]] = [:]
    for entry in project.tree.assets where entry.path.utf8.starts(with: "Templates/fonts/".utf8) {
      if let bytes = try project.tree.bytes(of: entry, log: &log) {
        fonts[String(entry.path.utf8.dropFirst("Templates/".utf8.count)) ?? entry.path] = bytes
      }
    }
    // That the fonts are there was made sure of when the guide was planned.
    return ReportStyles.assemble(sheets: sheets, fonts: fonts)
  }

  /// The publisher's logo; that it exists was made sure of when the guide was planned.
  private func logo(_ log: inout DiagnosticLog) throws -> Picture? {
    try catalog.site.brand.logo.flatMap { try project.picture(at: "Content/" + $0, log: &log) }
  }
}
