internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// A value below this is listed as a weakness.
  package static let weakValue = 40.0
  /// A support end within this many days is listed.
  package static let supportHorizon = 365

  /// The risks of the leader, then of its rival.
  package var risks: [Risk] {
    guard let leader else { return [] }
    return risks(of: leader) + (rival.map { risks(of: $0) } ?? [])
  }

  private func risks(of candidate: Int) -> [Risk] {
    var risks: [Risk] = []
    if candidate == leader, let risk = closeRisk(candidate) { risks.append(risk) }
    risks += conditionRisks(candidate)
    risks += needRisks(candidate)
    risks += supportRisks(candidate)
    if let risk = rampRisk(candidate) { risks.append(risk) }
    if let risk = capacityRisk(candidate) { risks.append(risk) }
    risks += weaknessRisks(candidate)
    if let risk = unknownRisk(candidate) { risks.append(risk) }
    return risks
  }

  private func closeRisk(_ candidate: Int) -> Risk? {
    guard let live, let rival, let probability = live.verdict.probability,
      live.verdict.strength == .tooClose || live.verdict.strength == .lean
    else { return nil }
    return Risk(
      candidate: candidate, title: "The choice may be the wrong one of two",
      because: """
        \(name: name(rival)) comes out ahead in \
        \(Wording.outOfHundred(1 - probability), from: .simulation) plausible versions.
        """,
      earlySign: "The first weeks contradict a value that decides between the two.",
      mitigation: "Build one small slice with both and keep the parts they share portable.")
  }

  private func conditionRisks(_ candidate: Int) -> [Risk] {
    let verdict = advice.result.screening.verdicts[candidate]
    return verdict.unknown.map { index in
      Risk(
        candidate: candidate, title: "A must-have is not confirmed",
        because: "Whether it meets “\(title: advice.requirements[index].title)” is not known.",
        earlySign: "Nobody can point to the place that says so.",
        mitigation: "Confirm it in writing before anything else is decided.")
    }
  }

  private func needRisks(_ candidate: Int) -> [Risk] {
    let held = advice.candidates[candidate].capabilities
    let lacking = advice.needs.filter {
      $0.strength == .essential && held[$0.capabilityID]?.level == CapabilityLevel.none
    }
    let community = advice.needs.filter {
      $0.strength == .essential && held[$0.capabilityID]?.level == .community
    }
    var risks: [Risk] = []
    if !lacking.isEmpty {
      risks.append(
        Risk(
          candidate: candidate, title: "Essential parts must be built or bought",
          because: """
            It has nothing for \(titles: lacking.map { capabilityTitle($0.capabilityID) }), \
            which the answers call essential.
            """,
          earlySign: "These parts are still open when the first slice is shown.",
          mitigation: """
            Decide\(lacking.count == 1 ? "" : " for each") in the first two weeks: build, buy or leave \
            out.
            """))
    }
    if !community.isEmpty {
      risks.append(
        Risk(
          candidate: candidate, title: "Essential parts rest on third parties",
          because: """
            Only packages outside the project bring \
            \(titles: community.map { capabilityTitle($0.capabilityID) }).
            """,
          earlySign: "A package falls behind the newest release, or its issues go unanswered.",
          mitigation:
            "Choose packages with more than one maintainer and hide each behind an interface of your own."
        ))
    }
    return risks
  }

  private func supportRisks(_ candidate: Int) -> [Risk] {
    let today = advice.project.date
    let lines = advice.candidates[candidate].lifecycle.filter { line in
      line.released.map { $0 <= today } ?? false
    }
    guard !lines.isEmpty, !lines.contains(where: { $0.securityUntil == .open }) else { return [] }
    let ends = lines.compactMap { line -> SupportEnd? in
      if case .date(let day) = line.securityUntil {
        SupportEnd(day: day, citation: line.citation)
      } else {
        nil
      }
    }
    guard let last = ends.max(by: { $0.day < $1.day }) else {
      return [
        Risk(
          candidate: candidate, title: "No promise of security fixes",
          because: "No end of security support is published for any of its release lines.",
          earlySign: "A reported weakness is not answered within weeks.",
          mitigation: "Follow its security notices and plan to upgrade with every release.")
      ]
    }
    let days = last.day.days(since: today)
    guard days < Self.supportHorizon else { return [] }
    return [
      Risk(
        candidate: candidate, title: "Security support ends soon",
        because: days < 0
          ? "The last published end of security fixes, \(date: last.day)\(notes: [last.citation]), has passed."
          : """
          The last published end of security fixes is \(date: last.day)\(notes: [last.citation]), \
          \(NumberText.decimal(Double(days)), from: .values) days after this report.
          """,
        earlySign: "The next release line slips, or the upgrade guide grows.",
        mitigation: "Put an upgrade into the plan before that day, and keep dependencies current.")
    ]
  }

  private func rampRisk(_ candidate: Int) -> Risk? {
    guard let fit = advice.teamFits[candidate], fit.personWeeks.high > 0 else { return nil }
    return Risk(
      candidate: candidate, title: "The team needs time to learn it",
      because: """
        Ramp-up is estimated at \(Wording.weeks(fit.personWeeks, unit: "person-week"), from: .team).
        """,
      earlySign: "Changes by newcomers still need rework after the first month.",
      mitigation:
        "Start with those who are closest, pair them with the others, and plan the weeks openly.")
  }

  private func capacityRisk(_ candidate: Int) -> Risk? {
    guard let estimate = advice.capacities[candidate], estimate.high > 1 else { return nil }
    return Risk(
      candidate: candidate, title: "One server may not carry the peak",
      because: """
        The peak takes \(Wording.shareRange(estimate.low, estimate.high), from: .load) of the server \
        it was measured on.
        """,
      earlySign: "The slowest responses grow faster than the load in the first load test.",
      mitigation: "Measure the first slice at the planned peak, and run two copies from the start.")
  }

  private func weaknessRisks(_ candidate: Int) -> [Risk] {
    let weak = measures.filter { criterion, measure in
      if case .team = advice.criteria[criterion].measures[measure].kind { return false }
      let cell = advice.cells[candidate][criterion][measure].cell
      return !cell.isMissing && cell.mode < Self.weakValue && weight(criterion, measure) > 0
    }.sorted { first, second in
      loss(candidate, first) > loss(candidate, second)
    }
    return weak.prefix(3).map { criterion, measure in
      let content = advice.criteria[criterion].measures[measure]
      let cell = CellReference(candidate: candidate, criterion: criterion, measure: measure)
      return Risk(
        candidate: candidate, title: "Weak on: \(Wording.lowered(content.title))",
        because: """
          \(figuresOf: Wording.capitalised(basis(cell)), from: .value(cell))\(evidence: cell); worth \
          \(NumberText.decimal(advice.cells[candidate][criterion][measure].cell.mode) + " of 100", from: .value(cell)).
          """,
        earlySign: Self.sign(content.kind), mitigation: Self.mitigation(content.kind))
    }
  }

  private func loss(_ candidate: Int, _ place: (criterion: Int, measure: Int)) -> Double {
    weight(place.criterion, place.measure)
      * (100 - advice.cells[candidate][place.criterion][place.measure].cell.mode)
  }

  private static func sign(_ kind: MeasureKind) -> String {
    switch kind {
    case .number: "The figure gets worse at the next quarterly look."
    case .capacity: "The first load test shows less than the planned rate."
    case .capability, .needs: "Work on these parts takes longer than the work on the product."
    case .team: "Changes by newcomers need rework."
    case .judgement: "The team says so before the numbers do."
    }
  }

  private static func mitigation(_ kind: MeasureKind) -> String {
    switch kind {
    case .number: "Look at the figure every quarter, and agree now on the value at which you act."
    case .capacity: "Measure your own slice early, and plan for more copies."
    case .capability, .needs: "List what is missing, and add each part deliberately, with an owner."
    case .team: "Train, pair and hire for it."
    case .judgement: "Test the judgement on one small slice before you commit."
    }
  }

  private func unknownRisk(_ candidate: Int) -> Risk? {
    let mattering = missing(candidate).filter { couldMatter($0) && !isUntold($0) }
    guard !mattering.isEmpty else { return nil }
    return Risk(
      candidate: candidate, title: "What is unknown could turn the result",
      because:
        "Nothing was found on \(titles: quotedMeasures(mattering)), which could change who leads.",
      earlySign: "Somebody finds the missing figure, and it is far from the middle.",
      mitigation: "Find it out, or measure it, before the choice is final.")
  }
}
