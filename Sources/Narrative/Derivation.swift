/// Where a figure comes from, so that a reader can be led to its table.
package enum Derivation: Sendable, Hashable {
  /// The weights and how they came about.
  case weights
  /// Totals and what they are made of.
  case totals
  /// The values of single measures.
  case values
  /// The value of one candidate on one criterion.
  case row(candidate: Int, criterion: Int)
  /// One value of one candidate, with what it was made from.
  case value(CellReference)
  /// The simulation of uncertain weights and values.
  case simulation
  /// Break-even weights, transfers and scores.
  case sensitivity
  /// Must-haves and what they cost.
  case gates
  /// Load and capacity.
  case load
  /// The team's distance and ramp-up.
  case team
  /// What each stakeholder's weights lead to.
  case stakeholders
  /// What is not known.
  case unknowns
  /// What the project told.
  case profile
  /// The answers and what they changed.
  case answers
  /// The values of all criteria.
  case criteria
  /// What may go wrong.
  case risks
  /// The first 90 days.
  case plan
  /// The steps of the method.
  case steps
  /// The constants of the method.
  case constants
  /// How measures become values, and their shares.
  case measures
}
