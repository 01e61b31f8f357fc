internal import Charts
internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  var load: TemplateRecord {
    let leader = finalists.first
    var finding = narrator.loadSentences
    if advice.load != nil, let leader { finding = narrator.capacity(leader) }
    var paragraphs: [[Sentence]] = []
    if advice.load != nil {
      paragraphs.append(narrator.loadSentences)
      if let rival = narrator.rival { paragraphs.append(narrator.capacity(rival)) }
      paragraphs.append([narrator.capacityAssumption].compactMap { $0 })
    }
    return plain(
      .load, finding: finding, paragraphs: paragraphs,
      exhibits: [capacityChart].compactMap { $0 }, tables: [capacityTable].compactMap { $0 })
  }

  /// Those with a capacity, the smallest share first.
  private var measured: [(candidate: Int, estimate: CapacityEstimate)] {
    everyone.compactMap { candidate in advice.capacities[candidate].map { (candidate, $0) } }
      .sorted { $0.1.mode < $1.1.mode }
  }

  private var capacityFact: String? {
    for measure in advice.criteria.flatMap(\.measures) {
      if case .capacity(let id, _, _) = measure.kind { return id }
    }
    return nil
  }

  private var capacityChart: ReportExhibit? {
    let first = Set(narrator.ranked.prefix(Self.shownInCharts))
    let rows = measured.filter { first.contains($0.candidate) }
    guard rows.count > 1 else { return nil }
    let shown = rows.map { candidate, estimate in
      DotPlot.Row(
        label: name(candidate), value: estimate.mode * 100, low: estimate.low * 100,
        high: estimate.high * 100, text: Wording.loadRange(estimate.low, estimate.high),
        isEmphasised: candidate == narrator.leader)
    }
    return ReportExhibit(
      caption: narrator.capacityStanding(rows.map(\.candidate)),
      chart: DotPlot(
        id: "chart-capacity", title: "Share of the measured server that the peak takes",
        description: rows.map {
          "\(name($0.candidate)) \(Wording.load($0.estimate.low)) to \(Wording.load($0.estimate.high))"
        }
        .joined(separator: ", ") + ".",
        rows: shown, isLogarithmic: true, reference: (100, "one server")
      ).svg(),
      sourceLine: """
        Percent of one server of the kind they were measured on, on a logarithmic scale; dashed line: \
        one whole server; dot: most likely. The first \(Wording.count(rows.count), from: .totals) of \
        the ranking. \
        \(title: Wording.capitalised(capacityFact.flatMap { catalog.factDefinition($0)?.title } ?? "")).
        """)
  }

  private var capacityTable: ReportTable? {
    guard let factID = capacityFact, !measured.isEmpty else { return nil }
    return ReportTable(
      id: "capacity", caption: narrator.capacityCaption,
      columns: [
        .init(title: Wording.capitalised(subject.singular)),
        .init(title: "Measured", isNumber: true),
      ]
        + ["Best case", "Most likely", "Worst case"].map {
          figures($0, from: .measures)
        } + [.init(title: "As measured")],
      rows: measured.map { candidate, estimate in
        let fact = advice.candidates[candidate].facts[factID]
        let locator = fact?.citation?.locator ?? ""
        let isPath =
          fact?.citation.flatMap { catalog.source($0.sourceID) }?.locatorsArePaths ?? true
        return .init(
          cells: [
            writer.text(name(candidate)),
            writer.text(
              FactText.withUnit(
                NumberText.decimal(estimate.measuredRate), catalog.factDefinition(factID)?.unit),
              fact?.citation.map { [$0] } ?? []),
            writer.text(short(estimate.low)), writer.text(short(estimate.mode)),
            writer.text(short(estimate.high)),
            writer.title(isPath ? "" : locator),
          ], isEmphasised: candidate == narrator.leader)
      },
      note: catalog.factDefinition(factID).map { fact in
        """
        \(title: fact.title + ": " + Wording.unstopped(fact.definition))\
        \(notes: measured.compactMap { advice.candidates[$0.candidate].facts[factID]?.citation }).
        """
      },
      layout: .dense)
  }

  /// A share for a table: "<1 %" instead of words.
  private func short(_ share: Double) -> String {
    share < 0.005 ? "<" + NumberText.percent("1") : Wording.load(share)
  }

  var team: TemplateRecord {
    plain(
      .team, finding: narrator.teamFinding,
      paragraphs: [
        [narrator.leader.flatMap { narrator.left($0) }].compactMap { $0 }, narrator.teamComparison,
        [narrator.teamAssumption].compactMap { $0 },
      ],
      exhibits: [teamDots].compactMap { $0 }, tables: [teamTable].compactMap { $0 })
  }

  /// What the team brings to the first few, person by person.
  private var teamDots: ReportExhibit? {
    let rows = narrator.ranked.prefix(Self.shownInCharts).compactMap { candidate in
      advice.teamFits[candidate].map { (candidate, $0) }
    }
    guard let needed = rows.first?.1.needed else { return nil }
    let ready = rows.filter { $0.1.personWeeks.high == 0 }.map(\.0)
    let caption: Sentence =
      ready.isEmpty
      ? "The team has something to learn for \(each(rows.map(\.0)))"
      : "The team can start at once with \(titles: ready.map { name($0) }, atMost: 4, from: .team)"
    let hasPartial = rows.contains { $0.1.hasPartial }
    let drawn = rows.map { candidate, fit in
      CountDots.Row(
        label: name(candidate),
        fills: fit.skills.map(\.places),
        text: fit.personWeeks.high == 0 ? "none" : range(fit.personWeeks),
        isEmphasised: candidate == narrator.leader)
    }
    return ReportExhibit(
      caption: caption,
      chart: CountDots(
        id: "chart-team", title: "What the team knows of each",
        description: rows.map { candidate, fit in
          let known = fit.skills.map(\.known)
          return
            "\(name(candidate)): \(known[0]) know it, \(known[1]) its language, \(known[2]) its runtime"
        }.joined(separator: "; ") + ".",
        headings: ["Know it", "Its language", "Its runtime"], needed: needed,
        textHeading: "Person-weeks to learn", rows: drawn
      ).svg(),
      sourceLine: """
        \(needed == 1
          ? "A box for the one person"
          : "A box for each of the \(Wording.count(needed), from: .team) people") \
        who should be productive from the start; filled: the team has one\
        \(hasPartial ? ", in part: somebody is part of the way" : "").\
        \(narrator.ranked.count > rows.count
          ? " The first \(Wording.count(rows.count), from: .totals) of the ranking." : "")
        """)
  }

  /// Some of the ranking, by name where there is only one.
  private func each(_ candidates: [Int]) -> Sentence {
    candidates.count == 1
      ? "\(title: name(candidates[0]))"
      : "each of these \(Wording.count(candidates.count), from: .totals)"
  }

  private var teamTable: ReportTable? {
    guard advice.project.team != nil else { return nil }
    let rows = everyone.compactMap { candidate in
      advice.teamFits[candidate].map { (candidate, $0) }
    }
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      id: "ramp-up", caption: rampCaption(rows),
      columns: [
        .init(title: Wording.capitalised(subject.singular))
      ]
        + ["Know it", "Its language", "Its runtime"].map {
          figures($0, from: .profile)
        }
        + ["Weeks each", "Person-weeks"].map {
          figures($0, from: .constants)
        },
      rows: rows.map { candidate, fit in
        .init(
          cells: [
            writer.text(name(candidate))
          ] + fit.skills.map(people) + [
            writer.text(range(fit.weeksEach)), writer.text(range(fit.personWeeks)),
          ], isEmphasised: candidate == narrator.leader,
          isExcluded: narrator.rank(candidate) == nil)
      },
      note: """
        People out of \(String(advice.project.team?.size ?? 0), from: .profile)\
        \(rows.contains { $0.1.hasPartial } ? "; after a plus, those who are part of the way" : ""). \
        Weeks each: for whoever has most to learn.
        """, layout: .dense)
  }

  /// Between what the ramp-up of the ranked ones lies; of all where none is left.
  private func rampCaption(_ rows: [(candidate: Int, fit: TeamFit)]) -> Sentence {
    let ranked = rows.filter { narrator.rank($0.candidate) != nil }
    let weeks = (ranked.isEmpty ? rows : ranked).map(\.fit.personWeeks)
    let least = weeks.map(\.low).min() ?? 0
    let most = weeks.map(\.high).max() ?? 0
    if most == 0 { return "Nobody has to learn anything before the work can start" }
    guard Set(weeks).count > 1 else {
      let all = Wording.weeks(weeks[0], unit: "person-week")
      return weeks.count == 1
        ? "Ramp-up is estimated at \(all, from: .team)"
        : "Each asks for the same ramp-up, \(all, from: .team)"
    }
    let longest = Wording.weeks(WeekRange(low: most, high: most), unit: "person-week")
    return """
      Ramp-up lies between \(least == 0 ? "nothing" : NumberText.decimal(least), from: .team) and \
      \(longest, from: .team)
      """
  }

  /// Productive people, and after a plus those who are part of the way.
  private func people(_ skill: TeamSkill) -> TrustedHTML {
    writer.text("\(skill.productive)" + (skill.partial > 0 ? " + \(skill.partial)" : ""))
  }

  private func range(_ weeks: WeekRange) -> String {
    let low = NumberText.decimal(weeks.low)
    let high = NumberText.decimal(weeks.high)
    return low == high ? low : "\(low)\u{2013}\(high)"
  }
}
