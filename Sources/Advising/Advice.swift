package import ContentModel
package import Decision

/// Everything worked out for one project: what was asked, what was found, and how.
package struct Advice: Sendable {
  package let project: Project
  package let criteria: [ContentModel.Criterion]
  /// In the order of the result's indices.
  package let candidates: [ContentModel.Alternative]
  /// By candidate, criterion and measure.
  package let cells: [[[DerivedCell]]]
  package let needs: [Need]
  /// In the order of the result's gates.
  package let requirements: [Requirement]
  package let weights: WeightTrail
  package let load: LoadEstimate?
  /// By candidate; `nil` without a benchmark or a load.
  package let capacities: [CapacityEstimate?]
  /// By candidate; `nil` without a team.
  package let teamFits: [TeamFit?]
  package let stakeholders: [StakeholderView]
  package let result: DecisionResult
  package let problem: DecisionProblem

  package init(
    project: Project, criteria: [ContentModel.Criterion], candidates: [ContentModel.Alternative],
    cells: [[[DerivedCell]]], needs: [Need], requirements: [Requirement], weights: WeightTrail,
    load: LoadEstimate?, capacities: [CapacityEstimate?], teamFits: [TeamFit?],
    stakeholders: [StakeholderView], result: DecisionResult, problem: DecisionProblem
  ) {
    self.project = project
    self.criteria = criteria
    self.candidates = candidates
    self.cells = cells
    self.needs = needs
    self.requirements = requirements
    self.weights = weights
    self.load = load
    self.capacities = capacities
    self.teamFits = teamFits
    self.stakeholders = stakeholders
    self.result = result
    self.problem = problem
  }
}
