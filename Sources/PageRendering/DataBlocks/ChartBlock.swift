internal import Advising
internal import Charts
internal import ContentModel
internal import Diagnostics
internal import Markup
internal import YAMLReading

/// One number of every alternative as a dot plot, with a table behind it.
enum ChartBlock {
  private enum Scale: String, CaseIterable {
    case linear, log
  }

  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    let catalog = scope.catalog
    let node = scope.map.required("fact")
    var alternatives = scope.alternatives()
    let scale = scope.map.optional("scale").flatMap {
      scope.reader.choice($0, "'scale'", Scale.self)
    }
    let note = scope.map.optionalText("note")
    let caption = scope.caption()
    guard let node, let caption,
      let id = scope.reader.reference(
        node, "'fact'", among: catalog.factDefinitions.map(\.id)),
      let definition = catalog.factDefinition(id)
    else { return nil }
    guard definition.type == .number else {
      scope.reader.error(
        .wrongType, "a chart needs a fact that is a number", at: node.offsets)
      return nil
    }
    FactOrder.sort(&alternatives, by: id, isDescending: true)
    let rows = alternatives.map { alternative in
      row(alternative.name, alternative.facts[id], definition)
    }
    let known = rows.filter { $0.value != nil }
    let plot = DotPlot(
      id: scope.id, title: caption,
      description: known.map { "\($0.label): \($0.text)" }.joined(separator: ", "),
      rows: known, isLogarithmic: scale == .log)
    var exhibit = Exhibit(caption: caption, chart: plot.svg())
    exhibit.add(
      "\(definition.title)\(definition.unit.map { ", " + $0 } ?? ""). \(definition.definition)")
    if let note { exhibit.add(note) }
    let unknown = rows.filter { $0.value == nil }.map(\.label)
    if !unknown.isEmpty { exhibit.add("No value found for \(Words.listed(unknown)).") }
    exhibit.notes.append(SourceLine.html(alternatives, [id], scope.context))
    exhibit.values = (
      "The values, with the test each comes from", table(alternatives, definition, catalog)
    )
    return exhibit.html()
  }

  private static func row(
    _ label: String, _ fact: Fact?, _ definition: FactDefinition
  ) -> DotPlot.Row {
    guard let fact, case .number(let value, let low, let high) = fact.value else {
      return DotPlot.Row(label: label, value: nil, text: "unknown")
    }
    return DotPlot.Row(
      label: label, value: value, low: low, high: high,
      text: NumberText.decimal(value, decimals: definition.decimals))
  }

  private static func table(
    _ alternatives: [Alternative], _ definition: FactDefinition, _ catalog: Catalog
  ) -> TrustedHTML {
    ValueTable.html(
      label: "Values",
      header: [
        Words.capitalised(catalog.site.subject.singular), "Value#", "Test and place", "Confidence",
      ],
      rows: alternatives.compactMap { alternative in
        alternative.facts[definition.id].map { fact in
          [
            alternative.name, FactText.plain(fact, definition),
            [fact.citation?.locator, fact.note].compactMap { $0 }.joined(separator: ". "),
            fact.value == .unknown ? "" : fact.confidence.rawValue,
          ]
        }
      })
  }
}
