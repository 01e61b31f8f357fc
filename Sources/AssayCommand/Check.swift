internal import ArgumentParser
internal import ContentModel
internal import Diagnostics
internal import SiteChecking

/// `assay check`: everything a build checks, and what must not be published.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the content without writing anything.",
    discussion: "Also reports stale evidence, placeholders and sources that nothing cites.")

  @OptionGroup var options: ProjectOptions

  @Option(help: "How problems are written: text, json, sarif or github.")
  var format = DiagnosticFormat.text

  func run() async throws {
    let project = try await LoadedProject.load(options)
    let output = DiagnosticOutput(files: project.files, format: format, isStrict: options.strict)
    var (prepared, log) = try Publication.prepare(project, options)
    if let publication = prepared {
      let guide = try await publication.publishGuide { _ in }
      log.merge(guide.log)
      let (advice, adviceLog) = await publication.advise(publication.catalog.projects)
      log.merge(adviceLog)
      log.merge(try publication.reports.publish(advice) { _ in })
      log.merge(FreshnessCheck.check(publication.catalog, on: publication.day))
      log.merge(PublicationCheck.check(publication.catalog, citedInProse: guide.cited))
      log.merge(MetadataCheck.check(guide.pages))
    }
    prepared = nil
    if output.write(log) { throw Failure.content }
    if format == .text, log.isEmpty { Console.write("nothing to report\n") }
  }
}
