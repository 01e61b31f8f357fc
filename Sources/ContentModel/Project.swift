package import Diagnostics

/// One project's profile: what a client told us.
package struct Project: Sendable, Hashable {
  package let id: String
  package let client: String
  package let title: String
  package var date: CalendarDate
  package let contact: String?
  package let summary: String?
  /// Answer id by question id.
  package var answers: [String: String]
  package var load: Load?
  package var team: Team?
  package var mustHaves: [MustHave]
  package var gates: [Gate]
  package var weights: WeightStatement?
  package var stakeholders: [Stakeholder]
  /// `nil` for all.
  package var candidates: [String]?
  /// What the client runs today.
  package let current: String?
  /// How this report is set where not like the publisher's others.
  package let report: ReportOverrides?
  package let isDraft: Bool
  package let range: SourceRange
  /// The client's picture beside the profile: a path in the project's folder.
  package var picture: String?

  package init(
    id: String, client: String, title: String, date: CalendarDate, contact: String?,
    summary: String?, answers: [String: String], load: Load?, team: Team?, mustHaves: [MustHave],
    gates: [Gate], weights: WeightStatement?, stakeholders: [Stakeholder], candidates: [String]?,
    current: String?, report: ReportOverrides? = nil, isDraft: Bool, range: SourceRange
  ) {
    self.id = id
    self.client = client
    self.title = title
    self.date = date
    self.contact = contact
    self.summary = summary
    self.answers = answers
    self.load = load
    self.team = team
    self.mustHaves = mustHaves
    self.gates = gates
    self.weights = weights
    self.stakeholders = stakeholders
    self.candidates = candidates
    self.current = current
    self.report = report
    self.isDraft = isDraft
    self.range = range
  }
}
