internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// Capabilities against alternatives: a wide table with a shape and a word in every cell.
struct MatrixTable {
  let context: GuideContext
  let origin: OutputPath

  /// The table.
  ///
  /// - Parameters:
  ///   - capabilities: The rows, grouped as they come.
  ///   - alternatives: The columns.
  ///   - caption: What the table shows, as a sentence.
  ///   - id: Unique on the page.
  ///   - showsGroups: Whether a row names each group.
  /// - Returns: The table in a region that scrolls.
  func html(
    capabilities: [Capability], alternatives: [Alternative], caption: String, id: String,
    showsGroups: Bool
  ) -> TrustedHTML {
    var out = HTMLBuffer(capacity: capabilities.count * alternatives.count * 90)
    out.open(
      "div",
      ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-labelledby": id])
    out.open("table", ["class": "matrix"])
    out.element("caption", ["id": id], text: caption)
    out.raw("<thead><tr>")
    out.element("th", ["scope": "col"], text: "Capability")
    for alternative in alternatives {
      out.open("th", ["scope": "col"])
      if let path = context.plan.alternatives[alternative.id] {
        out.element(
          "a", ["href": RelativeAddress.address(to: path, from: origin)], text: alternative.name)
      } else {
        out.text(alternative.name)
      }
      out.close("th")
    }
    out.raw("</tr></thead><tbody>")
    var group: String?
    for capability in capabilities {
      if showsGroups, capability.groupID != group {
        group = capability.groupID
        out.raw("<tr class=\"group\">")
        out.element(
          "th", ["scope": "rowgroup", "colspan": "\(alternatives.count + 1)"],
          text: context.catalog.capabilityGroups.first { $0.id == group }?.title ?? "")
        out.raw("</tr>")
      }
      out.raw("<tr>")
      out.element("th", ["scope": "row"], text: capability.title)
      for alternative in alternatives {
        let cell = alternative.capabilities[capability.id]
        out.raw("<td>")
        out.open("span", ["class": LevelText.className(cell)])
        if alternatives.count > 8 {
          out.element("span", ["class": "visually-hidden"], text: LevelText.word(cell))
          if cell?.isPartial == true { out.raw("<span aria-hidden=\"true\">*</span>") }
        } else {
          out.text(LevelText.word(cell))
        }
        out.raw("</span></td>")
      }
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }
}
