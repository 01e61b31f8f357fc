internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// facts.yaml: the vocabulary of facts.
enum FactsSchema {
  static func decode(_ reader: SchemaReader, _ root: YAMLNode) -> [FactDefinition] {
    guard var map = reader.mapping(root, "facts.yaml") else { return [] }
    let nodes = map.required("facts").map { reader.items($0, "'facts'") } ?? []
    map.finish()
    var declared = Declared()
    return nodes.compactMap { node in
      guard let definition = definition(reader, node) else { return nil }
      declared.add(definition.id, reader, at: node.offsets, "the fact")
      return definition
    }
  }

  private static func definition(_ reader: SchemaReader, _ node: YAMLNode) -> FactDefinition? {
    guard var map = reader.mapping(node, "a fact's definition") else { return nil }
    let id = map.identifier("id")
    let title = map.text("title")
    let type = map.required("type").flatMap { reader.choice($0, "'type'", FactType.self) }
    let unit = map.optionalText("unit")
    let decimals = map.optionalInteger("decimals", in: 0...6) ?? 0
    let definition = map.text("definition")
    let labels = map.optional("labels").map { Self.labels(reader, $0, type) } ?? [:]
    let shelfLife = map.optionalInteger("shelf-life-days", in: 1...36_500) ?? 730
    let group = map.optionalText("group") ?? "identity"
    map.finish()
    guard let id, let title, let type, let definition else { return nil }
    return FactDefinition(
      id: id, title: title, type: type, unit: unit, decimals: decimals, definition: definition,
      labels: labels, shelfLifeDays: shelfLife, group: group, range: reader.range(node))
  }

  /// What a reader sees instead of each value of a text; a text with labels has no other values.
  private static func labels(
    _ reader: SchemaReader, _ node: YAMLNode, _ type: FactType?
  ) -> [String: String] {
    guard let map = reader.mapping(node, "'labels'") else { return [:] }
    if let type, type != .text {
      reader.error(
        .wrongType, "only a text has 'labels'; this fact is a \(type.rawValue)", at: node.offsets)
    }
    var labels: [String: String] = [:]
    for entry in map.entries { labels[entry.key.text] = reader.text(entry.value, "a label") }
    return labels
  }
}
