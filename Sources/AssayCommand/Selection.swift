internal import ContentModel
internal import Diagnostics
internal import OutputWriting

/// Which part of a publication is built.
struct Selection {
  let includesGuide: Bool
  let projects: [Project]
  let scope: OutputScope

  /// Reads the value of `--only`.
  ///
  /// - Throws: A usage failure for a name that is neither a part nor a project.
  init(_ only: String?, _ catalog: Catalog) throws {
    let published = catalog.projects.filter { !$0.isDraft }
    switch only {
    case nil:
      self.init(includesGuide: true, projects: published, scope: .everything)
    case "guide":
      self.init(includesGuide: true, projects: [], scope: .owners([.site]))
    case "reports":
      self.init(
        includesGuide: false, projects: published,
        scope: .owners(Set(published.compactMap { OutputOwner.report($0.id) })))
    case let id?:
      guard let project = catalog.projects.first(where: { $0.id == id }),
        let owner = OutputOwner.report(id)
      else {
        let names = ["guide", "reports"] + catalog.projects.map(\.id)
        let near = Suggestion.nearest(to: id, among: names).map { "; did you mean '\($0)'?" }
        throw Failure.usage(
          "--only names neither 'guide', 'reports' nor a project" + (near ?? ""))
      }
      self.init(includesGuide: false, projects: [project], scope: .owners([owner]))
    }
  }

  /// Whether a file is of a part that is built.
  func includes(_ path: OutputPath) -> Bool {
    if case .everything = scope { return true }
    if path.string.utf8.starts(with: "guide/".utf8) { return includesGuide }
    return projects.contains { ReportPublisher.page(of: $0.id) == path }
  }

  private init(includesGuide: Bool, projects: [Project], scope: OutputScope) {
    self.includesGuide = includesGuide
    self.projects = projects
    self.scope = scope
  }
}
