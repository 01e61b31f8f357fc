internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// One alternative's file: identity, lifecycle, facts, capabilities, judgements.
struct AlternativeSchema {
  let sources: [String]
  let languages: [String]
  let runtimes: [String]
  let facts: [FactDefinition]
  let capabilities: [String]
  /// The scales of the measures that are judged.
  let scales: [String: [String]]
  /// The facts that a load is held against.
  let rates: Set<String>
  /// The kinds that there are; empty when any word is one.
  let kinds: [String]

  func decode(_ reader: SchemaReader, _ root: YAMLNode, name: String) -> Alternative? {
    guard var map = reader.mapping(root, "this file") else { return nil }
    let id = map.identifier("id")
    FileName.check(id, name, reader, root)
    let title = map.text("name")
    let languageIDs = map.optional("languages").map {
      reader.references($0, "'languages'", among: languages, of: .languages)
    }
    let runtime = map.optional("runtime").flatMap {
      reader.reference($0, "'runtime'", among: runtimes, of: .runtimes)
    }
    let category = map.optional("category").flatMap { node in
      kinds.isEmpty
        ? reader.text(node, "'category'")
        : reader.reference(node, "'category'", among: kinds, of: .kinds)
    }
    let firstRelease = map.optional("first-release").flatMap { dateOrYear(reader, $0) }
    let licence = map.optionalText("licence")
    let website = map.optionalWebAddress("website")
    let repository = map.optionalWebAddress("repository")
    let summary = map.optionalText("summary")
    let lifecycle = map.optional("lifecycle").map {
      LifecycleSchema.decode(reader, $0, sources: sources)
    }
    let facts = map.optional("facts").map { decodeFacts(reader, $0) }
    let capabilities = map.optional("capabilities").map { decodeCapabilities(reader, $0) }
    let judgements = map.optional("judgements").map { decodeJudgements(reader, $0) }
    map.finish()
    guard let id, let title else { return nil }
    return Alternative(
      id: id, name: title, languageIDs: languageIDs ?? [], runtimeID: runtime, category: category,
      firstRelease: firstRelease, licence: licence, website: website, repository: repository,
      summary: summary, lifecycle: lifecycle ?? [], facts: facts ?? [:],
      capabilities: capabilities ?? [:], judgements: judgements ?? [:], range: reader.range(root))
  }

  private func dateOrYear(_ reader: SchemaReader, _ node: YAMLNode) -> String? {
    guard let text = reader.text(node, "'first-release'") else { return nil }
    let isYear =
      text.utf8.count == 4
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isYear || CalendarDate(iso: text) != nil { return text }
    reader.error(
      .invalidValue, "'first-release' is neither a year nor a date that exists", at: node.offsets)
    return nil
  }

  private func decodeFacts(_ reader: SchemaReader, _ node: YAMLNode) -> [String: Fact] {
    guard let map = reader.mapping(node, "'facts'") else { return [:] }
    var found: [String: Fact] = [:]
    for entry in map.entries {
      guard let definition = facts.first(where: { $0.id == entry.key.text }) else {
        reader.unknown(
          .unknownReference, "no fact of this name is declared in facts.yaml", entry.key.offsets,
          entry.key.text, facts.map(\.id), of: .facts)
        continue
      }
      found[definition.id] = fact(reader, entry.value, definition)
    }
    return found
  }

  private func fact(
    _ reader: SchemaReader, _ node: YAMLNode, _ definition: FactDefinition
  ) -> Fact? {
    guard var map = reader.mapping(node, "a fact") else { return nil }
    let valueNode = map.required("value")
    let low = map.optionalNumber("low")
    let high = map.optionalNumber("high")
    var value = valueNode.flatMap { factValue(reader, $0, definition) }
    if case .number(let number, _, _) = value, low != nil || high != nil {
      let interval = (low ?? number)...(max(high ?? number, low ?? number))
      if (low ?? number) > (high ?? number) || !interval.contains(number) {
        reader.error(
          .invalidInterval, "the interval does not hold the value", at: node.offsets,
          notes: ["low must not be above the value, nor high below it"])
      }
      value = .number(number, low: low, high: high)
    } else if low != nil || high != nil, value != .unknown {
      reader.error(.invalidInterval, "only a number can have an interval", at: node.offsets)
    }
    if rates.contains(definition.id), case .number(let number, let low, _) = value,
      min(number, low ?? number) <= 0
    {
      reader.error(
        .outOfRange, "a measured rate must be above 0", at: (valueNode ?? node).offsets,
        fixes: [Fix("write { value: unknown, note: why } for what nobody could measure")])
    }
    let citation = map.citation(sources: sources, isRequired: value != .unknown)
    let confidence = map.optional("confidence").flatMap {
      reader.choice($0, "'confidence'", Confidence.self)
    }
    let note = map.optionalText("note")
    map.finish()
    guard let value, citation != nil || value == .unknown else { return nil }
    return Fact(
      definitionID: definition.id, value: value, citation: citation,
      confidence: confidence ?? .medium, note: note, range: reader.range(node))
  }

  private func factValue(
    _ reader: SchemaReader, _ node: YAMLNode, _ definition: FactDefinition
  ) -> FactValue? {
    if case .scalar(let scalar) = node, scalar.isPlain, scalar.text == "unknown" {
      return .unknown
    }
    switch definition.type {
    case .number:
      return reader.number(node, "the value").map { .number($0, low: nil, high: nil) }
    case .date: return reader.date(node, "the value").map { .date($0) }
    case .text, .version:
      let titles = definition.labels
      if titles.isEmpty { return reader.text(node, "the value").map { .text($0) } }
      return reader.reference(node, "the value", among: Array(titles.keys)).map { .text($0) }
    case .boolean: return reader.boolean(node, "the value").map { .boolean($0) }
    }
  }

  private func decodeCapabilities(
    _ reader: SchemaReader, _ node: YAMLNode
  ) -> [String: CapabilityCell] {
    guard let map = reader.mapping(node, "'capabilities'") else { return [:] }
    var found: [String: CapabilityCell] = [:]
    for entry in map.entries {
      guard capabilities.contains(entry.key.text) else {
        reader.unknown(
          .unknownReference, "no capability of this name is declared in capabilities.yaml",
          entry.key.offsets, entry.key.text, capabilities, of: .capabilities)
        continue
      }
      found[entry.key.text] = cell(reader, entry.value)
    }
    return found
  }

  private func cell(_ reader: SchemaReader, _ node: YAMLNode) -> CapabilityCell? {
    guard var map = reader.mapping(node, "a capability") else { return nil }
    let level = map.required("level").flatMap { reader.choice($0, "'level'", StatedLevel.self) }
    let isPartial = map.optionalBoolean("partial") ?? false
    let isKnown = level != .unknown
    let citation = map.citation(sources: sources, isRequired: isKnown)
    let confidence = map.optional("confidence").flatMap {
      reader.choice($0, "'confidence'", Confidence.self)
    }
    let note = map.optionalText("note")
    map.finish()
    guard let level, citation != nil || !isKnown else { return nil }
    return CapabilityCell(
      level: CapabilityLevel(rawValue: level.rawValue), isPartial: isPartial, citation: citation,
      confidence: confidence ?? .high, note: note, range: reader.range(node))
  }

  private func decodeJudgements(_ reader: SchemaReader, _ node: YAMLNode) -> [String: Judgement] {
    guard let map = reader.mapping(node, "'judgements'") else { return [:] }
    var found: [String: Judgement] = [:]
    for entry in map.entries {
      guard let levels = scales[entry.key.text] else {
        reader.unknown(
          .unknownReference, "no measure of this name is judged in criteria.yaml",
          entry.key.offsets, entry.key.text, Array(scales.keys), of: .criteria)
        continue
      }
      guard var map = reader.mapping(entry.value, "a judgement") else { continue }
      let level = map.required("level").flatMap {
        reader.reference($0, "'level'", among: levels, of: .criteria)
      }
      let author = map.text("by")
      let asOf = map.date("as-of")
      let reason = map.text("because")
      let isFirm = map.optionalBoolean("firm") ?? false
      map.finish()
      guard let level, let author, let asOf, let reason else { continue }
      found[entry.key.text] = Judgement(
        measureID: entry.key.text, levelID: level, author: author, asOf: asOf, reason: reason,
        isFirm: isFirm, range: reader.range(entry.value))
    }
    return found
  }

  /// The levels as they may be written.
  private enum StatedLevel: String, CaseIterable {
    case builtin, official, community, none, unknown
  }
}
