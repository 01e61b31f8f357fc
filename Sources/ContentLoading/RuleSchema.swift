internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The rule of a gate.
struct RuleSchema {
  let facts: [FactDefinition]
  let capabilities: [String]
  /// Names that can be asked for beside the declared facts, with their types.
  static let identityFacts: [String: FactType] = [
    "licence": .text, "runtime": .text, languages: .text,
  ]
  /// The one name that stands for a list.
  private static let languages = "languages"

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
      return .all(rules(reader, all, "'all'", depth))
    }
    if let any {
      map.finish()
      return .any(rules(reader, any, "'any'", depth))
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
      return reader.reference(capability, "'capability'", among: capabilities, of: .capabilities)
        .map {
          .capability($0, atLeast: level ?? .community)
        }
    }
    return fact.flatMap { factRule(reader, &map, $0) }
  }

  /// The rules that `all` and `any` join; an empty list would pass or fail everything.
  private func rules(
    _ reader: SchemaReader, _ node: YAMLNode, _ what: String, _ depth: Int
  ) -> [Rule] {
    let items = reader.items(node, what)
    if case .sequence(let nodes, _) = node, nodes.isEmpty {
      reader.error(.invalidValue, "\(what) has no rules", at: node.offsets)
    }
    return items.compactMap { decode(reader, $0, depth: depth + 1) }
  }

  private func factRule(
    _ reader: SchemaReader, _ map: inout MappingReader, _ node: YAMLNode
  ) -> Rule? {
    let names = facts.map(\.id) + Self.identityFacts.keys
    let id = reader.reference(node, "'fact'", among: names, of: .facts)
    var found: [(RuleOperator, YAMLNode)] = []
    for name in RuleOperator.allCases {
      if let value = map.optional(name.rawValue) { found.append((name, value)) }
    }
    map.finish()
    guard found.count == 1, let (name, valueNode) = found.first else {
      reader.error(
        .invalidValue, "a rule on a fact has exactly one of eq, in, gte, lte and contains",
        at: map.offsets)
      return nil
    }
    guard let id else { return nil }
    let type = facts.first { $0.id == id }?.type ?? Self.identityFacts[id] ?? .text
    let operators = Self.operators(id, type)
    guard operators.contains(name) else {
      reader.error(
        .wrongType, "'\(id)' cannot be compared with '\(name.rawValue)'", at: valueNode.offsets,
        notes: ["it can be with: \(operators.map(\.rawValue).joined(separator: ", "))"])
      return nil
    }
    return value(reader, valueNode, name, type).map { .fact(id, name, $0) }
  }

  /// The comparisons that make sense for a name.
  private static func operators(_ id: String, _ type: FactType) -> [RuleOperator] {
    if id == languages { return [.contains] }
    switch type {
    case .number, .date: return [.equals, .atLeast, .atMost]
    case .boolean: return [.equals]
    case .text, .version: return [.equals, .isIn]
    }
  }

  private func value(
    _ reader: SchemaReader, _ node: YAMLNode, _ name: RuleOperator, _ type: FactType
  ) -> RuleValue? {
    if name == .isIn {
      let items = reader.items(node, "'in'")
      if case .sequence(let nodes, _) = node, nodes.isEmpty {
        reader.error(.invalidValue, "'in' names nothing", at: node.offsets)
      }
      return .texts(items.compactMap { reader.text($0, "an item of 'in'") })
    }
    switch type {
    case .number: return reader.number(node, "the value").map { .number($0) }
    case .date: return reader.date(node, "the value").map { .date($0) }
    case .boolean: return reader.boolean(node, "the value").map { .boolean($0) }
    case .text, .version: return reader.text(node, "the value").map { .text($0) }
    }
  }
}
