package import ContentModel
internal import Decision
package import Diagnostics
internal import Markup

/// Works out the advice for a project.
package struct Adviser: Sendable {
  private let catalog: Catalog

  package init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// The advice for one project, or what stands in its way at the place it stands.
  ///
  /// - Parameter project: A project of the catalog.
  /// - Returns: The advice when it could be worked out, and errors and warnings.
  package func advise(_ project: Project) -> (advice: Advice?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let candidates = catalog.alternatives.filter { alternative in
      project.candidates?.contains(alternative.id) ?? true
    }
    guard !candidates.isEmpty else {
      log.error(
        .noCandidates, "there is nothing to choose from for this project", at: project.range,
        fixes: [Fix("add data files for the \(catalog.site.subject.plural)")])
      return (nil, log)
    }
    guard !catalog.criteria.isEmpty else {
      log.error(
        .emptyCriterion, "a project needs criteria to be decided by", at: project.range,
        fixes: [Fix("write Content/criteria.yaml")])
      return (nil, log)
    }
    do throws(DecisionError) {
      let advice = try evaluate(project, candidates)
      warn(advice, &log)
      return (advice, log)
    } catch {
      log.error(
        .invalidWeights, "the decision cannot be worked out: \(error)",
        at: project.weights?.range ?? project.range)
      return (nil, log)
    }
  }

  private func evaluate(
    _ project: Project, _ candidates: [ContentModel.Alternative]
  ) throws(DecisionError) -> Advice {
    let collected = NeedCollection(project, catalog)
    let load = LoadEstimate(project.load)
    let method = catalog.method
    let widths = try GradeWidths(
      a: method.highConfidence, b: method.mediumConfidence, c: method.lowConfidence,
      d: method.staleConfidence)
    let derivation = CellDerivation(
      catalog: catalog, project: project, needs: collected.needs, load: load, widths: widths)
    var cells: [[[DerivedCell]]] = []
    for candidate in candidates {
      var rows: [[DerivedCell]] = []
      for criterion in catalog.criteria {
        var row: [DerivedCell] = []
        for measure in criterion.measures { row.append(try derivation.derive(measure, candidate)) }
        rows.append(row)
      }
      cells.append(rows)
    }
    let requirements = GateMapping.requirements(project, catalog)
    let mapping = WeightMapping(criteria: catalog.criteria, factors: collected.factors)
    let trail = try mapping.trail(project.weights)
    let problem = try problem(project, candidates, cells, requirements, trail)
    var stakeholders: [StakeholderView] = []
    for stakeholder in project.stakeholders {
      let theirs = try mapping.trail(stakeholder.weights)
      let theirProblem = try self.problem(project, candidates, cells, requirements, theirs)
      stakeholders.append(
        StakeholderView(
          stakeholder: stakeholder, weights: theirs.final, pairwise: theirs.pairwise,
          result: try DecisionEngine.evaluate(theirProblem)))
    }
    return Advice(
      project: project, criteria: catalog.criteria, candidates: candidates, cells: cells,
      needs: collected.needs, requirements: requirements, weights: trail, load: load,
      capacities: candidates.map { capacity($0, derivation) },
      teamFits: candidates.map { teamFit($0, project) }, stakeholders: stakeholders,
      result: try DecisionEngine.evaluate(problem), problem: problem)
  }

  private func problem(
    _ project: Project, _ candidates: [ContentModel.Alternative], _ cells: [[[DerivedCell]]],
    _ requirements: [Requirement], _ trail: WeightTrail
  ) throws(DecisionError) -> DecisionProblem {
    let method = catalog.method
    var criteria: [Decision.Criterion] = []
    for criterion in catalog.criteria {
      criteria.append(
        try Decision.Criterion(
          id: criterion.id, measures: criterion.measures.map(\.id),
          weights: try Weights(points: criterion.measures.map(\.weight))))
    }
    var gates: [Decision.Gate] = []
    for requirement in requirements {
      gates.append(try Decision.Gate(id: requirement.id, rule: requirement.rule))
    }
    let settings = try AnalysisSettings(
      acceptability: try AcceptabilitySettings(
        draws: method.samples, seed: project.id, criteria: trail.sampling,
        measures: catalog.criteria.map { $0.measures.count > 1 ? .band(0.40) : .fixed },
        commonError: method.commonError),
      verdict: try VerdictThresholds(
        clear: method.clearProbability, lean: method.leanProbability,
        minimumMargin: method.closeMargin),
      coverage: try CoverageThresholds(
        provisional: method.provisionalCoverage, insufficient: method.refusedCoverage))
    return try DecisionProblem(
      criteria: criteria, weights: trail.final,
      alternatives: candidates.enumerated().map { index, candidate in
        Decision.Alternative(
          id: candidate.id, cells: cells[index].map { $0.map(\.cell) },
          facts: GateMapping.facts(candidate))
      },
      gates: gates, settings: settings)
  }

  private func capacity(
    _ candidate: ContentModel.Alternative, _ derivation: CellDerivation
  ) -> CapacityEstimate? {
    for measure in catalog.criteria.flatMap(\.measures) {
      if case .capacity(let factID, let discount, _) = measure.kind {
        return derivation.capacityEstimate(factID, discount, candidate)
      }
    }
    return nil
  }

  private func teamFit(_ candidate: ContentModel.Alternative, _ project: Project) -> TeamFit? {
    guard let team = project.team, let assumptions = catalog.criteria.teamAssumptions else {
      return nil
    }
    return TeamFit(team, candidate, catalog, assumptions)
  }

  /// Judgements that contradict one another, and the one to ask again first.
  private func warn(
    _ comparison: PairwiseComparison?, at range: SourceRange, _ log: inout DiagnosticLog
  ) {
    guard let comparison, !comparison.isConsistent else { return }
    let ratio = NumberText.decimal(comparison.consistencyRatio, decimals: 2)
    var notes = [
      "their consistency ratio is \(ratio); above 0.10 they contradict one another too much"
    ]
    if let worst = comparison.worst {
      let implied = NumberText.decimal(worst.impliedRatio, decimals: 2)
      let factor = NumberText.decimal(worst.factor, decimals: 1)
      notes.append(
        "look again at \(catalog.criteria[worst.first].id) against "
          + "\(catalog.criteria[worst.second].id): all together imply \(implied), and the judgement "
          + "is \(factor) times away from that")
    }
    log.warning(
      .inconsistentJudgements, "the pairwise judgements are not consistent enough", at: range,
      notes: notes)
  }

  /// What is legal but should be looked at again.
  private func warn(_ advice: Advice, _ log: inout DiagnosticLog) {
    let range = advice.project.weights?.range ?? advice.project.range
    warn(advice.weights.pairwise, at: range, &log)
    for view in advice.stakeholders {
      warn(view.pairwise, at: view.stakeholder.weights.range, &log)
    }
    if advice.result.live == nil {
      log.warning(
        .noCandidates, "no \(catalog.site.subject.singular) meets every must-have of this project",
        at: advice.project.range, notes: ["the report says so and names what each must-have costs"])
    }
  }
}
