internal import Advising
internal import ContentModel
internal import Diagnostics
internal import Markup
internal import OutputWriting
internal import SitePlanning
internal import YAMLReading

/// Facts of alternatives as a table, with the sources in a line beneath.
enum FactsBlock {
  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    let catalog = scope.catalog
    let node = scope.map.required("facts")
    var alternatives = scope.alternatives()
    let sort = scope.map.optionalText("sort")
    let caption = scope.caption()
    guard let node, let caption else { return nil }
    let ids = scope.reader.items(node, "'facts'").compactMap {
      scope.reader.reference($0, "an item", among: catalog.factDefinitions.map(\.id))
    }
    let definitions = ids.compactMap { catalog.factDefinition($0) }
    if let sort { order(&alternatives, by: sort, definitions, &scope) }
    var out = HTMLBuffer(capacity: 4096)
    out.open(
      "div",
      [
        "class": "table-scroll", "role": "region", "tabindex": "0", "aria-labelledby": scope.id,
      ])
    out.raw("<table>")
    out.element("caption", ["id": scope.id], text: caption)
    out.raw("<thead><tr>")
    out.element("th", ["scope": "col"], text: Words.capitalised(catalog.site.subject.singular))
    for definition in definitions {
      let isNumber = definition.type == .number
      out.element(
        "th", ["scope": "col", "class": isNumber ? "number" : nil], text: definition.title)
    }
    out.raw("</tr></thead><tbody>")
    for alternative in alternatives {
      out.raw("<tr><th scope=\"row\">")
      if let path = scope.context.plan.alternatives[alternative.id] {
        out.element(
          "a", ["href": RelativeAddress.address(to: path, from: scope.origin)],
          text: alternative.name)
      } else {
        out.text(alternative.name)
      }
      out.raw("</th>")
      for definition in definitions {
        let fact = alternative.facts[definition.id]
        out.element(
          "td", ["class": definition.type == .number ? "number" : nil],
          text: fact.map { FactText.plain($0, definition) } ?? "unknown")
      }
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    out.html(SourceLine.html(alternatives, ids, scope.context))
    return out.trusted
  }

  private static func order(
    _ alternatives: inout [Alternative], by sort: String, _ definitions: [FactDefinition],
    _ scope: inout BlockScope
  ) {
    let words = sort.split(separator: " ")
    let isDescending = words.count == 2 && words[1] == "descending"
    guard let id = words.first.map(String.init),
      definitions.contains(where: { $0.id == id }),
      words.count == 1 || isDescending || words[1] == "ascending"
    else {
      scope.reader.error(
        .invalidValue, "'sort' names a fact of the table and 'ascending' or 'descending'",
        at: scope.map.offsets)
      return
    }
    FactOrder.sort(&alternatives, by: id, isDescending: isDescending)
  }
}
