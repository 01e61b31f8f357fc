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
    let selection = try Selection(id, catalog)
    guard !selection.includesGuide, let chosen = selection.projects.first else {
      throw Failure.usage("name one project: \(catalog.projects.map(\.id).joined(separator: ", "))")
    }
    let (advice, log) = Adviser(catalog).advise(chosen)
    guard !output.write(log), let advice else { throw Failure.content }
    Console.write(TerminalExplanation(advice, catalog).text)
  }
}
