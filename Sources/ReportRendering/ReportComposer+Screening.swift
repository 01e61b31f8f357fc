internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  var screening: TemplateRecord {
    let excluded = narrator.excluded
    var tables: [ReportTable] = []
    if !advice.requirements.isEmpty { tables.append(gateTable) }
    if !excluded.isEmpty { tables.append(excludedTable) }
    return plain(
      .screening, finding: [narrator.screeningFinding], paragraphs: [narrator.conditionalSentences],
      tables: tables)
  }

  private var gateTable: ReportTable {
    let verdicts = advice.result.screening.verdicts
    return ReportTable(
      id: "gates", caption: narrator.dearestGate,
      columns: [
        .init(title: "No."), .init(title: "Must-have"), .init(title: "Set by"),
        figures("Fail", from: .steps), figures("Unknown", from: .steps),
        figures("Alone excludes", from: .steps, isNumber: false),
        figures("Price", from: .steps, isNumber: false),
      ],
      rows: advice.requirements.enumerated().map { index, requirement in
        let price = advice.result.gatePrices[index]
        let origin =
          switch requirement.origin {
          case .profile: "the project"
          case .answer(let id): "the answer to “\(catalog.question(id)?.title ?? id)”"
          }
        let alone = price.soleBlockerOf.map { name($0) }
        return .init(cells: [
          writer.text("M\(index + 1)"), writer.title(requirement.title), writer.title(origin),
          number(Double(verdicts.count { $0.outcomes[index] == .fail })),
          number(Double(verdicts.count { $0.outcomes[index] == .unknown })),
          writer.text(alone.isEmpty ? "none" : Wording.list(alone, atMost: 5)),
          writer.text(narrator.price(index)),
        ])
      },
      note:
        "Price: how many points better the best total would be if this one must-have were given up."
    )
  }

  /// Which must-have each of the excluded fails: a mark for each of them.
  private var excludedTable: ReportTable {
    ReportTable(
      id: "excluded", caption: narrator.excludedCaption,
      columns: [.init(title: Wording.capitalised(subject.singular))]
        + advice.requirements.indices.map { .init(title: "M\($0 + 1)") }
        + [.init(title: "Points it would have", isNumber: true)],
      rows: narrator.excluded.map { candidate in
        let outcomes = advice.result.screening.verdicts[candidate].outcomes
        return .init(
          cells: [writer.text(name(candidate))] + outcomes.map { mark($0) } + [
            writer.link(
              NumberText.decimal(narrator.total(candidate)), to: totalRow(candidate))
          ])
      })
  }

  /// What a must-have says, as a shape and a word.
  private func mark(_ outcome: GateOutcome) -> TrustedHTML {
    let (word, name): (String, String) =
      switch outcome {
      case .pass: ("met", "pass")
      case .fail: ("fails", "fail")
      case .unknown: ("unknown", "unknown")
      }
    var buffer = HTMLBuffer()
    buffer.element("span", ["class": "gate gate-" + name], text: word)
    return buffer.trusted
  }
}
