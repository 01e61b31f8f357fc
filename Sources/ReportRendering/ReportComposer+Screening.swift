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
        .init(title: "Must-have"), .init(title: "Set by"), .init(title: "Fail", isNumber: true),
        .init(title: "Unknown", isNumber: true), .init(title: "Alone excludes"),
        .init(title: "Price"),
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
          writer.text(requirement.title), writer.text(origin),
          number(Double(verdicts.count { $0.outcomes[index] == .fail })),
          number(Double(verdicts.count { $0.outcomes[index] == .unknown })),
          writer.text(alone.isEmpty ? "nobody" : Wording.list(alone, atMost: 5)),
          writer.text(narrator.price(index)),
        ])
      },
      note: writer.text(
        "Price: how many points better the best total would be if this one must-have were given up."
      ))
  }

  private var excludedTable: ReportTable {
    ReportTable(
      id: "excluded",
      caption: "Each exclusion with its reason, and the total it would have had",
      columns: [
        .init(title: Wording.capitalised(subject.singular)), .init(title: "Does not meet"),
        .init(title: "Would have had", isNumber: true),
      ],
      rows: narrator.excluded.map { candidate in
        let failed = advice.result.screening.verdicts[candidate].failed
        return .init(cells: [
          writer.text(name(candidate)),
          writer.text(failed.map { advice.requirements[$0].title }.joined(separator: "; ")),
          number(narrator.total(candidate)),
        ])
      })
  }
}
