internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// One measure of a criterion.
struct MeasureSchema {
  private let facts: [FactDefinition]
  private let capabilities: [String]
  private let subject: Subject

  init(_ criteria: CriteriaSchema) {
    facts = criteria.facts
    capabilities = criteria.capabilities
    subject = criteria.subject
  }

  func decode(_ reader: SchemaReader, _ node: YAMLNode) -> Measure? {
    guard var map = reader.mapping(node, "a measure") else { return nil }
    let id = map.identifier("id")
    let title = map.text("title")
    let weight = map.optionalNumber("weight", in: 0...1_000_000) ?? 1
    let low = map.optionalText("low")
    let high = map.optionalText("high")
    let mattersWhen = map.optionalText("matters-when")
    let kindName = map.required("kind").flatMap { reader.choice($0, "'kind'", KindName.self) }
    let kind = kindName.flatMap { decodeKind(reader, &map, $0) }
    if kindName != nil { map.finish() }
    guard let id, let title, let kind else { return nil }
    return Measure(
      id: id, title: title, kind: kind, weight: weight, lowAnchor: low, highAnchor: high,
      mattersWhen: mattersWhen, range: reader.range(node))
  }

  private enum KindName: String, CaseIterable {
    case number, capacity, capability, needs, team, judgement
  }

  private func decodeKind(
    _ reader: SchemaReader, _ map: inout MappingReader, _ name: KindName
  ) -> MeasureKind? {
    switch name {
    case .number: number(reader, &map)
    case .capacity: capacity(reader, &map)
    case .capability: capability(reader, &map)
    case .needs:
      .needs(
        essential: map.optionalNumber("essential", in: 0...1000) ?? 3,
        useful: map.optionalNumber("useful", in: 0...1000) ?? 1)
    case .team: team(reader, &map)
    case .judgement: judgement(reader, &map)
    }
  }

  private func fact(
    _ reader: SchemaReader, _ map: inout MappingReader, _ types: [FactType]
  ) -> FactDefinition? {
    guard let node = map.required("fact"),
      let id = reader.reference(node, "'fact'", among: facts.map(\.id), of: .facts),
      let definition = facts.first(where: { $0.id == id })
    else { return nil }
    guard types.contains(definition.type) else {
      reader.error(
        .wrongType,
        "the fact '\(id)' is a \(definition.type.rawValue), which this measure cannot use",
        at: node.offsets)
      return nil
    }
    return definition
  }

  private func number(_ reader: SchemaReader, _ map: inout MappingReader) -> MeasureKind? {
    let definition = fact(reader, &map, [.number, .date, .text, .version, .boolean])
    let daysFromDate = map.optionalBoolean("days-from-date") ?? false
    let curveNode = map.required("value")
    let curve = curveNode.flatMap { CurveSchema.decode(reader, $0) }
    guard let definition, let curve, let curveNode else { return nil }
    let isLevels = if case .levels = curve { true } else { false }
    let fits =
      switch definition.type {
      case .number: !isLevels && !daysFromDate
      case .date: !isLevels && daysFromDate
      case .text, .version, .boolean: isLevels && !daysFromDate
      }
    guard fits else {
      reader.error(
        .wrongType, "this value function does not fit a fact of type \(definition.type.rawValue)",
        at: curveNode.offsets,
        notes: [
          "numbers take linear or piecewise; dates too, with 'days-from-date: true'; "
            + "texts take levels"
        ])
      return nil
    }
    return .number(factID: definition.id, daysFromDate: daysFromDate, curve: curve)
  }

  private func capacity(_ reader: SchemaReader, _ map: inout MappingReader) -> MeasureKind? {
    let definition = fact(reader, &map, [.number])
    var discount: Discount?
    if let node = map.required("discount"), var part = reader.mapping(node, "'discount'") {
      let low = part.required("low").flatMap { reader.number($0, "'low'", in: 0.0001...1) }
      let mode = part.required("mode").flatMap { reader.number($0, "'mode'", in: 0.0001...1) }
      let high = part.required("high").flatMap { reader.number($0, "'high'", in: 0.0001...1) }
      part.finish()
      if let low, let mode, let high {
        if low <= mode, mode <= high {
          discount = Discount(low: low, mode: mode, high: high)
        } else {
          reader.error(
            .invalidInterval, "low, mode and high must rise in this order", at: node.offsets)
        }
      }
    }
    let curve = map.required("value").flatMap { CurveSchema.decode(reader, $0) }
    guard let definition, let discount, let curve else { return nil }
    return .capacity(factID: definition.id, discount: discount, curve: curve)
  }

  private func capability(_ reader: SchemaReader, _ map: inout MappingReader) -> MeasureKind? {
    guard let node = map.required("capabilities") else { return nil }
    let problems = reader.log.entries.count
    var found: [WeightedCapability] = []
    if case .mapping(let entries, _) = node {
      for entry in entries {
        guard capabilities.contains(entry.key.text) else {
          reader.unknown(
            .unknownReference, "no capability of this name is declared in capabilities.yaml",
            entry.key.offsets, entry.key.text, capabilities, of: .capabilities)
          continue
        }
        if let weight = reader.number(entry.value, "a weight", in: 0...1_000_000), weight > 0 {
          found.append(WeightedCapability(id: entry.key.text, weight: weight))
        }
      }
    } else {
      found = reader.references(node, "'capabilities'", among: capabilities, of: .capabilities).map
      {
        WeightedCapability(id: $0, weight: 1)
      }
    }
    if found.isEmpty, reader.log.entries.count == problems, !reader.doubts(.capabilities) {
      reader.error(
        .invalidWeights, "'capabilities' names nothing that has a weight", at: node.offsets)
    }
    return found.isEmpty ? nil : .capability(found)
  }

  private func team(_ reader: SchemaReader, _ map: inout MappingReader) -> MeasureKind? {
    let share = map.optionalNumber("share", in: 0...1) ?? 0.5
    var parts = map.required("parts").flatMap { reader.mapping($0, "'parts'") }
    var weeks = map.required("ramp-up-weeks").flatMap { reader.mapping($0, "'ramp-up-weeks'") }
    let names = [subject.singular, "language", "runtime"]
    let points = names.map { name in
      parts?.required(name).flatMap { reader.number($0, "'\(name)'", in: 0...100) } ?? 0
    }
    let ranges = names.map { name in
      weeks?.required(name).flatMap { weekRange(reader, $0) } ?? WeekRange(low: 0, high: 0)
    }
    parts?.finish()
    weeks?.finish()
    let levels = TeamLevelsSchema.decode(reader, &map)
    guard parts != nil, weeks != nil, let levels else { return nil }
    return .team(
      TeamAssumptions(
        share: share, alternativePart: points[0], languagePart: points[1], runtimePart: points[2],
        alternativeWeeks: ranges[0], languageWeeks: ranges[1], runtimeWeeks: ranges[2],
        levels: levels))
  }

  private func weekRange(_ reader: SchemaReader, _ node: YAMLNode) -> WeekRange? {
    let ends = reader.items(node, "a range of weeks").compactMap {
      reader.number($0, "a number of weeks", in: 0...520)
    }
    guard ends.count == 2, ends[0] <= ends[1] else {
      reader.error(
        .invalidInterval, "a range of weeks is written [low, high]", at: node.offsets)
      return nil
    }
    return WeekRange(low: ends[0], high: ends[1])
  }

  private func judgement(_ reader: SchemaReader, _ map: inout MappingReader) -> MeasureKind? {
    guard let node = map.required("scale") else { return nil }
    var declared = Declared()
    let levels = reader.items(node, "'scale'").compactMap { item -> ScaleLevel? in
      guard var map = reader.mapping(item, "a level") else { return nil }
      let id = map.identifier("id")
      let value = map.required("value").flatMap { reader.number($0, "'value'", in: 0...100) }
      let anchor = map.text("anchor")
      map.finish()
      guard let id, let value, let anchor else { return nil }
      declared.add(id, reader, at: item.offsets, "the level")
      return ScaleLevel(id: id, value: value, anchor: anchor)
    }
    guard levels.count >= 2, zip(levels, levels.dropFirst()).allSatisfy({ $0.value < $1.value })
    else {
      reader.error(
        .invalidValue, "a scale has two levels or more, from the worst value to the best",
        at: node.offsets)
      return nil
    }
    return .judgement(levels)
  }
}
