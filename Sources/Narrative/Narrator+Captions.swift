internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

/// What tables and figures show, as sentences.
extension Narrator {
  /// Two by name, or the two best where there is no leader.
  private func first(of pair: [Int]) -> (Int, Int)? {
    guard let one = pair.first, pair.count > 1 else { return nil }
    return (one, pair[1])
  }

  private func mode(_ candidate: Int, _ criterion: Int, _ measure: Int) -> Double {
    advice.cells[candidate][criterion][measure].cell.mode
  }

  /// On which measure of a criterion two candidates differ most.
  package func measuresCaption(_ criterion: Int, _ pair: [Int]) -> Sentence {
    let content = advice.criteria[criterion]
    guard let (one, other) = first(of: pair) else { return "\(title: content.title): the values" }
    let widest = content.measures.indices.max { first, second in
      gap(criterion, first, one, other) < gap(criterion, second, one, other)
    }
    guard let widest, gap(criterion, widest, one, other) > 1e-9 else {
      return "\(title: name(one)) and \(title: name(other)) have the same values here"
    }
    let title = Wording.lowered(content.measures[widest].title)
    let cells = [one, other].map { advice.cells[$0][criterion][widest].cell }
    if let missing = [one, other].first(where: {
      advice.cells[$0][criterion][widest].cell.isMissing
    }) {
      return
        "They differ most on “\(title: title)”, where nothing is known of \(title: name(missing))"
    }
    let values = Wording.pair(cells[0].mode, cells[1].mode)
    func place(_ candidate: Int) -> Derivation {
      .value(CellReference(candidate: candidate, criterion: criterion, measure: widest))
    }
    return """
      They differ most on “\(title: title)”: \(title: name(one)) \
      \(values.0 + " of 100", from: place(one)), \
      \(title: name(other)) \(values.1, from: place(other))
      """
  }

  private func gap(_ criterion: Int, _ measure: Int, _ one: Int, _ other: Int) -> Double {
    // Within the criterion, which may have no weight itself.
    advice.problem.hierarchy.measures[criterion][measure]
      * abs(mode(one, criterion, measure) - mode(other, criterion, measure))
  }

  /// What two candidates bring of a list of capabilities, which may be a measure of a criterion.
  package func levelsCaption(
    _ title: String, _ capabilities: [String], _ pair: [Int],
    of place: (criterion: Int, measure: Int)? = nil
  ) -> Sentence {
    let parts = pair.map { candidate -> Sentence in
      let place = place.map { place in
        Derivation.value(
          CellReference(
            candidate: candidate, criterion: place.criterion, measure: place.measure))
      }
      return """
        \(title: name(candidate)) \
        \(figuresOf: levels(candidate, capabilities), from: place ?? .values)
        """
    }
    return "\(title: title): \(Sentence.joined(parts, separator: "; "))"
  }

  /// Which criterion brings most of the lead.
  package var contributionsCaption: Sentence {
    guard let explanation = live?.explanation, let leader, let rival,
      let best = explanation.pros.first
    else { return "Where the points come from" }
    let own = explanation.contributions[best]
    if own - explanation.margin >= 0.5 {
      let back = Wording.points(own - explanation.margin)
      return """
        \(title: name(leader)) gains \(Wording.points(own), from: .criteria) on \
        \(title: name(rival)) in \(title: criterionTitle(best)); the other criteria take \
        \(back, from: .criteria) back
        """
    }
    let (part, all) = Wording.pair(own, explanation.margin)
    if part == all, part != "1" {
      return """
        All \(all, from: .criteria) points by which \(title: name(leader)) leads \
        \(title: name(rival)) come from \(title: criterionTitle(best))
        """
    }
    return """
      Of the \(all, from: .criteria) points by which \(title: name(leader)) leads \
      \(title: name(rival)), \(part, from: .criteria) \(part == "1" ? "comes" : "come") from \
      \(title: criterionTitle(best))
      """
  }

  /// Which criterion brings the leader most of its points.
  package var compositionCaption: Sentence {
    guard let leader else { return "What the points are made of" }
    let values = advice.result.model.rows[leader].criteria
    let parts = values.indices.map { advice.weights.final[$0] * values[$0] }
    guard let most = parts.indices.max(by: { parts[$0] < parts[$1] }), parts.count > 1 else {
      return "What the points are made of"
    }
    let (part, all) = Wording.pair(parts[most], total(leader))
    if part == all {
      return """
        All \(all, from: .criteria) points of \(title: name(leader)) come from \
        \(title: criterionTitle(most))
        """
    }
    return """
      Of the \(all, from: .criteria) points of \(title: name(leader)), \(part, from: .criteria) \
      \(part == "1" ? "comes" : "come") from \(title: criterionTitle(most))\
      \(parts.count { $0 == parts[most] } == 1 ? ", more than from any other criterion" : "")
      """
  }

  /// Which weight moved furthest from its default.
  package var weightsCaption: Sentence {
    let trail = advice.weights
    let moves = trail.final.values.indices.map { abs(trail.final[$0] - trail.defaults[$0]) }
    guard let most = moves.indices.max(by: { moves[$0] < moves[$1] }), moves[most] >= 0.005 else {
      return "The weights that were used are the default weights"
    }
    let (used, standard) = Wording.weights(trail.final[most], trail.defaults[most])
    return
      "The weight of \(title: criterionTitle(most)) moved furthest from its default: \(used, from: .weights) instead of \(standard, from: .weights)"
  }

  /// The criteria that make up more than half of the weight.
  package var weightsStanding: Sentence {
    let weights = advice.weights.final.values
    let order = weights.indices.sorted {
      weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1]
    }
    var sum = 0.0
    var names: [String] = []
    for index in order where sum < 0.5 {
      sum += weights[index]
      names.append(criterionTitle(index))
    }
    let share = sum > 1 - 1e-9 ? "All" : NumberText.percent(sum)
    return "\(share, from: .weights) of the weight lies on \(titles: names)"
  }

  /// The must-have that excludes most.
  package var excludedCaption: Sentence {
    let verdicts = advice.result.screening.verdicts
    let counts = advice.requirements.indices.map { gate in
      verdicts.count { $0.failed.contains(gate) }
    }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else {
      return "Each exclusion with its reason"
    }
    let out = excluded.count
    return out == 1
      ? "\(title: name(excluded[0])) fails “\(title: advice.requirements[most].title)”"
      : "“\(title: advice.requirements[most].title)” excludes \(counts[most] == out ? "all" : "\(Wording.count(counts[most]), from: .gates) of the") \(Wording.count(out), from: .gates)"
  }

  /// Totals that are less than this behind the leader are counted as close to it.
  package static let closeTotals = 5.0

  /// How many come within a few points of the leader.
  package var rankingCaption: Sentence {
    guard let leader, ranked.count > 1 else { return "The total and what is known of it" }
    let near = ranked.dropFirst().count { total(leader) - total($0) < Self.closeTotals }
    let rest: Sentence =
      "of \(title: name(leader))’s \(NumberText.decimal(total(leader)), from: .totals)"
    let within: Sentence = "within \(Wording.points(Self.closeTotals), from: .constants) \(rest)"
    return near == 0
      ? "None comes \(within)"
      : "\(Wording.capitalised(Wording.count(near)), from: .totals) of the others \(near == 1 ? "comes" : "come") \(within)"
  }

  /// What the largest gaps in the evidence do to the lead.
  package var tornadoCaption: Sentence {
    guard let scores = live?.scores, let leader, let rival else { return "" }
    let flips = scores.bars.count { $0.flips }
    if flips > 0 {
      return
        "\(Wording.capitalised(Wording.count(flips)), from: .values) single \(flips == 1 ? "value" : "values") could cost \(title: name(leader)) its lead over \(title: name(rival))"
    }
    let least = scores.bars.map { min($0.atLow, $0.atHigh) }.min() ?? scores.margin
    return
      "No single value costs \(title: name(leader)) its lead over \(title: name(rival)): at worst \(Wording.points(least), from: .sensitivity) remain"
  }

  /// How the simulation came out, in figures.
  package var simulationCaption: Sentence {
    guard let live, let leader,
      let index = live.alternatives.firstIndex(of: leader)
    else { return "The simulation in figures" }
    let regret = live.acceptability.expectedRegret[index]
    if regret == 0 { return "\(title: name(leader)) is the best choice of every version" }
    let points = NumberText.decimal(regret, decimals: 1)
    let cost = regret < 0.05 ? "less than " + NumberText.decimal(0.1, decimals: 1) : points
    return
      "Choosing \(title: name(leader)) costs \(cost, from: .simulation) points on average against the best choice of each version"
  }

  /// Who has most of a criterion.
  package func matrixCaption(_ criterion: Int) -> Sentence {
    let rows = advice.result.model.rows
    let pool = ranked.isEmpty ? Array(rows.indices) : ranked
    guard
      let best = pool.max(by: { rows[$0].criteria[criterion] < rows[$1].criteria[criterion] })
    else { return "\(title: advice.criteria[criterion].title)" }
    let title = advice.criteria[criterion].title
    func value(_ candidate: Int) -> Double { rows[candidate].criteria[criterion] }
    func row(_ candidate: Int) -> Derivation { .row(candidate: candidate, criterion: criterion) }
    // What a must-have excludes stands in the same table, and may have more.
    let scope: Sentence =
      rows.contains { $0.criteria[criterion] > value(best) } ? " of those ranked" : ""
    let shown = leader ?? best
    let next = pool.filter { $0 != shown }.map(value).max()
    let (most, own) = Wording.pair(value(best), value(shown))
    if most == own, let next, next >= value(best) || Wording.pair(next, value(best)).0 == most {
      return """
        \(title: title): \(title: name(shown)) has \(own + " of 100", from: row(shown)), as much as \
        any\(scope)
        """
    }
    let first: Sentence = """
      \(title: title): \(title: name(best)) has most\(scope), \(most + " of 100", from: row(best))
      """
    return most == own ? first : "\(first); \(title: name(shown)) has \(own, from: row(shown))"
  }

  /// What the least demanding and the leader take of the measured machine.
  package var capacityCaption: Sentence {
    let estimates = advice.capacities.enumerated().compactMap { index, estimate in
      estimate.map { (index, $0) }
    }
    guard let least = estimates.min(by: { $0.1.mode < $1.1.mode }) else { return "Measured rates" }
    if estimates.count == 1 {
      return
        "\(title: name(least.0)) takes \(Wording.load(least.1.mode), from: .load) of the measured server"
    }
    let lean: Sentence = "\(title: name(least.0)) takes least of the measured server"
    guard let leader, leader != least.0, let own = advice.capacities[leader] else { return lean }
    return
      "\(lean), \(Wording.load(least.1.mode), from: .load); \(title: name(leader)) takes \(Wording.load(own.mode), from: .load)"
  }

  /// How much of what the project needs the first of a pair covers.
  package func needsCaption(_ candidate: Int) -> Sentence {
    let held = advice.candidates[candidate].capabilities
    let met = advice.needs.count { (held[$0.capabilityID]?.level ?? .none) > .none }
    let all = advice.needs.count
    let covered =
      switch (met, all) {
      case (1, 1): "covers the one need"
      case (0, 1): "does not cover the one need"
      case (0, _): "covers none of the \(Wording.count(all)) needs"
      case (all, 2): "covers both needs"
      case (all, _): "covers all \(Wording.count(all)) needs"
      default: "covers \(Wording.count(met)) of the \(Wording.count(all)) needs"
      }
    return """
      \(title: name(candidate)) \(figuresOf: covered, from: needsRow(candidate)): \
      \(figuresOf: levels(candidate, advice.needs.map(\.capabilityID)), from: needsRow(candidate))
      """
  }

  /// Where the value of the needs stands, which counts what is covered.
  private func needsRow(_ candidate: Int) -> Derivation {
    let place = measures.first { criterion, measure in
      if case .needs = advice.criteria[criterion].measures[measure].kind { true } else { false }
    }
    guard let place else { return .values }
    return .value(
      CellReference(candidate: candidate, criterion: place.criterion, measure: place.measure))
  }

  /// Whether the stakeholders' weights lead to the same.
  package var stakeholdersCaption: Sentence {
    let own = leader.map { advice.candidates[$0].id }
    let same = advice.stakeholders.count { view in
      view.result.live.map { $0.model.rows[$0.verdict.leader].id } == own
    }
    let all = advice.stakeholders.count
    let place = leader.map(name) ?? "the same first place"
    if same == all { return "Every side’s weights lead to \(title: place)" }
    if all == 1 { return "The other side’s weights do not lead to \(title: place)" }
    return """
      \(Wording.some(same), from: .stakeholders) of the \(Wording.count(all), from: .stakeholders) \
      sides \(same < 2 ? "comes" : "come") to \(title: place)\(same == 0 ? "" : " too")
      """
  }

  /// What was left out of this report, by whose choice, and what nobody looked at.
  package var scope: [Sentence] {
    var sentences: [Sentence] = []
    let considered = Set(advice.candidates.map(\.id))
    let left = catalog.alternatives.filter { !considered.contains($0.id) }.map(\.name)
    if left.isEmpty {
      sentences.append(
        "Only the \(Wording.count(advice.candidates.count), from: .criteria) \(title: subject.plural) of the guide were compared; there are others."
      )
    } else {
      sentences.append(
        "Not compared, because the project named its candidates: \(titles: left).")
    }
    let days = advice.cells.flatMap { $0.flatMap { $0.flatMap { $0.citations.map(\.asOf) } } }
    if let earliest = days.min(), let latest = days.max() {
      sentences.append(
        """
        Nothing was measured for this report. Its figures were published by others; they are from \
        \(date: earliest) to \(date: latest).
        """)
    }
    sentences.append(
      "Only the profile was read: none of your code, data, contracts or servers was looked at.")
    return sentences + settings.notExamined.map { "\(title: $0)" }
  }
}
