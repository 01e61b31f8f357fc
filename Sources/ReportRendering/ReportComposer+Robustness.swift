internal import Charts
internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  var comparison: TemplateRecord {
    plain(
      .comparison, finding: narrator.comparison, tables: [contributionTable])
  }

  private var contributionTable: ReportTable {
    let finalists = self.finalists
    let explanation = narrator.live?.explanation
    let rows = advice.criteria.indices.map { index -> ReportTable.Row in
      .init(
        cells: [
          writer.text(advice.criteria[index].title), percent(advice.weights.final[index]),
        ] + finalists.map { number(advice.result.model.rows[$0].criteria[index]) } + [
          writer.text(Wording.signedPoints(explanation?.contributions[index] ?? 0))
        ])
    }
    let sum = ReportTable.Row(
      cells: [writer.text("Total"), writer.text("")]
        + finalists.map { number(narrator.total($0)) } + [
          writer.text(Wording.signedPoints(explanation?.margin ?? 0))
        ], isEmphasised: true)
    return ReportTable(
      id: "contributions",
      caption:
        "Where the points between \(finalists.map { name($0) }.joined(separator: " and ")) come from",
      columns: [.init(title: "Criterion"), .init(title: "Weight", isNumber: true)]
        + finalists.map { .init(title: name($0), isNumber: true) } + [
          .init(title: "Points", isNumber: true)
        ],
      rows: rows + [sum],
      note: writer.text(
        "Points: weight times the difference of the two values; positive favours \(finalists.first.map { name($0) } ?? "")."
      ))
  }

  var robustness: TemplateRecord {
    let section = ReportSection.robustness
    var parts = [
      part(
        section, id: "simulation",
        title: "How often each comes first when weights and evidence vary",
        exhibits: [rankStrip], tables: [simulationTable]),
      part(
        section, id: "sensitivity",
        title: "How far each weight may move, and what other methods say",
        paragraphs: [narrator.leaveOneOut, [narrator.crossCheck].compactMap { $0 }],
        tables: [stabilityTable]),
      part(
        section, id: "tornado", title: "Which evidence matters most",
        paragraphs: [narrator.evidenceThatMatters], exhibits: [tornado].compactMap { $0 }),
    ]
    if !advice.stakeholders.isEmpty {
      parts.append(
        part(
          section, id: "stakeholders", title: "What each side would choose",
          paragraphs: [narrator.stakeholderSentences], tables: [stakeholderTable]))
    }
    return ReportModel.parts.record([
      "heading": heading(section),
      "finding": html([narrator.certificate].compactMap { $0 }, section),
      "points": points(narrator.changes, section),
      "parts": .records(parts),
    ])
  }

  private var rankStrip: ReportExhibit {
    let shown = Array(narrator.ranked.prefix(8))
    let live = narrator.live
    let rows = shown.map { candidate in
      let index = live?.alternatives.firstIndex(of: candidate)
      return RankStrip.Row(
        label: name(candidate),
        shares: index.flatMap { live?.acceptability.rankAcceptability[$0].prefix(8) }.map(
          Array.init)
          ?? [],
        isEmphasised: candidate == narrator.leader)
    }
    let words = rows.map { "\($0.label) first in \(Wording.outOfHundred($0.shares.first ?? 0))" }
    return ReportExhibit(
      caption: writer.html(
        narrator.certainty.prefix(1).first ?? narrator.headline, in: "robustness"),
      chart: RankStrip(
        id: "chart-ranks", title: "Share of simulated versions in which each takes each rank",
        description: words.joined(separator: ", ") + ".", rows: rows
      ).svg(),
      sourceLine:
        "Percent of \(NumberText.decimal(Double(advice.problem.settings.acceptability.draws))) simulated versions; under 1 % left blank"
        + (narrator.ranked.count > shown.count ? "; the first eight ranks." : "."))
  }

  private var simulationTable: ReportTable {
    let live = narrator.live
    return ReportTable(
      id: "simulated", caption: "The simulation in figures",
      columns: [
        .init(title: Wording.capitalised(subject.singular)),
        .init(title: "Comes first", isNumber: true), .init(title: "Expected rank", isNumber: true),
        .init(title: "Expected regret", isNumber: true),
        .init(title: "Eight of ten totals", isNumber: true),
        .init(title: "First with its own weights", isNumber: true),
      ],
      rows: narrator.ranked.prefix(8).compactMap { candidate in
        guard let live, let index = live.alternatives.firstIndex(of: candidate) else { return nil }
        let found = live.acceptability
        return .init(
          cells: [
            writer.text(name(candidate)),
            percent(found.rankAcceptability[index].first ?? 0),
            writer.text(NumberText.decimal(found.expectedRank[index], decimals: 1)),
            writer.text(NumberText.decimal(found.expectedRegret[index], decimals: 1)),
            writer.text(
              NumberText.decimal(found.percentile10[index]) + "\u{2013}"
                + NumberText.decimal(found.percentile90[index])),
            writer.text(found.confidence[index].map { NumberText.percent($0) } ?? "never first"),
          ], isEmphasised: candidate == narrator.leader)
      },
      note: writer.text(
        "Regret: points short of the best, on average; what it costs to be wrong. Standard error of a share: at most \(NumberText.decimal((live?.acceptability.standardError(of: 0.5) ?? 0) * 100, decimals: 1)) percentage points."
      ))
  }

  private var stabilityTable: ReportTable {
    let live = narrator.live
    return ReportTable(
      id: "stability",
      caption:
        "\(narrator.leader.map { name($0) } ?? "") stays first while each weight lies in this range",
      columns: [
        .init(title: "Criterion"), .init(title: "Weight now", isNumber: true),
        .init(title: "From", isNumber: true), .init(title: "Below it leads"),
        .init(title: "To", isNumber: true), .init(title: "Above it leads"),
      ],
      rows: (live?.weights.stability ?? []).enumerated().map { index, interval in
        func taker(_ candidate: Int?) -> TrustedHTML {
          writer.text(
            candidate.flatMap { taker in live.map { name($0.alternatives[taker]) } } ?? "nobody")
        }
        return .init(cells: [
          writer.text(advice.criteria[index].title), percent(interval.weight),
          percent(interval.lower), taker(interval.lower > 0 ? interval.lowerLeader : nil),
          percent(interval.upper),
          taker(interval.upper < 1 ? interval.upperLeader : nil),
        ])
      },
      note: writer.text("When one weight moves, the others keep their proportions."))
  }

  private var tornado: ReportExhibit? {
    guard let scores = narrator.live?.scores, let leader = narrator.leader,
      let rival = narrator.rival
    else { return nil }
    let bars = scores.bars.prefix(8).filter { $0.swing > 0 }
    guard !bars.isEmpty else { return nil }
    let rows = bars.map { bar in
      MarginBars.Row(
        label: name(bar.side == .leader ? leader : rival) + ": "
          + Wording.lowered(advice.criteria[bar.criterion].measures[bar.measure].title),
        atLow: bar.atLow, atHigh: bar.atHigh, isDecisive: bar.flips)
    }
    let words = rows.map {
      "\($0.label), \(NumberText.decimal(min($0.atLow, $0.atHigh), decimals: 1)) to \(NumberText.decimal(max($0.atLow, $0.atHigh), decimals: 1))"
    }
    return ReportExhibit(
      caption: writer.text(
        "The lead of \(name(leader)) over \(name(rival)), in points, over the range of each value"),
      chart: MarginBars(
        id: "chart-margin", title: "Lead over the range of each value",
        description: words.joined(separator: "; ") + ".", rows: rows, margin: scores.margin
      ).svg(),
      sourceLine:
        "Bold, coloured and marked “lost”: the lead is lost within the range. Figure: the smallest lead in points."
    )
  }

  private var stakeholderTable: ReportTable {
    let views = advice.stakeholders
    return ReportTable(
      id: "stakeholder-weights", caption: "The weights side by side, and where they lead",
      columns: [.init(title: "Criterion"), .init(title: "Project", isNumber: true)]
        + views.map { .init(title: $0.stakeholder.title, isNumber: true) },
      rows: advice.criteria.indices.map { index in
        .init(
          cells: [
            writer.text(advice.criteria[index].title), percent(advice.weights.final[index]),
          ] + views.map { percent($0.weights[index]) })
      } + [
        .init(
          cells: [
            writer.text("First"), writer.text(narrator.leader.map { name($0) } ?? "nobody"),
          ]
            + views.map { view in
              let id = view.result.live.map { $0.model.rows[$0.verdict.leader].id }
              return writer.text(
                id.flatMap { id in advice.candidates.first { $0.id == id }?.name } ?? "nobody")
            }, isEmphasised: true)
      ])
  }
}
