internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The rule of a gate.
struct RuleSchema {
  let facts: [FactDefinition]
  let capabilities: [String]
  /// Names that can be asked for beside the declared facts, with their types.
  static let identityFacts: [String: FactType] = ["licence": .text, "runtime": .text]

  func decode(_ reader: SchemaReader, _ node: YAMLNode, depth: Int = 0) -> Rule? {
    guard var map = reader.mapping(node, "a rule") else { return nil }
    if depth > 8 {
      reader.error(.yamlLimit, "a rule is nested deeper than 8 levels", at: node.offsets)
      return nil
    }
    let all = map.optional("all")
    let any = map.optional("any")
    let not = map.optional("not")
    let fact = map.optional("fact")
    let capability = map.optional("capability")
    let given = [all, any, not, fact, capability].compactMap { $0 }
    guard given.count == 1 else {
      reader.error(
        .invalidValue, "a rule has exactly one of all, any, not, fact and capability",
        at: node.offsets)
      return nil
    }
    if let all {
      map.finish()
      return .all(reader.items(all, "'all'").compactMap { decode(reader, $0, depth: depth + 1) })
    }
    if let any {
      map.finish()
      return .any(reader.items(any, "'any'").compactMap { decode(reader, $0, depth: depth + 1) })
    }
    if let not {
      map.finish()
      return decode(reader, not, depth: depth + 1).map { .not($0) }
    }
    if let capability {
      let level = map.optional("at-least").flatMap {
        reader.choice($0, "'at-least'", CapabilityLevel.self)
      }
      map.finish()
      return reader.reference(capability, "'capability'", among: capabilities).map {
        .capability($0, atLeast: level ?? .community)
      }
    }
    return fact.flatMap { factRule(reader, &map, $0) }
  }

  private func factRule(
    _ reader: SchemaReader, _ map: inout MappingReader, _ node: YAMLNode
  ) -> Rule? {
    let names = facts.map(\.id) + Self.identityFacts.keys
    let id = reader.reference(node, "'fact'", among: names)
    var found: [(RuleOperator, YAMLNode)] = []
    for name in RuleOperator.allCases {
      if let value = map.optional(name.rawValue) { found.append((name, value)) }
    }
    map.finish()
    guard found.count == 1, let (name, valueNode) = found.first else {
      reader.error(
        .invalidValue, "a rule on a fact has exactly one of eq, in, gte, lte and contains",
        at: node.offsets)
      return nil
    }
    guard let id else { return nil }
    let type = facts.first { $0.id == id }?.type ?? Self.identityFacts[id] ?? .text
    return value(reader, valueNode, name, type).map { .fact(id, name, $0) }
  }

  private func value(
    _ reader: SchemaReader, _ node: YAMLNode, _ name: RuleOperator, _ type: FactType
  ) -> RuleValue? {
    if name == .isIn {
      let texts = reader.items(node, "'in'").compactMap { reader.text($0, "an item of 'in'") }
      return texts.isEmpty ? nil : .texts(texts)
    }
    switch type {
    case .number: return reader.number(node, "the value").map { .number($0) }
    case .date: return reader.date(node, "the value").map { .date($0) }
    case .boolean: return reader.boolean(node, "the value").map { .boolean($0) }
    case .text, .version:
      guard name == .equals || name == .contains else {
        reader.error(
          .wrongType, "a text cannot be compared with \(name.rawValue)", at: node.offsets)
        return nil
      }
      return reader.text(node, "the value").map { .text($0) }
    }
  }
}
