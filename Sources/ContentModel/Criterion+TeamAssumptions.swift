extension Sequence where Element == Criterion {
  /// How the distance to the team is measured, if it is at all.
  package var teamAssumptions: TeamAssumptions? {
    for measure in lazy.flatMap(\.measures) {
      if case .team(let assumptions) = measure.kind { return assumptions }
    }
    return nil
  }

  /// The levels of skill that a project's people are counted at.
  package var teamLevels: TeamLevels { teamAssumptions?.levels ?? .standard }
}
