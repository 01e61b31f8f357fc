internal import Charts
internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  /// One page that can be acted on.
  var summary: TemplateRecord {
    ReportModel.summary.record([
      "heading": heading(.summary), "headline": html(narrator.headline),
      "certainty": optional(narrator.certainty), "figures": .records(keyFigures),
      "reasons": .records(
        narrator.reasons.map { reason in
          ReportModel.reason.record([
            "ordinal": .text(String(reason.criterion % 6 + 1)),
            "heading": html(reason.heading),
            "evidence": html(reason.evidence),
          ])
        }),
      "rival": narrator.rival.map { rival in
        .record(
          ReportModel.rival.record([
            "name": .text(name(rival)), "when": html(narrator.preferRival),
          ]))
      } ?? .absent,
      "changes": points(Array(narrator.otherChanges.prefix(3))),
      "risks": .records(
        narrator.mainRisks.map { risk in
          ReportModel.risk.record([
            "title": .text(risk.title), "because": html(risk.because),
          ])
        }),
      "next": html(narrator.nextStep), "phases": .records(phases),
      "chart": summaryChart.map { .record($0.record(writer)) } ?? .absent,
      "action": catalog.site.callToAction.map { action in
        .record(
          ReportModel.action.record([
            "text": .text(action.text), "label": .text(action.label), "url": .url(action.url),
          ]))
      } ?? .absent,
    ])
  }

  /// What is to be done in each part of the 90 days, as a line of titles.
  private var phases: [TemplateRecord] {
    let steps = narrator.plan
    return PlanStep.Phase.allCases.compactMap { phase in
      let own = steps.filter { $0.phase == phase }
      guard !own.isEmpty else { return nil }
      return ReportModel.phase.record([
        "title": html(
          "\("Days \(phase.days.lowerBound)\u{2013}\(phase.days.upperBound)", from: .plan)"),
        "steps": .html(
          writer.title(own.map { Wording.lowered($0.title) }.joined(separator: "; "))),
      ])
    }
  }

  var keyFigures: [TemplateRecord] {
    narrator.keyFigures.map { figure in
      ReportModel.keyFigure.record([
        "figure": .html(writer.html("\(figure.figure, from: figure.derivation)")),
        "meaning": html(figure.meaning),
      ])
    }
  }

  private var summaryChart: ReportExhibit? {
    guard narrator.ranked.count > 1 else { return nil }
    let shown = Array(narrator.ranked.prefix(4))
    return ReportExhibit(
      caption: narrator.standingCaption,
      chart: bars(
        id: "chart-summary", shown, title: "Points of the first \(shown.count)", width: 412),
      sourceLine: "\("Points of 100", from: .totals), by criterion.\(signs(of: shown))")
  }

  /// Stacked bars of what the totals are made of.
  func bars(
    id: String, _ candidates: [Int], title: String, width: Double = ContributionBars.usualWidth
  ) -> TrustedHTML {
    let live = narrator.live
    let rows = candidates.map { candidate -> ContributionBars.Row in
      let values = advice.result.model.rows[candidate]
      let missing = narrator.missing(candidate).reduce(0) { sum, cell in
        sum + narrator.weight(cell.criterion, cell.measure) * 50
      }
      let index = live?.alternatives.firstIndex(of: candidate)
      let spread = index.flatMap { index -> ClosedRange<Double>? in
        guard let live else { return nil }
        let low = live.acceptability.percentile10[index]
        let high = live.acceptability.percentile90[index]
        return low <= high ? max(0, low)...max(0, min(100, high)) : nil
      }
      return ContributionBars.Row(
        label: name(candidate),
        parts: values.criteria.indices.map { advice.weights.final[$0] * values.criteria[$0] },
        missing: missing, spread: spread, text: NumberText.decimal(values.total),
        isEmphasised: candidate == narrator.leader, isExcluded: index == nil)
    }
    let words = candidates.map { "\(name($0)) \(NumberText.decimal(narrator.total($0)))" }
    return ContributionBars(
      id: id, title: title,
      description: "Totals of 100 points, one segment for each criterion: "
        + words.joined(separator: ", ") + ".",
      names: advice.criteria.map(\.title), rows: rows, width: width
    ).svg()
  }

  /// What the signs of stacked bars mean, those that are drawn.
  func signs(of candidates: [Int]) -> Sentence {
    let hasGap = candidates.contains { candidate in
      narrator.missing(candidate).contains { narrator.weight($0.criterion, $0.measure) > 0 }
    }
    let hasExcluded = candidates.contains { narrator.rank($0) == nil }
    return """
      \(hasGap ? " Hatched: unknown, so counted at the middle." : "") \
      Line below a bar: eight of ten simulated totals.\
      \(hasExcluded ? " Grey: excluded by a must-have." : "")
      """
  }
}
