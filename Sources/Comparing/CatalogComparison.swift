internal import Advising
package import ContentModel

/// What is different between two states of the content, and what that does to each project.
///
/// A pure function of two catalogs: it reads no file and knows no revision.
package struct CatalogComparison: Sendable, Hashable {
  /// What the alternatives are called, as in `frameworks`.
  package let plural: String
  /// Everything that changed, the compared projects' profiles included.
  package let inputs: [InputChange]
  /// In the byte order of their ids.
  package let projects: [ProjectComparison]

  /// Compares two states.
  ///
  /// - Parameters:
  ///   - before: The earlier state.
  ///   - after: The later state.
  ///   - projects: The ids to compare; one may be in only one of the states.
  /// - Returns: What is different.
  package static func compare(
    _ before: Catalog, _ after: Catalog, projects: [String]
  ) async -> CatalogComparison {
    let plural = after.site.subject.plural
    // Nothing is told of a project that was not asked for.
    let inputs = InputChange.between(Inventory(before), Inventory(after), plural).filter { change in
      change.key.projectID.map { projects.contains($0) } ?? true
    }
    let compared = await withTaskGroup(of: (Int, ProjectComparison).self) { group in
      for (index, id) in projects.enumerated() {
        group.addTask { (index, compare(before, after, inputs, project: id)) }
      }
      var found: [Int: ProjectComparison] = [:]
      for await (index, one) in group { found[index] = one }
      return found
    }
    return CatalogComparison(
      plural: plural, inputs: inputs, projects: projects.indices.compactMap { compared[$0] })
  }

  private static func compare(
    _ before: Catalog, _ after: Catalog, _ inputs: [InputChange], project id: String
  ) -> ProjectComparison {
    let outcomes = (before: outcome(before, id), after: outcome(after, id))
    let old = before.projects.first { $0.id == id }
    let new = after.projects.first { $0.id == id }
    guard let old, let new else {
      return ProjectComparison(
        id: id, before: outcomes.before, after: outcomes.after, inputs: [], changes: [])
    }
    let (read, reads) = (Inventory(before, for: old).inputs, Inventory(after, for: new).inputs)
    let its = inputs.filter { read[$0.key] != nil || reads[$0.key] != nil }
    guard let first = outcomes.before, let second = outcomes.after else {
      return ProjectComparison(
        id: id, before: outcomes.before, after: outcomes.after, inputs: its, changes: [])
    }
    let attribution = Attribution(
      before: before, after: after, project: id, outcomes: (first, second),
      changes: its.filter(\.key.isDecisive), decide: outcome)
    return ProjectComparison(
      id: id, before: first, after: second, inputs: its, changes: attribution.explain())
  }

  /// The outcome for a project; `nil` when it is not there or cannot be decided.
  @Sendable package static func outcome(_ catalog: Catalog, _ id: String) -> Outcome? {
    guard let project = catalog.projects.first(where: { $0.id == id }) else { return nil }
    return Adviser(catalog).advise(project).advice.map { Outcome($0) }
  }
}
