internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// capabilities.yaml: the vocabulary of things an alternative can have.
enum CapabilitiesSchema {
  static func decode(
    _ reader: SchemaReader, _ root: YAMLNode
  ) -> (groups: [CapabilityGroup], capabilities: [Capability]) {
    guard var map = reader.mapping(root, "capabilities.yaml") else { return ([], []) }
    let groupNodes = map.required("groups").map { reader.items($0, "'groups'") } ?? []
    let nodes = map.required("capabilities").map { reader.items($0, "'capabilities'") } ?? []
    map.finish()
    var declaredGroups = Declared()
    let groups = groupNodes.compactMap { node -> CapabilityGroup? in
      guard var map = reader.mapping(node, "a group") else { return nil }
      let id = map.identifier("id")
      let title = map.text("title")
      map.finish()
      guard let id, let title else { return nil }
      declaredGroups.add(id, reader, at: node.offsets, "the group")
      return CapabilityGroup(id: id, title: title)
    }
    let groupIDs = groups.map(\.id)
    if groupIDs.isEmpty || groupIDs.count < groupNodes.count { reader.doubt(.capabilityGroups) }
    var declared = Declared()
    let capabilities = nodes.compactMap { node -> Capability? in
      guard let capability = capability(reader, node, groupIDs) else { return nil }
      declared.add(capability.id, reader, at: node.offsets, "the capability")
      return capability
    }
    return (groups, capabilities)
  }

  private static func capability(
    _ reader: SchemaReader, _ node: YAMLNode, _ groups: [String]
  ) -> Capability? {
    guard var map = reader.mapping(node, "a capability") else { return nil }
    let id = map.identifier("id")
    let group = map.required("group").flatMap {
      reader.reference($0, "'group'", among: groups, of: .capabilityGroups)
    }
    let title = map.text("title")
    let definition = map.text("definition")
    let criterion = map.optionalText("criterion")
    let standard = map.optionalText("standard")
    map.finish()
    guard let id, let group, let title, let definition else { return nil }
    return Capability(
      id: id, groupID: group, title: title, definition: definition, criterionID: criterion,
      standard: standard, range: reader.range(node))
  }
}
