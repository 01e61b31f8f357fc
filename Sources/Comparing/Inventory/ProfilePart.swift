/// The parts of a project's profile that advice depends on, named like their keys in its file.
package enum ProfilePart: String, Sendable, Hashable, CaseIterable {
  case date, answers, load, team
  case mustHaves = "must-have"
  case gates, weights, stakeholders, candidates
}
