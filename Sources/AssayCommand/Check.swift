internal import ArgumentParser
internal import ContentModel
internal import Diagnostics
internal import SiteChecking

/// `assay check`: everything a build checks, and what must not be published.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the content without writing anything.",
    discussion:
      "Also reports stale evidence, figures without a source, values without a place in their source, gaps in the evidence, placeholders and sources that nothing cites."
  )

  @OptionGroup var options: ProjectOptions

  @Option(
    parsing: .singleValue,
    help: "Treat a kind of warning as an error, by its name in brackets; may be repeated.")
  var deny: [String] = []

  @Option(help: "How problems are written: text, json, sarif or github.")
  var format = DiagnosticFormat.text

  func run() async throws {
    let denied = try deniedKinds()
    let project = try await LoadedProject.load(options)
    let output = DiagnosticOutput(files: project.files, format: format, isStrict: options.strict)
    var (prepared, log) = try await Publication.prepare(project, options)
    if let publication = prepared {
      let guide = try await publication.publishGuide(to: DiscardingSink())
      log.merge(guide.log)
      let reports = try await publication.publishReports(
        of: publication.catalog.projects, to: DiscardingSink())
      log.merge(reports.log)
      log.merge(FreshnessCheck.check(publication.catalog, on: publication.day))
      log.merge(PublicationCheck.check(publication.catalog, citedInProse: guide.cited))
      log.merge(MetadataCheck.check(guide.pages))
      log.merge(UncitedFigureCheck.check(publication.catalog))
      log.merge(LocatorCheck.check(publication.catalog))
      log.merge(CoverageCheck.check(publication.catalog))
    }
    prepared = nil
    log = log.raising(denied)
    if output.write(log) { throw Failure.content }
    if format == .text, log.count(of: .warning) == 0 { Console.write("nothing to report\n") }
  }

  private func deniedKinds() throws -> Set<DiagnosticID> {
    var kinds: Set<DiagnosticID> = []
    for name in deny {
      guard let kind = DiagnosticID(rawValue: name) else {
        let near = Suggestion.nearest(to: name, among: DiagnosticID.allCases.map(\.rawValue))
        throw Failure.usage(
          "--deny: there is no kind of problem '\(name)'"
            + (near.map { "; did you mean '\($0)'?" } ?? ""))
      }
      kinds.insert(kind)
    }
    return kinds
  }
}
