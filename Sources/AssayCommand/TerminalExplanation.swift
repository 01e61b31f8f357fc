internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

/// A recommendation as text with bars.
struct TerminalExplanation {
  let text: String

  init(_ advice: Advice, _ catalog: Catalog) {
    var lines = [advice.project.title, ""]
    let names = advice.candidates.map(\.name)
    let width = (names.map(\.count).max() ?? 0) + 2
    if let live = advice.result.live {
      for place in live.model.ranking.order {
        let row = live.model.rows[place]
        let name = names[live.alternatives[place]]
        let bar = String(repeating: "█", count: max(0, Int((row.total / 2.5).rounded())))
        let first = NumberText.percent(live.acceptability.rankAcceptability[place][0])
        lines.append(
          name + String(repeating: " ", count: width - name.count)
            + NumberText.decimal(row.total) + " " + bar + "  first in " + first)
      }
    } else {
      lines.append("No \(catalog.site.subject.singular) meets every must-have.")
    }
    for (index, verdict) in advice.result.screening.verdicts.enumerated()
    where verdict.status == .excluded {
      let reasons = verdict.failed.map { advice.requirements[$0].title }
      lines.append("\(names[index]): out, lacks \(reasons.joined(separator: "; "))")
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}
