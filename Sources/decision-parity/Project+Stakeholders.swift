import ContentModel

extension Project {
  /// The same project for itself alone: stakeholders' results are not compared.
  var withoutStakeholders: Project {
    Project(
      id: id, client: client, title: title, date: date, contact: contact, summary: summary,
      answers: answers, load: load, team: team, mustHaves: mustHaves, gates: gates,
      weights: weights, stakeholders: [], candidates: candidates, current: current,
      isDraft: isDraft, range: range)
  }
}
