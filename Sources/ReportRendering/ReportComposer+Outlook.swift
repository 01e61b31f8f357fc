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
          .risks, id: id, title: name(candidate),
          paragraphs: [["The data shows no particular risk of \(name: name(candidate))."]])
      }
      return part(
        .risks, id: id, title: name(candidate),
        tables: [
          ReportTable(
            id: id + "-table",
            caption: "What may go wrong with \(name(candidate)), and how it would show",
            columns: [
              .init(title: "Risk"), .init(title: "Because"), .init(title: "Early sign"),
              .init(title: "What to do"),
            ],
            rows: own.map { risk in
              .init(cells: [
                writer.text(risk.title), writer.html(risk.because, in: "risks"),
                writer.text(risk.earlySign), writer.text(risk.mitigation),
              ])
            })
        ])
    }
    return ReportModel.parts.record([
      "heading": heading(.risks), "finding": html(narrator.riskFinding, .risks),
      "points": .absent,
      "parts": .records(parts),
    ])
  }

  var plan: TemplateRecord {
    let steps = narrator.plan
    return ReportModel.plan.record([
      "heading": heading(.plan), "finding": html(narrator.planFinding, .plan),
      "phases": .records(
        PlanStep.Phase.allCases.compactMap { phase in
          let own = steps.filter { $0.phase == phase }
          guard !own.isEmpty else { return nil }
          return ReportModel.phase.record([
            "title": .text(phase.title),
            "steps": .records(
              own.map {
                ReportModel.step.record([
                  "title": .text($0.title), "detail": html($0.detail, .plan),
                ])
              }),
          ])
        }),
    ])
  }

  var unknown: TemplateRecord {
    let rows = narrator.ranked.flatMap { candidate in
      narrator.missing(candidate).isEmpty ? [] : [candidate]
    }
    var tables: [ReportTable] = []
    if !rows.isEmpty { tables.append(missingTable(rows)) }
    return plain(
      .unknown, finding: Array(narrator.unknowns.prefix(1)),
      points: Array(narrator.unknowns.dropFirst()),
      paragraphs: [[narrator.judgementShare, narrator.notExamined].compactMap { $0 }],
      tables: tables)
  }

  private func missingTable(_ candidates: [Int]) -> ReportTable {
    let mattering = candidates.filter { candidate in
      narrator.missing(candidate).contains { narrator.couldMatter($0) }
    }
    let caption =
      mattering.isEmpty
      ? "What nobody could be found to say; none of it alone could change who leads"
      : "What nobody could be found to say; for \(Wording.list(mattering.map { name($0) }, atMost: 4)) it could change who leads"
    return ReportTable(
      id: "missing", caption: caption,
      columns: [
        .init(title: Wording.capitalised(subject.singular)), .init(title: "No value for"),
        .init(title: "Share", isNumber: true), .init(title: "Could change who leads"),
      ],
      rows: candidates.map { candidate in
        let cells = narrator.missing(candidate)
        let own = cells.filter { narrator.couldMatter($0) }
        func titles(_ cells: [CellReference]) -> String {
          Wording.list(
            cells.map {
              Wording.lowered(advice.criteria[$0.criterion].measures[$0.measure].title)
            })
        }
        return .init(cells: [
          writer.text(name(candidate)), writer.text(titles(cells)),
          percent(cells.reduce(0) { $0 + narrator.weight($1.criterion, $1.measure) }),
          writer.text(own.isEmpty ? "no" : "yes: " + titles(own)),
        ])
      },
      note: writer.text(
        "A missing value counts as anything from 0 to 100, and as 50 in the total; it is never left out."
      ))
  }
}
