internal import Charts
internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  var ranking: TemplateRecord {
    let shown = Array(everyone.prefix(Self.shownInCharts))
    let chart = ReportExhibit(
      caption: narrator.compositionCaption,
      chart: bars(id: "chart-ranking", shown, title: "Totals and what they are made of"),
      sourceLine: """
        \("Points of 100", from: .criteria)\
        \(shown.count < everyone.count ? "; the first \(Wording.count(shown.count), from: .totals)" : "").\
        \(signs(of: shown))
        """)
    return plain(
      .ranking, finding: [narrator.standing],
      paragraphs: [narrator.closeCalls, [narrator.current].compactMap { $0 }],
      exhibits: [chart], tables: [rankingTable])
  }

  /// More rows than these make a figure no clearer; the table has them all.
  static let shownInCharts = 8

  private var rankingTable: ReportTable {
    let live = narrator.live
    return ReportTable(
      id: "ranking-table", caption: narrator.rankingCaption,
      columns: [
        .init(title: Wording.capitalised(subject.singular)), figures("Rank", from: .steps),
        .init(title: "Points", isNumber: true),
        figures("Likely range", from: .simulation),
        figures("Comes first", from: .simulation),
        figures("Known", from: .unknowns),
      ],
      rows: narrator.ranked.map { candidate in
        let index = live?.alternatives.firstIndex(of: candidate)
        var spread = ""
        var first = 0.0
        if let live, let index {
          spread =
            NumberText.decimal(live.acceptability.percentile10[index]) + "\u{2013}"
            + NumberText.decimal(live.acceptability.percentile90[index])
          first = live.acceptability.rankAcceptability[index].first ?? 0
        }
        return .init(
          cells: [
            writer.text(name(candidate)), number(Double(narrator.rank(candidate) ?? 0)),
            writer.link(NumberText.decimal(narrator.total(candidate)), to: totalRow(candidate)),
            writer.text(spread), percent(first),
            percent(advice.result.model.rows[candidate].coverage),
          ], isEmphasised: candidate == narrator.leader)
      },
      note:
        "Likely range: eight of ten simulated totals. Comes first: share of the simulated versions. Known: share of the weight for which there is evidence.",
      layout: .dense)
  }

  var criteria: TemplateRecord {
    ReportModel.criteria.record([
      "heading": heading(.criteria),
      "finding": html(criteriaFinding),
      "paragraphs": .list(
        narrator.influence.isEmpty
          ? [] : [html(Array(narrator.influence.dropFirst()) + [criteriaGuide])]),
      "criteria": .records(advice.criteria.indices.map { criterion($0) }),
    ])
  }

  /// What separates most, or what the chapter holds where there is nothing to separate.
  var criteriaFinding: Sentence { narrator.influence.first ?? criteriaGuide }

  private var criteriaGuide: Sentence {
    finalists.count == 1
      ? "Each criterion with what each value was made from, and where that is written."
      : """
      Each criterion with the two \(title: subject.plural) that matter most here, what each value \
      was made from, and where that is written.
      """
  }

  private func criterion(_ index: Int) -> TemplateRecord {
    let content = advice.criteria[index]
    return ReportModel.criterion.record([
      "id": .text("criterion-" + content.id), "ordinal": .text(String(index % 6 + 1)),
      "title": .text(content.title), "question": .text(ifPresent: content.question),
      "finding": html(narrator.finding(index)),
      "tables": records([measureTable(index)] + capabilityTables(index)),
    ])
  }

  private func measureTable(_ index: Int) -> ReportTable {
    let content = advice.criteria[index]
    let finalists = self.finalists
    return ReportTable(
      id: "measures-" + content.id,
      caption: narrator.measuresCaption(index, finalists),
      columns: [.init(title: "Measure"), figures("Share", from: .measures)]
        + finalists.map { .init(title: name($0)) },
      rows: content.measures.indices.map { measure in
        .init(
          cells: [
            writer.link(
              content.measures[measure].title, to: ReportPlace(.matrix, "matrix-" + content.id)),
            percent(advice.problem.hierarchy.measures[index][measure]),
          ]
            + finalists.map { candidate in
              let cell = advice.cells[candidate][index][measure]
              let reference = CellReference(
                candidate: candidate, criterion: index, measure: measure)
              var buffer = HTMLBuffer()
              buffer.open("b")
              buffer.html(value(cell.cell))
              buffer.close("b")
              if !cell.cell.isMissing {
                buffer.raw(" ")
                buffer.element("span", ["class": "basis"], text: basis(reference))
                buffer.html(writer.citations(cell.citations))
              }
              if cell.isStale {
                buffer.element("span", ["class": "stale"], text: " past its shelf life")
              }
              return buffer.trusted
            })
      })
  }

  private func capabilityTables(_ index: Int) -> [ReportTable] {
    advice.criteria[index].measures.enumerated().compactMap { place, measure in
      guard case .capability(let parts) = measure.kind, parts.count > 1 else { return nil }
      return ReportTable(
        id: "parts-" + measure.id,
        caption: narrator.levelsCaption(
          measure.title, parts.map(\.id), finalists, of: (index, place)),
        columns: [.init(title: "Capability"), figures("Counts", from: .measures)]
          + finalists.map { .init(title: name($0)) },
        rows: parts.map { part in
          .init(
            cells: [
              writer.text(narrator.capabilityTitle(part.id)),
              writer.text(Narrator.factor(part.weight)),
            ] + finalists.map { level($0, part.id) })
        })
    }
  }
}
