internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// The answer in one sentence.
  package var headline: Sentence {
    guard let live, let leader else {
      return advice.candidates.count == 1
        ? "\(name: name(0)) does not meet every must-have of this project, and nothing else was considered."
        : "No \(title: subject.singular) meets every must-have of this project."
    }
    let name = Sentence([.name(self.name(leader))])
    if isRefused { return "No recommendation yet: too little is known about \(name), which leads." }
    let conditions = live.leaderConditions.map { advice.requirements[$0].title }
    let check: Sentence =
      conditions.isEmpty
      ? "" : ", if you first verify that it meets “\(titles: conditions)”"
    switch live.verdict.strength {
    case .onlyOption:
      return advice.candidates.count == 1
        ? "\(name) is the only \(title: subject.singular) considered\(check)."
        : "\(name) is the only \(title: subject.singular) that meets every must-have\(check)."
    case .tooClose:
      return "Too close to call between \(closeContenders)\(check)."
    case .lean: return "We lean towards \(name)\(check)."
    case .clear: return "We recommend \(name)\(check)."
    }
  }

  /// The leader and those that may still be better, named, the best first.
  private var closeContenders: Sentence {
    guard let live else { return "" }
    var close = Set(live.verdict.contenders)
    close.insert(live.verdict.leader)
    if let rival = live.verdict.rival { close.insert(rival) }
    let ordered = live.model.ranking.order.filter { close.contains($0) }
    return
      "\(names: ordered.map { name(live.alternatives[$0]) }, atMost: 3, from: .simulation)"
  }

  /// How sure the answer is, and on what scale.
  package var certainty: [Sentence] {
    guard let live, let leader else { return [] }
    var sentences: [Sentence] = []
    if let rival, let runnerUp, let probability = live.verdict.probability,
      let margin = live.verdict.margin
    {
      sentences.append(
        """
        In \(certainty(probability), from: .simulation) plausible versions of your \
        weights and of the evidence, \(name: name(leader)) beats its strongest rival, \
        \(name: name(rival)).
        """)
      sentences.append(lead(leader, over: runnerUp, margin))
      if runnerUp != rival {
        sentences.append(
          """
          \(name: name(runnerUp)) is second on points, but \(name: name(rival)) comes out ahead \
          more often when the inputs vary.
          """)
      }
      sentences.append(scaleOfCertainty(live.verdict.strength))
    } else {
      sentences.append(
        "It reaches \(NumberText.decimal(total(leader)) + " of 100", from: .totals) points; there is nothing to compare it with."
      )
    }
    sentences += coverageSentences(leader)
    return sentences
  }

  /// Who leads and by how much.
  package var standing: Sentence {
    guard let leader else { return headline }
    guard let runnerUp, let margin = live?.verdict.margin else {
      return
        "\(name: name(leader)) reaches \(NumberText.decimal(total(leader)) + " of 100", from: .totals) points."
    }
    if Quantization.quantum(of: margin) == 0 { return lead(leader, over: runnerUp, margin) }
    let (own, theirs) = Wording.totals(total(leader), total(runnerUp), apart: margin)
    return """
      \(name: name(leader)) leads with \(own + " of 100", from: .totals) points, \
      \(name: name(runnerUp)) follows with \(theirs, from: .totals).
      """
  }

  /// The same in a few words, to stand over a table or a figure.
  package var standingCaption: Sentence {
    guard let leader, let runnerUp, let margin = live?.verdict.margin,
      Quantization.quantum(of: margin) != 0
    else { return standing.unstopped }
    let (own, theirs) = Wording.totals(total(leader), total(runnerUp), apart: margin)
    return """
      \(title: name(leader)) leads \(title: name(runnerUp)) by \
      \("\(own) to \(theirs)", from: .totals) points
      """
  }

  private func lead(_ leader: Int, over other: Int, _ margin: Double) -> Sentence {
    if Quantization.quantum(of: margin) == 0 {
      return """
        \(name: name(leader)) and \(name: name(other)) come out level, at \
        \(NumberText.decimal(total(leader)) + " of 100", from: .totals) points.
        """
    }
    let (own, theirs) = Wording.totals(total(leader), total(other), apart: margin)
    return """
      On points it leads \(name: name(other)) by \(Wording.points(margin), from: .totals): \
      \("\(own) to \(theirs) of 100", from: .totals).
      """
  }

  /// How often the first beats its rival, never rounded up to a word it does not deserve.
  func certainty(_ probability: Double) -> String {
    let thresholds = advice.problem.settings.verdict
    return Wording.outOfHundred(probability, below: [thresholds.lean, thresholds.clear])
  }

  private func scaleOfCertainty(_ strength: Verdict.Strength) -> Sentence {
    let thresholds = advice.problem.settings.verdict
    let clear = Wording.outOfHundred(thresholds.clear)
    let lean = Wording.outOfHundred(thresholds.lean)
    switch strength {
    case .clear: return "From \(clear, from: .constants) we call it clear."
    case .lean:
      return
        "We call a lead clear from \(clear, from: .constants), and lean towards the first from \(lean, from: .constants)."
    case .tooClose:
      return """
        We call it too close below \(lean, from: .constants), or when the lead is less than \
        \(Self.factor(thresholds.minimumMargin), from: .constants) \
        \(thresholds.minimumMargin == 1 ? "point" : "points").
        """
    case .onlyOption: return ""
    }
  }

  private func coverageSentences(_ leader: Int) -> [Sentence] {
    let known = advice.result.model.rows[leader].coverage
    let share = NumberText.percent(known)
    switch advice.result.coverage[leader] {
    case .sufficient: return []
    case .provisional:
      return [
        """
        The result is provisional: only \(share, from: .unknowns) of what counts is known about \
        \(name: name(leader)).
        """
      ]
    case .insufficient:
      let needed = NumberText.percent(advice.problem.settings.coverage.insufficient)
      return [
        """
        Only \(share, from: .unknowns) of what counts is known about \(name: name(leader)); we \
        recommend nothing of which less than \(needed, from: .constants) is known.
        """
      ]
    }
  }

  /// Up to three reasons, the weightiest first.
  package var reasons: [Reason] {
    guard let live, let leader else { return [] }
    guard let rival, let explanation = live.explanation else {
      return Array(strengths(of: leader).prefix(3))
    }
    let ahead = explanation.pros.filter { explanation.contributions[$0] >= 0.5 }.prefix(3)
    let reasons = ahead.map { reason($0, explanation.contributions[$0], leader, rival) }
    // Where it is hardly ahead, what it brings by itself is the reason.
    let others = strengths(of: leader).filter {
      !ahead.contains($0.criterion) && explanation.contributions[$0.criterion] > -0.5
    }
    return reasons + others.prefix(3 - reasons.count)
  }

  private func strengths(of leader: Int) -> [Reason] {
    let weights = advice.weights.final
    let values = advice.result.model.rows[leader].criteria
    let order = values.indices.filter { weights[$0] * values[$0] > 0 }.sorted { first, second in
      let (one, other) = (weights[first] * values[first], weights[second] * values[second])
      return one == other ? first < second : one > other
    }
    return order.map { criterion in
      let points = weights[criterion] * values[criterion]
      let best = advice.criteria[criterion].measures.indices.max { one, other in
        weight(criterion, one) * mode(leader, criterion, one)
          < weight(criterion, other) * mode(leader, criterion, other)
      }
      let cell = CellReference(candidate: leader, criterion: criterion, measure: best ?? 0)
      return Reason(
        criterion: criterion, points: points,
        heading: """
          \(title: advice.criteria[criterion].title): \
          \(NumberText.decimal(values[criterion]) + " of 100", from: .row(candidate: leader, criterion: criterion)), \
          at \(Wording.weight(weights[criterion]), from: .weights) of the weight
          """,
        evidence:
          "\(title: measureTitle(cell)): \(worth(cell))\(evidence: cell).")
    }
  }

  private func reason(_ criterion: Int, _ points: Double, _ leader: Int, _ rival: Int) -> Reason {
    // Evidence that is known for both says more than a gap on one side.
    let all = advice.criteria[criterion].measures.indices
    let known = all.filter { measure in
      !isMissing(leader, criterion, measure) && !isMissing(rival, criterion, measure)
        && difference(criterion, measure, leader, rival) > 0
    }
    let best = (known.isEmpty ? Array(all) : known).max { one, other in
      difference(criterion, one, leader, rival) < difference(criterion, other, leader, rival)
    }
    let own = CellReference(candidate: leader, criterion: criterion, measure: best ?? 0)
    let theirs = CellReference(candidate: rival, criterion: criterion, measure: best ?? 0)
    return Reason(
      criterion: criterion, points: points,
      heading:
        "\(title: advice.criteria[criterion].title): \(Wording.signedPoints(points), from: .totals) \(Wording.signedPoints(points) == "+1" ? "point" : "points")",
      evidence: """
        \(title: measureTitle(own)): \(worth(own))\(evidence: own). \(name: name(rival)): \
        \(worth(theirs))\(evidence: theirs).
        """)
  }

  private func measureTitle(_ cell: CellReference) -> String {
    advice.criteria[cell.criterion].measures[cell.measure].title
  }

  private func isMissing(_ candidate: Int, _ criterion: Int, _ measure: Int) -> Bool {
    advice.cells[candidate][criterion][measure].cell.isMissing
  }

  private func mode(_ candidate: Int, _ criterion: Int, _ measure: Int) -> Double {
    advice.cells[candidate][criterion][measure].cell.mode
  }

  func difference(_ criterion: Int, _ measure: Int, _ first: Int, _ second: Int) -> Double {
    weight(criterion, measure)
      * (mode(first, criterion, measure) - mode(second, criterion, measure))
  }

  /// What the reader should do now.
  package var nextStep: Sentence {
    guard let live, let leader else {
      return "Decide which must-have can be given up, or widen the search."
    }
    let conditions = live.leaderConditions.map { advice.requirements[$0].title }
    if !conditions.isEmpty {
      return
        "Verify that \(name: name(leader)) meets “\(titles: conditions)” before anything else."
    }
    if isRefused || advice.result.coverage[leader] == .provisional {
      let gaps = missing(leader)
      if !gaps.isEmpty, gaps.allSatisfy({ isUntold($0) }) {
        return
          "Say in the project’s profile \(titles: untoldParts), and run the comparison again."
      }
      return
        "Find out what is not yet known about \(name: name(leader)), and run the comparison again."
    }
    switch live.verdict.strength {
    case .onlyOption:
      return "Build one small slice of the product with \(name: name(leader)) before you commit."
    case .tooClose:
      return """
        Build the same small slice with \(name: name(leader)) and \(name: name(rival ?? leader)) \
        and let the team decide on what it found.
        """
    case .lean: return leanStep(live, leader)
    case .clear: return "Start the \("first 90 days", from: .plan) with \(name: name(leader))."
    }
  }

  /// What a value was made from, and its worth where the words alone may look alike.
  private func worth(_ cell: CellReference) -> Sentence {
    let derived = advice.cells[cell.candidate][cell.criterion][cell.measure].cell
    if derived.isMissing { return "unknown, so it counts \("50 of 100", from: .steps)" }
    return """
      \(figuresOf: basis(cell), from: .value(cell)), worth \
      \(NumberText.decimal(derived.mode) + " of 100", from: .value(cell))
      """
  }

  /// For a lean: settle what the lead hangs on, evidence first, else the weight that decides.
  private func leanStep(_ live: LiveAnalysis, _ leader: Int) -> Sentence {
    if live.scores?.bars.contains(where: { $0.flips }) == true {
      return """
        Verify the evidence that could turn the result, then start the \("first 90 days", from: .plan) with \
        \(name: name(leader)).
        """
    }
    if let nearest = nearestWeight {
      return """
        Agree on the weight of \(title: criterionTitle(nearest.criterion)), on which the lead hangs most, \
        then start the \("first 90 days", from: .plan) with \(name: name(leader)).
        """
    }
    return
      "Start the \("first 90 days", from: .plan) with \(name: name(leader)), and look back early."
  }
}
