internal import Advising
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import ReportRendering
internal import SourceReading
internal import Templating

/// Renders the reports of projects, each as one page and its data.
struct ReportPublisher: Sendable {
  let project: LoadedProject
  let catalog: Catalog
  let library: TemplateLibrary
  let day: CalendarDate?

  /// The style sheets of a report, in the order of the cascade.
  private static let parts = ["tokens.css", "base.css", "report.css"]

  /// The files of a project's report, the page first; `nil` where the id can be in no path.
  static func files(of id: String) -> [OutputPath]? {
    guard let page = OutputPath("reports/\(id)/index.html"),
      let data = OutputPath("reports/\(id)/report.json")
    else { return nil }
    return [page, data]
  }

  /// Renders the reports and hands the files over, one project at a time.
  ///
  /// - Parameters:
  ///   - advice: What was worked out for each project.
  ///   - sink: Where finished files go.
  /// - Returns: What was found on the way, and the projects about whose report there was nothing to
  ///   say.
  /// - Throws: What the sink throws, and when a font cannot be read.
  func publish(
    _ advice: [Advice], to sink: any ProductSink
  ) throws -> (log: DiagnosticLog, silent: [String]) {
    var log = DiagnosticLog()
    var silent: [String] = []
    guard !advice.isEmpty else { return (log, silent) }
    let styles = try styles(&log)
    let logo = try logo(&log)
    for one in advice {
      let id = one.project.id
      guard let owner = OutputOwner.report(id),
        let page = OutputPath(
          "reports/\(id)/index.html", for: "the project \(id)", at: one.project.range, log: &log),
        let data = OutputPath(
          "reports/\(id)/report.json", for: "the project \(id)", at: one.project.range, log: &log)
      else { continue }
      let provenance = project.provenance(of: id, asOf: day)
      let renderer = ReportRenderer(
        catalog: catalog, library: library, styles: styles, provenance: provenance, logo: logo)
      let report = renderer.render(one)
      log.merge(report.log)
      if report.log.isEmpty { silent.append(id) }
      try sink.stage([
        OutputFile(path: page, owner: owner, bytes: report.html),
        OutputFile(path: data, owner: owner, bytes: report.json),
      ])
    }
    return (log, silent)
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
    let (css, missing) = ReportStyles.assemble(sheets: sheets, fonts: fonts)
    for path in missing {
      log.error(
        .missingFile, "the style sheets name Templates/\(path), which does not exist", at: nil)
    }
    return css
  }

  private func logo(_ log: inout DiagnosticLog) throws -> ReportImage? {
    guard let path = catalog.site.brand.logo else { return nil }
    if let file = project.tree.file(at: "Content/" + path) {
      return ReportImage(mediaType: "image/svg+xml", bytes: file.bytes)
    }
    if let entry = project.tree.assets.first(where: { $0.path == "Content/" + path }),
      let bytes = try project.tree.bytes(of: entry, log: &log)
    {
      let isPNG = path.utf8.suffix(4).elementsEqual(".png".utf8)
      return ReportImage(mediaType: isPNG ? "image/png" : "image/jpeg", bytes: bytes)
    }
    log.error(
      .missingFile, "'brand.logo' names Content/\(path), which does not exist",
      at: SourceRange(path: "Content/site.yaml", offsets: 0..<0))
    return nil
  }
}
