internal import ContentModel
internal import Markup
internal import YAMLReading

/// The definitions of a group of capabilities.
enum CapabilityBlock {
  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    let catalog = scope.catalog
    guard let node = scope.map.required("group"),
      let id = scope.reader.reference(
        node, "'group'", among: catalog.capabilityGroups.map(\.id))
    else { return nil }
    var out = HTMLBuffer()
    out.raw("<dl>")
    for capability in catalog.capabilities where capability.groupID == id {
      out.element(
        "dt", text: capability.title + (capability.standard.map { " (\($0))" } ?? ""))
      out.element("dd", text: capability.definition)
    }
    out.raw("</dl>")
    return out.trusted
  }
}
