internal import ContentModel
internal import Markup
internal import OutputWriting

/// How much of each group of capabilities comes with each alternative.
struct GroupTable {
  let context: GuideContext
  let origin: OutputPath

  /// The table in a region that scrolls.
  func html(caption: String, id: String) -> TrustedHTML {
    let catalog = context.catalog
    let groups = catalog.capabilityGroups.map { group in
      (title: group.title, members: catalog.capabilities.filter { $0.groupID == group.id })
    }.filter { !$0.members.isEmpty }
    var out = HTMLBuffer(capacity: catalog.alternatives.count * groups.count * 60)
    out.open(
      "div",
      [
        "class": "table-scroll", "role": "region", "tabindex": "0",
        "aria-labelledby": id + "-caption",
      ])
    out.open("table", ["class": "matrix group-table", "id": id])
    out.element("caption", ["id": id + "-caption"], text: caption)
    out.raw("<thead><tr>")
    out.element("th", ["scope": "col"], text: Words.capitalised(catalog.site.subject.singular))
    for group in groups { out.element("th", ["scope": "col"], text: group.title) }
    out.element("th", ["scope": "col"], text: "In all")
    out.raw("</tr></thead><tbody>")
    for alternative in catalog.alternatives {
      out.open("tr", ["data-id": alternative.id])
      out.raw("<th scope=\"row\">")
      AlternativeLink.append(alternative, to: &out, context, from: origin)
      out.raw("</th>")
      for group in groups { append(group.members, of: alternative, to: &out) }
      append(catalog.capabilities, of: alternative, to: &out)
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }

  private func append(
    _ members: [Capability], of alternative: Alternative, to out: inout HTMLBuffer
  ) {
    let cells = members.map { alternative.capabilities[$0.id] }
    let there = cells.count { $0?.level == .builtin || $0?.level == .official }
    let unknown = cells.count { $0?.level == nil }
    let quarter = members.isEmpty ? 0 : there * 4 / members.count
    out.open("td", ["class": "share share-\(quarter)"])
    out.text("\(there) of \(members.count)")
    if unknown > 0 { out.element("small", text: " \(unknown) unknown") }
    out.close("td")
  }
}
