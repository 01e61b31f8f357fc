internal import ContentModel
internal import YAMLReading

/// The key `lifecycle` of an alternative or a runtime.
enum LifecycleSchema {
  static func decode(
    _ reader: SchemaReader, _ node: YAMLNode, sources: [String]
  ) -> [ReleaseLine] {
    reader.items(node, "'lifecycle'").compactMap { line(reader, $0, sources) }
  }

  private static func line(
    _ reader: SchemaReader, _ node: YAMLNode, _ sources: [String]
  ) -> ReleaseLine? {
    guard var map = reader.mapping(node, "a release line") else { return nil }
    let line = map.text("line")
    let released = map.optionalDate("released")
    let support = map.optional("support-until").map { end(reader, $0, "'support-until'") }
    let security = map.optional("security-until").map { end(reader, $0, "'security-until'") }
    let isLongTerm = map.optionalBoolean("lts") ?? false
    let latest = map.optionalText("latest")
    let citation = map.citation(sources: sources, isRequired: true)
    map.finish()
    guard let line, let citation else { return nil }
    return ReleaseLine(
      line: line, released: released, supportUntil: support ?? .unknown,
      securityUntil: security ?? .unknown, isLongTerm: isLongTerm, latest: latest,
      citation: citation, range: reader.range(node))
  }

  private static func end(_ reader: SchemaReader, _ node: YAMLNode, _ what: String) -> SupportEnd {
    if case .scalar(let scalar) = node, scalar.text == "open" { return .open }
    return reader.date(node, what).map { .date($0) } ?? .unknown
  }
}
