internal import ContentModel
internal import Markup
internal import YAMLReading

/// The anchors of one measure.
enum ScaleBlock {
  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    let measures = scope.catalog.criteria.flatMap(\.measures)
    guard let node = scope.map.required("measure"),
      let id = scope.reader.reference(node, "'measure'", among: measures.map(\.id)),
      let measure = measures.first(where: { $0.id == id })
    else { return nil }
    let rows: [(value: String, name: String, anchor: String)]
    switch measure.kind {
    case .judgement(let levels):
      rows = levels.map { (NumberText.decimal($0.value), $0.id, $0.anchor) }
    case .team(let assumptions) where assumptions.levels.all.count > 1:
      rows = assumptions.levels.all.map {
        (NumberText.percent($0.share), $0.title, $0.anchor ?? "")
      }
    default: rows = [("0", "", measure.lowAnchor ?? ""), ("100", "", measure.highAnchor ?? "")]
    }
    var out = HTMLBuffer()
    out.open(
      "div",
      [
        "class": "table-scroll", "role": "region", "tabindex": "0", "aria-labelledby": scope.id,
      ])
    out.raw("<table>")
    out.element("caption", ["id": scope.id], text: "\(measure.title): what the values mean")
    out.raw("<thead><tr><th scope=\"col\" class=\"number\">Value</th>")
    out.raw("<th scope=\"col\">When it applies</th></tr></thead><tbody>")
    for row in rows {
      out.raw("<tr>")
      out.element("td", ["class": "number"], text: row.value)
      out.element("td", text: row.name.isEmpty ? row.anchor : "\(row.name): \(row.anchor)")
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }
}
