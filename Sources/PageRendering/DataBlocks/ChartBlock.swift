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
    var out = HTMLBuffer()
    out.raw("<figure class=\"exhibit\">")
    out.element("figcaption", text: caption)
    out.html(plot.svg())
    let unknown = rows.filter { $0.value == nil }.map(\.label)
    if !unknown.isEmpty {
      out.element(
        "p", ["class": "source-line"], text: "No value found for \(Words.listed(unknown)).")
    }
    if let note { out.element("p", ["class": "source-line"], text: note) }
    out.element(
      "p", ["class": "source-line"],
      text:
        "\(definition.title)\(definition.unit.map { ", " + $0 } ?? ""). \(definition.definition)")
    out.html(SourceLine.html(alternatives, [id], scope.context))
    out.raw("<details class=\"data\"><summary>The values, with the test each comes from</summary>")
    out.html(table(alternatives, definition, catalog))
    out.raw("</details></figure>")
    return out.trusted
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
    var out = HTMLBuffer()
    out.raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Values\">")
    out.raw("<table><thead><tr>")
    out.element("th", ["scope": "col"], text: Words.capitalised(catalog.site.subject.singular))
    out.raw("<th scope=\"col\" class=\"number\">Value</th><th scope=\"col\">Test and place</th>")
    out.raw("<th scope=\"col\">Confidence</th></tr></thead><tbody>")
    for alternative in alternatives {
      guard let fact = alternative.facts[definition.id] else { continue }
      out.raw("<tr>")
      out.element("th", ["scope": "row"], text: alternative.name)
      out.element("td", ["class": "number"], text: FactText.plain(fact, definition))
      out.element(
        "td",
        text: [fact.citation?.locator, fact.note].compactMap { $0 }.joined(separator: ". "))
      out.element("td", text: fact.value == .unknown ? "" : fact.confidence.rawValue)
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }
}
