internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// The criteria with their default weights and the question each asks.
enum WeightsBlock {
  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    let criteria = scope.catalog.criteria
    let sum = criteria.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return nil }
    var out = HTMLBuffer()
    out.open(
      "div",
      [
        "class": "table-scroll", "role": "region", "tabindex": "0", "aria-labelledby": scope.id,
      ])
    out.raw("<table>")
    out.element("caption", ["id": scope.id], text: "The criteria and their default weights")
    out.raw("<thead><tr><th scope=\"col\">Criterion</th><th scope=\"col\">It asks</th>")
    out.raw("<th scope=\"col\" class=\"number\">Default weight</th></tr></thead><tbody>")
    for criterion in criteria {
      out.raw("<tr><th scope=\"row\">")
      if let index = scope.context.plan.chapters[criterion.id] {
        let path = scope.context.plan.pages[index].path
        out.element(
          "a", ["href": RelativeAddress.address(to: path, from: scope.origin)],
          text: criterion.title)
      } else {
        out.text(criterion.title)
      }
      out.raw("</th>")
      out.element("td", text: criterion.question ?? "")
      out.element("td", ["class": "number"], text: NumberText.percent(criterion.weight / sum))
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }
}
