internal import ContentModel
internal import Decision
internal import Markup

/// Derives the cell of one measure from an alternative's evidence and the project.
struct CellDerivation {
  let catalog: Catalog
  let project: Project
  let needs: [Need]
  let load: LoadEstimate?
  let widths: GradeWidths

  func derive(
    _ measure: Measure, _ alternative: ContentModel.Alternative
  ) throws(DecisionError) -> DerivedCell {
    switch measure.kind {
    case .number(let factID, let daysFromDate, let curve):
      try number(factID, daysFromDate, curve, alternative)
    case .capacity(let factID, let discount, let curve):
      try capacity(factID, discount, curve, alternative)
    case .capability(let parts):
      try coverage(parts, alternative)
    case .needs(let essential, let useful):
      try needsCoverage(essential, useful, alternative)
    case .team(let assumptions):
      try team(assumptions, alternative)
    case .judgement(let levels):
      try judgement(measure.id, levels, alternative)
    }
  }

  /// How much of the benchmark's machine the project's peak takes.
  func capacityEstimate(
    _ factID: String, _ discount: Discount, _ alternative: ContentModel.Alternative
  ) -> CapacityEstimate? {
    guard let load, case .number(let rate, let low, let high) = alternative.facts[factID]?.value,
      rate > 0
    else { return nil }
    return CapacityEstimate(
      measuredRate: rate, low: load.peakRate / ((high ?? rate) * discount.high),
      mode: load.peakRate / (rate * discount.mode),
      high: load.peakRate / max(1e-9, (low ?? rate) * discount.low))
  }

  private func number(
    _ factID: String, _ daysFromDate: Bool, _ curve: ValueCurve,
    _ alternative: ContentModel.Alternative
  ) throws(DecisionError) -> DerivedCell {
    guard let fact = alternative.facts[factID], fact.value != .unknown else {
      return missing(factID)
    }
    let function = try valueFunction(curve)
    let isStale = isStale(fact)
    let grade = RawScore.Uncertainty.grade(grade(fact.confidence, isStale: isStale))
    let reading: RawScore
    switch fact.value {
    case .number(let value, nil, nil):
      reading = RawScore(.measurement(value), uncertainty: grade)
    case .number(let value, let low, let high):
      reading = RawScore(
        .measurement(value),
        uncertainty: .interval(.measurement(low ?? value), .measurement(high ?? value)))
    case .date(let date):
      reading = RawScore(.measurement(Double(date.days(since: project.date))), uncertainty: grade)
    case .text(let text):
      guard case .levels(let values) = curve, values[text] != nil else { return missing(factID) }
      reading = RawScore(.level(text), uncertainty: grade)
    case .boolean(let flag):
      let text = flag ? "true" : "false"
      guard case .levels(let values) = curve, values[text] != nil else { return missing(factID) }
      reading = RawScore(.level(text), uncertainty: grade)
    case .unknown:
      return missing(factID)
    }
    return DerivedCell(
      cell: try reading.cell(through: function, widths: widths),
      basis: FactText.plain(fact, catalog.factDefinition(factID)),
      citations: fact.citation.map { [$0] } ?? [], factID: factID, isStale: isStale)
  }

  private func capacity(
    _ factID: String, _ discount: Discount, _ curve: ValueCurve,
    _ alternative: ContentModel.Alternative
  ) throws(DecisionError) -> DerivedCell {
    guard let fact = alternative.facts[factID],
      let estimate = capacityEstimate(factID, discount, alternative)
    else { return missing(factID) }
    let function = try valueFunction(curve)
    let cell = try RawScore(
      .measurement(1 / estimate.mode),
      uncertainty: .interval(.measurement(1 / estimate.high), .measurement(1 / estimate.low))
    ).cell(through: function, widths: widths)
    return DerivedCell(
      cell: cell,
      basis: "peak takes \(Self.share(estimate.low)) to \(Self.share(estimate.high)) of the "
        + "machine it was measured on",
      capacity: estimate,
      citations: fact.citation.map { [$0] } ?? [], factID: factID, isStale: isStale(fact))
  }

  private func coverage(
    _ parts: [WeightedCapability], _ alternative: ContentModel.Alternative
  ) throws(DecisionError) -> DerivedCell {
    var total = 0.0
    var low = 0.0
    var mode = 0.0
    var high = 0.0
    var known = 0
    var builtIn = 0
    var citations: [Citation] = []
    var stale = false
    for part in parts {
      let held = alternative.capabilities[part.id]
      let value = capabilityValue(held)
      total += part.weight
      low += part.weight * value.low
      mode += part.weight * value.mode
      high += part.weight * value.high
      guard let held, let level = held.level else { continue }
      known += 1
      if level == .builtin, !held.isPartial { builtIn += 1 }
      if let citation = held.citation { citations.append(citation) }
    }
    guard total > 0, known > 0 else { return missing(nil) }
    stale = citations.contains { isStale($0, shelfLifeDays: CapabilityCell.shelfLifeDays) }
    func mean(_ sum: Double) -> Double { min(100, max(0, sum / total)) }
    let cell = try Cell(
      low: min(mean(low), mean(mode)), mode: mean(mode), high: max(mean(high), mean(mode)))
    let unknown = parts.count - known
    return DerivedCell(
      cell: cell,
      basis: "\(builtIn) of \(parts.count) built in"
        + (unknown > 0 ? ", \(unknown) unknown" : ""),
      citations: citations, factID: nil, isStale: stale)
  }

  private func needsCoverage(
    _ essential: Double, _ useful: Double, _ alternative: ContentModel.Alternative
  ) throws(DecisionError) -> DerivedCell {
    let parts = needs.map { need in
      WeightedCapability(
        id: need.capabilityID, weight: need.strength == .essential ? essential : useful)
    }
    guard !parts.isEmpty else {
      return DerivedCell(
        cell: try Cell(low: 100, mode: 100, high: 100), basis: "no particular needs were named",
        citations: [], factID: nil, isStale: false)
    }
    let cell = try coverage(parts, alternative)
    let met = needs.count { (alternative.capabilities[$0.capabilityID]?.level ?? .none) > .none }
    return DerivedCell(
      cell: cell.cell, basis: "\(met) of \(needs.count) needs met in some way",
      citations: cell.citations, factID: nil, isStale: cell.isStale)
  }

  private func team(
    _ assumptions: TeamAssumptions, _ alternative: ContentModel.Alternative
  ) throws(DecisionError) -> DerivedCell {
    guard let team = project.team else { return missing(nil) }
    let fit = TeamFit(team, alternative, catalog, assumptions)
    return DerivedCell(
      cell: try Cell(value: min(100, fit.value), grade: .a, widths: widths),
      basis: "\(fit.alternative.known) know it, \(fit.language.known) its language, "
        + "\(fit.runtime.known) its runtime; \(fit.needed) needed",
      citations: [], factID: nil, isStale: false)
  }

  private func judgement(
    _ measureID: String, _ levels: [ScaleLevel], _ alternative: ContentModel.Alternative
  ) throws(DecisionError) -> DerivedCell {
    guard let judgement = alternative.judgements[measureID],
      let place = levels.firstIndex(where: { $0.id == judgement.levelID })
    else { return missing(nil) }
    let value = levels[place].value
    let cell =
      judgement.isFirm
      ? try Cell(value: value, grade: .a, widths: widths)
      : try Cell(
        low: place > 0 ? levels[place - 1].value : max(0, value - 10), mode: value,
        high: place + 1 < levels.count ? levels[place + 1].value : min(100, value + 10))
    return DerivedCell(
      cell: cell, basis: "judged \(judgement.levelID)", reason: judgement.reason, citations: [],
      factID: nil, isStale: false)
  }

  private func missing(_ factID: String?) -> DerivedCell {
    DerivedCell(
      cell: .missing, basis: "unknown", citations: [], factID: factID, isStale: false)
  }

  /// The value of a level and its interval; a partial cell has a share of its level's value.
  ///
  /// A share of the level's own value, not of the way up from the next lower one: something half
  /// built in must not be worth more than something official and complete.
  private func capabilityValue(_ held: CapabilityCell?) -> (low: Double, mode: Double, high: Double)
  {
    guard let held, let level = held.level else { return (0, 50, 100) }
    let values = catalog.method.levelValues
    let full = values[level] ?? 0
    let value = held.isPartial ? full * catalog.method.partialShare : full
    let stale =
      held.citation.map { isStale($0, shelfLifeDays: CapabilityCell.shelfLifeDays) } ?? false
    let width = widths[grade(held.confidence, isStale: stale)]
    return (max(0, value - width), value, min(100, value + width))
  }

  private func isStale(_ fact: ContentModel.Fact) -> Bool {
    guard let citation = fact.citation else { return false }
    let days = catalog.factDefinition(fact.definitionID)?.shelfLifeDays ?? 730
    return isStale(citation, shelfLifeDays: days)
  }

  private func isStale(_ citation: Citation, shelfLifeDays: Int) -> Bool {
    let days = catalog.source(citation.sourceID)?.shelfLifeDays ?? shelfLifeDays
    return project.date.days(since: citation.asOf) > days
  }

  private func grade(_ confidence: Confidence, isStale: Bool) -> EvidenceGrade {
    let grade: EvidenceGrade =
      switch confidence {
      case .high: .a
      case .medium: .b
      case .low: .c
      }
    return isStale ? grade.lowered : grade
  }

  private func valueFunction(_ curve: ValueCurve) throws(DecisionError) -> ValueFunction {
    switch curve {
    case .linear(let zero, let hundred):
      return try .linear(zeroAt: zero, hundredAt: hundred)
    case .piecewise(let points):
      return try .piecewise(points.map { ValueFunction.Knot(x: $0.x, value: $0.value) })
    case .levels(let values):
      let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return try .levels(sorted.map { ValueFunction.Level(name: $0.key, value: $0.value) })
    }
  }

  private static func share(_ value: Double) -> String {
    value < 0.995
      ? NumberText.percent(value) : NumberText.decimal(value, decimals: value < 10 ? 1 : 0) + "×"
  }
}
