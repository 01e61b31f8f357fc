internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// What would change the answer, the nearest change of each sort; empty without a comparison.
  package var changes: [Sentence] {
    guard let live, leader != nil, rival != nil else { return gateChanges }
    var sentences: [Sentence] = []
    if let sentence = weightChange { sentences.append(sentence) }
    if let sentence = transferChange(live) { sentences.append(sentence) }
    sentences += scoreChanges(live)
    sentences += gateChanges
    sentences += teamChanges
    if sentences.isEmpty {
      sentences.append(
        "No single change of a weight, a value, a must-have or a skill that we tried changes the leader."
      )
    }
    return sentences
  }

  /// The same without what ``preferRival`` says already.
  package var otherChanges: [Sentence] {
    guard let live, leader != nil, rival != nil else { return gateChanges }
    var sentences: [Sentence] = []
    if nearestWeight?.taker != rival, let sentence = weightChange { sentences.append(sentence) }
    if let sentence = transferChange(live) { sentences.append(sentence) }
    sentences += scoreChanges(live) + gateChanges
    sentences += nearestShift?.candidate == rival ? Array(teamChanges.dropFirst()) : teamChanges
    return sentences.isEmpty ? changes : sentences
  }

  /// Whether the weights may all move within the certificate's band without another leader.
  package var certificate: Sentence? {
    guard let live, let leader, rival != nil else { return nil }
    let band = NumberText.percent(advice.problem.settings.certificateBand)
    let overtakers = live.dominance[live.verdict.leader].enumerated().compactMap { index, found in
      found.flatMap { $0.band.outcome == .always ? nil : index }
    }
    if overtakers.isEmpty {
      return """
        Nothing within \("±" + band, from: .constants) of your weights puts another \
        \(title: subject.singular) ahead of \(name: name(leader)).
        """
    }
    let names = overtakers.sorted { live.model.ranking.ranks[$0] < live.model.ranking.ranks[$1] }
      .map { name(live.alternatives[$0]) }
    return """
      If every weight may move by \("±" + band, from: .constants) at once, \
      \(names: names, atMost: 4, from: .sensitivity) could come out ahead of \(name: name(leader)).
      """
  }

  /// The nearest end of a stability interval: the criterion, the weight there and who takes over.
  var nearestWeight: (criterion: Int, weight: Double, taker: Int)? {
    guard let live else { return nil }
    var nearest: (criterion: Int, weight: Double, taker: Int)?
    var least = Double.infinity
    for (criterion, interval) in live.weights.stability.enumerated() {
      for (end, taker) in [
        (interval.lower, interval.lowerLeader), (interval.upper, interval.upperLeader),
      ] {
        guard let taker, end > 0, end < 1, abs(end - interval.weight) < least else { continue }
        least = abs(end - interval.weight)
        nearest = (criterion, end, live.alternatives[taker])
      }
    }
    return nearest
  }

  /// The nearest weight at which another candidate leads.
  private var weightChange: Sentence? {
    guard let nearest = nearestWeight else {
      return
        "No change to the weight of a single criterion puts another \(title: subject.singular) first."
    }
    let now = advice.weights.final[nearest.criterion]
    let (end, was) = Wording.weights(nearest.weight, now)
    let word: Sentence = nearest.weight > now ? "more" : "less"
    return """
      If \(title: criterionTitle(nearest.criterion)) counted \(word) than \(end, from: .sensitivity) \
      instead of \(was, from: .weights), \(name: name(nearest.taker)) would lead.
      """
  }

  /// The least weight moved between criteria that lets the rival catch up.
  private func transferChange(_ live: LiveAnalysis) -> Sentence? {
    guard let leader, let rival, Quantization.quantum(of: total(leader) - total(rival)) > 0 else {
      return nil
    }
    guard let transfer = live.transfer else {
      return
        "No shift of weight between the criteria lets \(name: name(rival)) catch up with \(name: name(leader))."
    }
    guard transfer.total > 0 else { return nil }
    let points = transfer.total * 100
    let sources = transfer.moves.map { criterionTitle($0.source) }
    let moved = points < 1 ? "less than 1" : NumberText.decimal(points)
    return """
      \(name: name(rival)) draws level if \("\(moved) of the 100", from: .sensitivity) points of \
      weight \(points < 1.5 ? "moves" : "move") from \(titles: sources) to \
      \(title: criterionTitle(transfer.sink)).
      """
  }

  /// The values of the leader and its rival whose uncertainty alone can turn the result.
  private func scoreChanges(_ live: LiveAnalysis) -> [Sentence] {
    guard let leader, let rival, let scores = live.scores else { return [] }
    let flips = scores.bars.filter { $0.flips }
    return flips.prefix(2).map { bar in
      let side = bar.side == .leader ? leader : rival
      let cell = CellReference(candidate: side, criterion: bar.criterion, measure: bar.measure)
      let measure = Wording.lowered(advice.criteria[bar.criterion].measures[bar.measure].title)
      let now = advice.cells[side][bar.criterion][bar.measure].cell
      if now.isMissing {
        return """
          How \(name: name(side)) does on “\(title: measure)” is unknown, and that alone could put \
          \(name: name(rival)) ahead.
          """
      }
      let breakEven = bar.breakEvenScore.map { Wording.pair($0, now.mode) }
      let limit: Sentence =
        breakEven.map {
          "were worth \(bar.side == .leader ? "less" : "more") than \($0.0, from: .sensitivity) instead of \("\($0.1) of 100", from: .value(cell))"
        }
        ?? "came out at the other end of its range"
      return """
        If “\(title: measure)” of \(name: name(side))\(evidence: cell) \(limit), which the evidence allows, \
        \(name: name(rival)) would lead.
        """
    }
  }

  /// The must-have whose price is highest, and those that empty the field.
  private var gateChanges: [Sentence] {
    let prices = advice.result.gatePrices
    if live == nil {
      let openers = prices.indices.filter { prices[$0].winnerWithout != nil }
      guard !openers.isEmpty else {
        return advice.requirements.count > 1
          ? [
            "Giving up a single must-have is not enough: every \(title: subject.singular) fails at least two."
          ]
          : []
      }
      return openers.map { index in
        """
        Without “\(title: advice.requirements[index].title)”, \
        \(name: prices[index].winnerWithout.map(name) ?? "") would be left to recommend.
        """
      }
    }
    let dearest = prices.indices.filter { (prices[$0].gain ?? 0) >= 0.5 }.max { first, second in
      (prices[first].gain ?? 0) < (prices[second].gain ?? 0)
    }
    guard let dearest, let winner = prices[dearest].winnerWithout, let gain = prices[dearest].gain
    else { return [] }
    return [
      """
      Without the must-have “\(title: advice.requirements[dearest].title)”, \(name: name(winner)) would \
      lead by \(Wording.points(gain), from: .gates).
      """
    ]
  }

  /// The candidate that needs the fewest people more to lead.
  private var nearestShift: TeamShift? {
    ranked.dropFirst().prefix(5).compactMap { TeamShift($0, in: self) }
      .min { $0.people < $1.people }
  }

  /// The skills that would change the leader.
  private var teamChanges: [Sentence] {
    guard let leader else { return [] }
    var sentences: [Sentence] = []
    if let nearest = nearestShift {
      sentences.append(
        """
        If \(Wording.count(nearest.people), from: .team) more \
        \(nearest.people == 1 ? "person" : "people") on the team were productive in \
        \(name: name(nearest.candidate)), it would lead.
        """)
    }
    if let other = TeamShift.leaderWithoutSkill(self) {
      sentences.append(
        """
        If nobody on the team knew \(name: name(leader)), \(name: name(other)) would lead.
        """)
    }
    return sentences
  }

  /// Criteria and values without which another candidate leads.
  package var leaveOneOut: [Sentence] { criteriaLeftOut + valuesLeftOut }

  private var criteriaLeftOut: [Sentence] {
    guard let live, let leader, rival != nil else { return [] }
    let changed = live.leaveOneOut.leaderWithoutCriterion.enumerated().filter { _, other in
      other.map { $0 != live.verdict.leader } ?? false
    }
    if changed.isEmpty {
      return advice.criteria.count > 1
        ? ["\(name: name(leader)) stays first whichever single criterion is left out."] : []
    }
    return changed.map { criterion, other in
      """
      Without \(title: criterionTitle(criterion)), \
      \(name: other.map { name(live.alternatives[$0]) } ?? "") would lead.
      """
    }
  }

  /// The values that decide alone: with nothing known about one of them another candidate leads.
  private var valuesLeftOut: [Sentence] {
    guard let live, let leader, rival != nil else { return [] }
    let decisive = live.leaveOneOut.decisiveCells(leader: live.verdict.leader)
    if decisive.isEmpty {
      return [
        "No single value carries the result: \(name: name(leader)) stays first whichever one is left out."
      ]
    }
    let shown = decisive.prefix(5).map { removal -> Sentence in
      let candidate = live.alternatives[removal.alternative]
      let measure = advice.criteria[removal.criterion].measures[removal.measure].title
      let now = advice.cells[candidate][removal.criterion][removal.measure].cell.mode
      let cell = CellReference(
        candidate: candidate, criterion: removal.criterion, measure: removal.measure)
      return """
        If nothing were known of \(name: name(candidate)) on “\(title: Wording.lowered(measure))”, \
        so that it counted \("50 of 100", from: .steps) instead of \
        \(NumberText.decimal(now), from: .value(cell)), \
        \(name: name(live.alternatives[removal.leader])) would lead.
        """
    }
    let rest = decisive.count - shown.count
    return rest > 0
      ? shown + [
        "\(Wording.capitalised(Wording.count(rest)), from: .sensitivity) more single values would do the same."
      ]
      : shown
  }

  /// What the two other methods say.
  package var crossCheck: Sentence? {
    guard let live, let leader, let checks = live.crossChecks else { return nil }
    if checks.agrees(onLeader: live.verdict.leader) {
      let isShared = [checks.idealPoint.ranking, checks.outranking.ranking].contains { ranking in
        ranking.ranks.count { $0 == 1 } > 1
      }
      if isShared {
        return """
          Two other methods, TOPSIS and PROMETHEE II, put nobody ahead of \(name: name(leader)) \
          either, but not it alone first.
          """
      }
      return """
        Two other methods, TOPSIS and PROMETHEE II, also put \(name: name(leader)) first.
        """
    }
    func first(_ ranking: Ranking) -> String {
      ranking.leader.map { name(live.alternatives[$0]) } ?? ""
    }
    func agrees(_ ranking: Ranking) -> Bool { ranking.ranks[live.verdict.leader] == 1 }
    let ideal = checks.idealPoint.ranking
    let outranking = checks.outranking.ranking
    let finding: Sentence =
      switch (agrees(ideal), agrees(outranking)) {
      case (true, _): "TOPSIS agrees, PROMETHEE II puts \(name: first(outranking)) first"
      case (_, true): "PROMETHEE II agrees, TOPSIS puts \(name: first(ideal)) first"
      default:
        first(ideal) == first(outranking)
          ? "TOPSIS and PROMETHEE II both put \(name: first(ideal)) first"
          : "TOPSIS puts \(name: first(ideal)) first and PROMETHEE II \(name: first(outranking))"
      }
    return """
      Of two other methods, \(finding). They compare the \(title: subject.plural) with one another instead \
      of with fixed scales, so read this as a warning, not as a second vote.
      """
  }
}
