internal import ArgumentParser
internal import Comparing
internal import ContentModel
internal import Diagnostics
internal import FileSystem
internal import Markup
internal import SystemPackage

/// `assay diff`: what two states of the data have different, and what that does to each project.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two states of the data: which recommendations change, and because of what.",
    discussion: """
      BEFORE and AFTER are folders with Content/ in them, or git revisions: 'main:' (with a colon), \
      'main:FOLDER' for a project in another folder, or plain names with --git. AFTER is the project's \
      folder when it is left out. Nothing is written and no file of the work tree is touched.
      """)

  @Argument(help: "The earlier state: a folder, or a git revision.")
  var before: String

  @Argument(help: "The later state; the project's folder by default.")
  var after: String?

  @Option(help: "The project's folder, whose repository holds the revisions.")
  var project = "."

  @Flag(help: "Read BEFORE and AFTER as git revisions.")
  var git = false

  @Option(help: "Compare one project only, by its id.")
  var only: String?

  @Flag(help: "Compare projects that are drafts too.")
  var drafts = false

  @Option(help: "How many tasks work at the same time; all processors by default.")
  var jobs: Int?

  @Option(help: "text to read, markdown for a pull request, or json.")
  var format = Format.text

  @Option(
    name: .customLong("fail-on"),
    help:
      "End with 1 when a recommendation changes, when a recommendation or how sure it is changes (verdict), or on any change of an outcome."
  )
  var failOn: Threshold?

  /// The forms of a comparison.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
  }

  /// What counts as a failure.
  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case recommendation, verdict, any

    func isReached(_ project: ProjectComparison) -> Bool {
      switch self {
      case .recommendation: project.changesRecommendation
      case .verdict: project.changesVerdict
      case .any: project.changesAnything
      }
    }
  }

  func run() async throws {
    let jobs = try ProjectOptions.jobCount(jobs)
    let places = (try place(before), try after.map(place) ?? .folder(project))
    let root = FilePath(project)
    let old = try await ContentState.load(places.0, root: root, jobs: jobs)
    let new = try await ContentState.load(places.1, root: root, jobs: jobs)
    let hasOld = report(old)
    guard report(new), hasOld, let first = old.catalog, let second = new.catalog else {
      throw Failure.content
    }
    let comparison = await CatalogComparison.compare(
      first, second, projects: try projects(first, second))
    let labels = ComparisonLabels(before: old.place.label, after: new.place.label)
    switch format {
    case .text: Console.write(ComparisonText(comparison).text)
    case .markdown: Console.write(ComparisonMarkdown(comparison, labels).text)
    case .json:
      let data = ComparisonData(comparison, labels, program: "Assay " + ProgramVersion.text)
      Console.write(String(decoding: data.bytes, as: UTF8.self))
    }
    if let failOn, comparison.projects.contains(where: failOn.isReached) { throw Failure.content }
  }

  private func place(_ text: String) throws -> ContentState.Place {
    if git { return try revision(text) }
    if (try? SystemCalls().status(of: FilePath(text)))?.kind == .folder { return .folder(text) }
    guard text.utf8.contains(UInt8(ascii: ":")) else {
      throw Failure.usage(
        "there is no folder '\(text)'; a git revision is written '\(text):', or with --git")
    }
    return try revision(text)
  }

  private func revision(_ text: String) throws -> ContentState.Place {
    let parts = text.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = String(parts[0]), !name.isEmpty, name.utf8.first != UInt8(ascii: "-") else {
      throw Failure.usage("'\(text)' names no git revision")
    }
    let folder = parts.count > 1 ? String(parts[1]) : nil
    return .revision(name, folder: folder == "" ? nil : folder)
  }

  /// Shows what is wrong with a state; whether nothing is.
  private func report(_ state: ContentState) -> Bool {
    guard state.log.hasErrors else { return true }
    Console.report("assay: the content of '\(state.place.label)' is wrong\n")
    return !DiagnosticOutput(files: state.files, format: .text, isStrict: false).write(state.log)
  }

  private func projects(_ old: Catalog, _ new: Catalog) throws -> [String] {
    let all = (old.projects + new.projects).filter { drafts || !$0.isDraft }.map(\.id)
    let ids = Set(all).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard let only else { return ids }
    guard ids.contains(only) else {
      let near = Suggestion.nearest(to: only, among: ids).map { "; did you mean '\($0)'?" }
      throw Failure.usage("--only: no project has the id '\(only)'" + (near ?? ""))
    }
    return [only]
  }
}
