internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// The comparisons of two, as the lower half of a table of all against all.
struct PairTable {
  let context: GuideContext
  let origin: OutputPath

  /// The table in a region that scrolls.
  func html(caption: String, id: String) -> TrustedHTML {
    let all = context.catalog.alternatives
    var out = HTMLBuffer(capacity: all.count * all.count * 60)
    out.open(
      "div",
      [
        "class": "table-scroll", "role": "region", "tabindex": "0",
        "aria-labelledby": id + "-caption",
      ])
    out.open("table", ["class": "matrix matrix-wide pair-table", "id": id])
    out.element("caption", ["id": id + "-caption"], text: caption)
    out.raw("<thead><tr><td></td>")
    for alternative in all.dropLast() {
      out.open("th", ["scope": "col", "data-id": alternative.id])
      out.element("span", text: alternative.name)
      out.close("th")
    }
    out.raw("</tr></thead><tbody>")
    for (row, alternative) in all.enumerated().dropFirst() {
      out.open("tr", ["data-id": alternative.id])
      out.element("th", ["scope": "row"], text: alternative.name)
      for other in all[..<row] {
        out.raw("<td>")
        let pair = AlternativePair(alternative.id, other.id)
        if let path = context.plan.pairs[pair] {
          out.element(
            "a",
            [
              "href": RelativeAddress.address(to: path, from: origin),
              "aria-label": "\(alternative.name) vs \(other.name)",
            ], text: "vs")
        }
        out.raw("</td>")
      }
      if row < all.count - 1 {
        out.open("td", ["colspan": "\(all.count - 1 - row)"])
        out.close("td")
      }
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }
}
