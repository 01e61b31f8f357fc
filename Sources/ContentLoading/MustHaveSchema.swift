internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// A list of must-haves: capability ids, or mappings with the level asked for.
enum MustHaveSchema {
  static func decode(
    _ reader: SchemaReader, _ node: YAMLNode, capabilities: [String]
  ) -> [MustHave] {
    var mentioned = Declared()
    return reader.items(node, "'must-have'").compactMap { item in
      let mustHave = decodeItem(reader, item, capabilities: capabilities)
      if let mustHave {
        mentioned.mention(mustHave.capabilityID, reader, at: item.offsets, "'must-have'")
      }
      return mustHave
    }
  }

  private static func decodeItem(
    _ reader: SchemaReader, _ item: YAMLNode, capabilities: [String]
  ) -> MustHave? {
    if case .scalar = item {
      return reader.reference(item, "a must-have", among: capabilities, of: .capabilities).map {
        MustHave(capabilityID: $0, atLeast: .community, range: reader.range(item))
      }
    }
    guard var map = reader.mapping(item, "a must-have") else { return nil }
    let id = map.required("capability").flatMap {
      reader.reference($0, "'capability'", among: capabilities, of: .capabilities)
    }
    let level = map.required("at-least").flatMap {
      reader.choice($0, "'at-least'", CapabilityLevel.self)
    }
    map.finish()
    guard let id, let level else { return nil }
    return MustHave(capabilityID: id, atLeast: level, range: reader.range(item))
  }
}
