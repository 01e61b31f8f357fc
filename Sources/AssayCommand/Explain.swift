internal import Advising
internal import ArgumentParser
internal import ContentModel
internal import Decision
internal import Diagnostics
internal import Markup

/// `assay explain`: one project's recommendation in the terminal.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain one project's recommendation in the terminal.")

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The project's id: the name of its file without .yaml.")
  var id: String

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
    Console.write(TerminalExplanation(advice, catalog).text)
  }
}
