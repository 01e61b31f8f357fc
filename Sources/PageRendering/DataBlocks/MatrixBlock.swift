internal import ContentModel
internal import Diagnostics
internal import Markup
internal import YAMLReading

/// Capabilities against alternatives.
enum MatrixBlock {
  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    let catalog = scope.catalog
    let group = scope.map.optional("group")
    let list = scope.map.optional("capabilities")
    let alternatives = scope.alternatives()
    let caption = scope.caption()
    let capabilities: [Capability]
    if let group {
      let id = scope.reader.reference(
        group, "'group'", among: catalog.capabilityGroups.map(\.id))
      capabilities = catalog.capabilities.filter { $0.groupID == id }
    } else if let list {
      let ids = scope.reader.items(list, "'capabilities'").compactMap {
        scope.reader.reference($0, "an item", among: catalog.capabilities.map(\.id))
      }
      capabilities = ids.compactMap { catalog.capability($0) }
    } else {
      scope.reader.error(
        .missingKey, "a matrix needs 'group' or 'capabilities'", at: scope.map.offsets)
      return nil
    }
    guard let caption else { return nil }
    return MatrixTable(context: scope.context, origin: scope.origin).html(
      capabilities: capabilities, alternatives: alternatives, caption: caption, id: scope.id,
      showsGroups: false)
  }
}
