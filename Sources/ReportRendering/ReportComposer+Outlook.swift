internal import Charts
internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  var risks: TemplateRecord {
    let all = narrator.risks
    let parts = finalists.map { candidate -> TemplateRecord in
      let own = all.filter { $0.candidate == candidate }
      let id = "risks-" + advice.candidates[candidate].id
      guard !own.isEmpty else {
        return part(
          id: id, title: name(candidate),
          paragraphs: [["The data shows no particular risk of \(name: name(candidate))."]])
      }
      return part(
        id: id, title: name(candidate),
        tables: [
          ReportTable(
            id: id + "-table",
            caption: "What may go wrong with \(title: name(candidate)), and how it would show",
            columns: [
              .init(title: "Risk"), .init(title: "Because"), .init(title: "Early sign"),
              .init(title: "What to do"),
            ],
            rows: own.map { risk in
              .init(cells: [
                writer.text(risk.title), writer.html(risk.because),
                writer.text(risk.earlySign), writer.text(risk.mitigation),
              ])
            })
        ])
    }
    return ReportModel.parts.record([
      "heading": heading(.risks), "finding": html(narrator.riskFinding),
      "points": .absent,
      "parts": .records(parts),
    ])
  }

  var plan: TemplateRecord {
    let steps = narrator.plan
    let phases = PlanStep.Phase.allCases.filter { phase in steps.contains { $0.phase == phase } }
    let rows = phases.map { phase in
      let count = steps.count { $0.phase == phase }
      return PlanBars.Row(
        label: phase.name, days: phase.days,
        text: "\(Wording.count(count)) \(count == 1 ? "step" : "steps")")
    }
    let chart = ReportExhibit(
      caption: narrator.planCaption,
      chart: PlanBars(
        id: "chart-plan", title: "The 90 days",
        description: rows.map {
          "\($0.label), days \($0.days.lowerBound) to \($0.days.upperBound), \($0.text)"
        }.joined(separator: "; ") + ".", rows: rows
      ).svg(), sourceLine: nil)
    return ReportModel.parts.record([
      "heading": heading(.plan), "finding": html(narrator.planFinding),
      "points": .absent,
      "parts": .records(
        phases.map { phase in
          part(
            id: "plan-" + phase.rawValue, title: phase.title,
            exhibits: phase == phases.first ? [chart] : [],
            tables: [planTable(phase, steps.filter { $0.phase == phase })])
        }),
    ])
  }

  private func planTable(_ phase: PlanStep.Phase, _ steps: [PlanStep]) -> ReportTable {
    ReportTable(
      id: "steps-" + phase.rawValue,
      caption: "Done by \("day \(phase.days.upperBound)", from: .plan)",
      columns: [.init(title: "Step"), .init(title: "What to do"), .init(title: "Done when")],
      rows: steps.map { step in
        .init(cells: [
          writer.text(step.title), writer.html(step.detail), writer.text(step.done),
        ])
      })
  }

  var unknown: TemplateRecord {
    let rows = narrator.ranked.filter { !narrator.missing($0).isEmpty }
    return ReportModel.parts.record([
      "heading": heading(.unknown),
      "finding": html([narrator.worstCase ?? narrator.unknowns.first].compactMap { $0 }),
      "points": .absent,
      "parts": .records([
        part(
          id: "missing-evidence", title: "What is not known",
          points: narrator.unknowns.filter { $0.plain != narrator.worstCase?.plain },
          paragraphs: [[narrator.judgementShare].compactMap { $0 }],
          tables: rows.isEmpty ? [] : [missingTable(rows)]),
        part(id: "scope", title: "What we did not examine", points: narrator.scope),
      ]),
    ])
  }

  /// Candidates without the same values share a row.
  private func missingTable(_ candidates: [Int]) -> ReportTable {
    var groups: [(cells: [CellReference], candidates: [Int])] = []
    for candidate in candidates {
      let cells = narrator.missing(candidate)
      if let index = groups.firstIndex(where: { group in
        Self.isAlike(group.cells, cells, narrator.couldMatter)
      }) {
        groups[index].candidates.append(candidate)
      } else {
        groups.append((cells, [candidate]))
      }
    }
    return ReportTable(
      id: "missing", caption: narrator.gapCaption(candidates),
      columns: [
        .init(title: "No value for"), .init(title: Wording.capitalised(subject.plural)),
        figures("Share", from: .values), .init(title: "Could change who leads"),
      ],
      rows: groups.map { cells, candidates in
        let own = cells.filter { narrator.couldMatter($0) }
        return .init(cells: [
          writer.text(Wording.capitalised(titles(cells))),
          writer.title(Wording.list(candidates.map { name($0) })),
          percent(cells.reduce(0) { $0 + narrator.weight($1.criterion, $1.measure) }),
          writer.title(own.isEmpty ? "no" : "yes: " + titles(own)),
        ])
      },
      note: """
        A missing value counts as anything from \("0 to 100", from: .steps), and as \
        \("50", from: .steps) in the total; it is never left out.
        """, layout: .dense)
  }

  /// Whether two candidates have no value for the same measures, with the same consequence.
  private static func isAlike(
    _ one: [CellReference], _ other: [CellReference], _ matters: (CellReference) -> Bool
  ) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy {
        $0.criterion == $1.criterion && $0.measure == $1.measure && matters($0) == matters($1)
      }
  }

  private func titles(_ cells: [CellReference]) -> String {
    Wording.list(
      cells.map { Wording.lowered(advice.criteria[$0.criterion].measures[$0.measure].title) })
  }
}
