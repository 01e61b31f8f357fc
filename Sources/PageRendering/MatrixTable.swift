internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// Capabilities against alternatives: a wide table with a word on a shade in every cell.
struct MatrixTable {
  let context: GuideContext
  let origin: OutputPath
  /// Whether rows and columns can be named, sorted and filtered: once on a page at most.
  var isAddressable = false

  /// More columns than this have their names turned, so that the table fits a page.
  private static let widest = 8

  /// The id of a capability's row.
  static func anchor(of capability: Capability) -> String {
    "capability-" + capability.id
  }

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
    var out = HTMLBuffer(capacity: capabilities.count * alternatives.count * 50)
    out.open(
      "div",
      [
        "class": isAddressable ? "table-scroll table-tall" : "table-scroll", "role": "region",
        "tabindex": "0",
        "aria-labelledby": id + "-caption",
      ])
    let isWide = alternatives.count > Self.widest
    out.open("table", ["class": isWide ? "matrix matrix-wide" : "matrix", "id": id])
    out.element("caption", ["id": id + "-caption"], text: caption)
    out.raw("<thead><tr>")
    out.element("th", ["scope": "col"], text: "Capability")
    for alternative in alternatives { appendHead(alternative, to: &out) }
    out.raw("</tr></thead><tbody>")
    var group: String?
    for capability in capabilities {
      if showsGroups, capability.groupID != group {
        group = capability.groupID
        out.open("tr", ["class": "group", "data-group": isAddressable ? group : nil])
        out.open("th", ["scope": "rowgroup", "colspan": "\(alternatives.count + 1)"])
        out.element(
          "span", text: context.catalog.capabilityGroups.first { $0.id == group }?.title ?? "")
        out.raw("</th></tr>")
      }
      out.open(
        "tr",
        [
          "id": isAddressable ? Self.anchor(of: capability) : nil,
          "data-group": isAddressable ? capability.groupID : nil,
        ])
      appendHead(capability, to: &out)
      for alternative in alternatives {
        LevelText.appendTableCell(alternative.capabilities[capability.id], to: &out)
      }
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }

  /// The short form of a head is read for every cell of its row, so its button is left out there.
  private func appendHead(_ capability: Capability, to out: inout HTMLBuffer) {
    out.open("th", ["scope": "row", "abbr": isAddressable ? capability.title : nil])
    out.text(capability.title)
    if isAddressable {
      out.raw(" ")
      appendButton("sort", "⇅", "Sort by \(capability.title)", to: &out)
    }
    out.close("th")
  }

  private func appendButton(
    _ name: String, _ text: String, _ label: String, to out: inout HTMLBuffer
  ) {
    out.element(
      "button",
      [
        "type": "button", "class": name, "data-js-only": "", "aria-label": label,
        "aria-pressed": "false",
      ], text: text)
  }

  private func appendHead(_ alternative: Alternative, to out: inout HTMLBuffer) {
    let languages = alternative.languageIDs.joined(separator: " ")
    out.open(
      "th",
      [
        "scope": "col", "abbr": isAddressable ? alternative.name : nil,
        "data-id": isAddressable ? alternative.id : nil,
        "data-languages": isAddressable ? languages : nil,
        "data-category": isAddressable ? alternative.category ?? "" : nil,
      ])
    AlternativeLink.append(alternative, to: &out, context, from: origin)
    if isAddressable {
      out.raw(" ")
      appendButton("pin", "Pin", "Pin \(alternative.name)", to: &out)
    }
    out.close("th")
  }
}
