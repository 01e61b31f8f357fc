internal import Advising
internal import ArgumentParser
internal import ContentModel
internal import Decision
internal import Diagnostics
internal import Markup
internal import ReportRendering

/// `assay explain`: one project's recommendation in the terminal.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain one project's recommendation, as text with bars or as data.")

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The project's id: the name of its file without .yaml.")
  var id: String

  @Option(help: "text to read, or json: the data of the report, with every number on the way.")
  var format = Format.text

  /// The forms of an explanation.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() async throws {
    let project = try await LoadedProject.load(options)
    let output = DiagnosticOutput(files: project.files, format: .text, isStrict: options.strict)
    guard let catalog = project.catalog else {
      _ = output.write(project.log)
      throw Failure.content
    }
    guard let chosen = catalog.projects.first(where: { $0.id == id }) else {
      let names = catalog.projects.map(\.id)
      throw Failure.usage(
        Suggestion.nearest(to: id, among: names).map {
          "no project has the id '\(id)'; did you mean '\($0)'?"
        } ?? "name one project: \(names.joined(separator: ", "))")
    }
    let (advice, log) = Adviser(catalog).advise(chosen)
    guard !output.write(log), let advice else { throw Failure.content }
    switch format {
    case .text: Console.write(TerminalExplanation(advice, catalog).text)
    case .json:
      let provenance = try ReportOrigins(project, asOf: try options.day()).provenance(of: id)
      Console.write(
        String(decoding: ReportRenderer.data(advice, catalog, provenance), as: UTF8.self))
    }
  }
}
