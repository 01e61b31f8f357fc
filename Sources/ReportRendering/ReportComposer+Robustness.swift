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
      .comparison, finding: narrator.comparison,
      exhibits: [leadBars].compactMap { $0 }, tables: [contributionTable])
  }

  private var leadBars: ReportExhibit? {
    guard let explanation = narrator.live?.explanation, let leader = narrator.leader,
      let rival = narrator.rival
    else { return nil }
    let contributions = explanation.contributions
    let order = contributions.indices.sorted {
      contributions[$0] == contributions[$1] ? $0 < $1 : contributions[$0] > contributions[$1]
    }
    let rows =
      order.map { index in
        LeadBars.Row(
          label: advice.criteria[index].title, points: contributions[index],
          text: Wording.signedPoints(contributions[index]))
      } + [
        LeadBars.Row(
          label: "Lead of \(name(leader))", points: explanation.margin,
          text: Wording.signedPoints(explanation.margin), isTotal: true)
      ]
    return ReportExhibit(
      caption: narrator.contributionsCaption,
      chart: LeadBars(
        id: "chart-lead", title: "Where the lead comes from",
        description: rows.map { "\($0.label) \($0.text)" }.joined(separator: ", ") + ".", rows: rows
      ).svg(),
      sourceLine: """
        Points: weight times the difference of the values. To the right: for \(title: name(leader)); \
        to the left: for \(title: name(rival)).
        """)
  }

  private var contributionTable: ReportTable {
    let finalists = self.finalists
    let explanation = narrator.live?.explanation
    let rows = advice.criteria.indices.map { index -> ReportTable.Row in
      .init(
        cells: [
          writer.text(advice.criteria[index].title), percent(advice.weights.final[index]),
        ]
          + finalists.map { candidate in
            writer.link(
              NumberText.decimal(advice.result.model.rows[candidate].criteria[index]),
              to: writer.row(candidate, index))
          } + [
            writer.text(Wording.signedPoints(explanation?.contributions[index] ?? 0))
          ])
    }
    let sum = ReportTable.Row(
      cells: [writer.text("Total"), writer.text("")]
        + finalists.map {
          writer.link(NumberText.decimal(narrator.total($0)), to: totalRow($0))
        } + [
          writer.text(Wording.signedPoints(explanation?.margin ?? 0))
        ], isEmphasised: true)
    return ReportTable(
      id: "contributions",
      caption: "How the points of \(titles: finalists.map { name($0) }) add up",
      columns: [.init(title: "Criterion"), figures("Weight", from: .weights)]
        + finalists.map { figures(name($0), from: .criteria) } + [
          figures("Points", from: .steps)
        ],
      rows: rows + [sum],
      note: """
        Points: weight times the difference of the two values; positive favours \
        \(title: finalists.first.map { name($0) } ?? "").
        """, layout: .dense)
  }

  var robustness: TemplateRecord {
    let section = ReportSection.robustness
    var parts = [
      part(
        id: "simulation",
        title: "How often each comes first when weights and evidence vary",
        exhibits: [rankStrip], tables: [simulationTable]),
      part(
        id: "sensitivity",
        title: "How far each weight may move, and what other methods say",
        points: narrator.leaveOneOut, paragraphs: [[narrator.crossCheck].compactMap { $0 }],
        exhibits: [weightLines].compactMap { $0 }),
      part(
        id: "tornado", title: "Which evidence matters most",
        paragraphs: [narrator.evidenceThatMatters], exhibits: [tornado].compactMap { $0 }),
    ]
    if !advice.stakeholders.isEmpty {
      parts.append(
        part(
          id: "stakeholders", title: "What each side would choose",
          paragraphs: [narrator.stakeholderSentences], tables: [stakeholderTable]))
    }
    return ReportModel.parts.record([
      "heading": heading(section),
      "finding": html([narrator.certificate].compactMap { $0 }),
      "points": points(narrator.changes),
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
      caption: narrator.certainty.first ?? narrator.headline,
      chart: RankStrip(
        id: "chart-ranks", title: "Share of simulated versions in which each takes each rank",
        description: words.joined(separator: ", ") + ".", rows: rows
      ).svg(),
      sourceLine: """
        Percent of \
        \(NumberText.decimal(Double(advice.problem.settings.acceptability.draws)), from: .constants) \
        simulated versions; under \(NumberText.percent("1"), from: .simulation) left blank\
        \(narrator.ranked.count > shown.count ? "; the first eight ranks" : "").
        """)
  }

  private var simulationTable: ReportTable {
    let live = narrator.live
    let error = NumberText.decimal(
      (live?.acceptability.standardError(of: 0.5) ?? 0) * 100, decimals: 1)
    return ReportTable(
      id: "simulated", caption: narrator.simulationCaption,
      columns: [
        .init(title: Wording.capitalised(subject.singular))
      ]
        + [
          "Comes first", "Mean rank", "Mean regret", "Likely range", "First by its own weights",
        ].map { figures($0, from: .steps) },
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
      note: """
        Regret: points short of the best of each version, on average. Likely range: eight of ten \
        totals. Its own weights: the mean weights of the versions that it wins. A share may be off by \
        \("\(error) of 100", from: .simulation) (standard error).
        """)
  }

  var stabilityTable: ReportTable {
    let live = narrator.live
    return ReportTable(
      id: "stability", caption: narrator.stabilityCaption,
      columns: [
        .init(title: "Criterion"), .init(title: "Weight now", isNumber: true),
        .init(title: "From", isNumber: true), .init(title: "Below it leads"),
        .init(title: "To", isNumber: true), .init(title: "Above it leads"),
      ],
      rows: (live?.weights.stability ?? []).enumerated().map { index, interval in
        func taker(_ candidate: Int?) -> TrustedHTML {
          writer.text(
            candidate.flatMap { taker in live.map { name($0.alternatives[taker]) } } ?? "no other")
        }
        return .init(cells: [
          writer.text(advice.criteria[index].title), percent(interval.weight),
          percent(interval.lower), taker(interval.lower > 0 ? interval.lowerLeader : nil),
          percent(interval.upper),
          taker(interval.upper < 1 ? interval.upperLeader : nil),
        ])
      },
      note: "When one weight moves, the others keep their proportions.")
  }

  /// The totals of the first few over the whole range of each weight.
  private var weightLines: ReportExhibit? {
    guard let live = narrator.live, live.weights.stability.count > 1 else { return nil }
    let weights = advice.weights.final
    let takers = live.weights.stability.flatMap { [$0.lowerLeader, $0.upperLeader] }
      .compactMap { $0 }
    let shown = live.model.ranking.order.filter { index in
      live.model.ranking.ranks[index] <= 3 || takers.contains(index)
        || index == live.verdict.rival
    }
    let panels = live.weights.stability.enumerated().map { criterion, interval in
      func end(_ weight: Double, _ taker: Int?, _ sign: String) -> String? {
        guard let taker, weight > 0, weight < 1 else { return nil }
        return "\(sign)\u{202F}\(NumberText.percent(weight)) \(name(live.alternatives[taker]))"
      }
      return WeightLines.Panel(
        title: "\(advice.criteria[criterion].title), \(NumberText.percent(interval.weight))",
        weight: interval.weight, range: interval.lower...max(interval.lower, interval.upper),
        below: end(interval.lower, interval.lowerLeader, "<"),
        above: end(interval.upper, interval.upperLeader, ">"),
        lines: shown.map { index in
          let values = live.model.rows[index].criteria
          let rest = 1 - weights[criterion]
          let others = values.indices.filter { $0 != criterion }
            .reduce(0.0) { $0 + weights[$1] * values[$1] }
          return WeightLines.Line(
            atZero: rest > 1e-12 ? others / rest : values[criterion], atOne: values[criterion],
            isEmphasised: index == live.verdict.leader)
        })
    }
    let leader = narrator.leader.map { name($0) } ?? ""
    let thin = shown.filter { $0 != live.verdict.leader }.map { name(live.alternatives[$0]) }
    return ReportExhibit(
      caption: narrator.weightLinesCaption,
      chart: WeightLines(
        id: "chart-weight-lines", title: "Totals over the weight of each criterion",
        description: panels.map { panel in
          "\(panel.title): first from \(NumberText.percent(panel.range.lowerBound)) to \(NumberText.percent(panel.range.upperBound))"
        }.joined(separator: "; ") + ".", panels: panels
      ).svg(),
      sourceLine: """
        Each panel: the weight of one criterion from \("0 to " + NumberText.percent("100"), from: .sensitivity), the others \
        in proportion. Heavy line: \(title: leader); thin: \(titles: thin, atMost: 6, from: .criteria). \
        Dashed: the weight now. Beneath: where another takes the lead.
        """)
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
      caption: narrator.tornadoCaption,
      chart: MarginBars(
        id: "chart-margin", title: "Lead over the range of each value",
        description: words.joined(separator: "; ") + ".", rows: rows, margin: scores.margin
      ).svg(),
      sourceLine: """
        The lead of \(title: name(leader)) over \(title: name(rival)) in points, over the range of \
        each value. Figure: the smallest lead; marked “lost” where it is lost.
        """)
  }

  private var stakeholderTable: ReportTable {
    let views = advice.stakeholders
    return ReportTable(
      id: "stakeholder-weights", caption: narrator.stakeholdersCaption,
      columns: [.init(title: "Criterion"), figures("Project", from: .weights)]
        + views.map { figures($0.stakeholder.title, from: .steps) },
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
