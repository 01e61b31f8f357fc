internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The `team` of a project: who will build it.
struct TeamSchema {
  let languages: [String]
  let alternatives: [String]
  /// The ids of the levels of skill.
  let levels: [String]
  let subject: Subject

  func decode(_ reader: SchemaReader, _ node: YAMLNode) -> Team? {
    guard var map = reader.mapping(node, "'team'") else { return nil }
    let size = map.required("size").flatMap { reader.integer($0, "'size'", in: 1...100_000) }
    let languagesNode = map.optional("languages")
    let alternativesNode = map.optional(subject.plural)
    map.finish()
    guard let size else { return nil }
    return Team(
      size: size,
      languages: languagesNode.map { node in
        people(reader, node, "language", languages, of: .languages, size)
      } ?? [:],
      alternatives: alternativesNode.map { node in
        people(reader, node, subject.singular, alternatives, of: .alternatives, size)
      } ?? [:])
  }

  private func people(
    _ reader: SchemaReader, _ node: YAMLNode, _ what: String, _ names: [String],
    of vocabulary: Vocabulary, _ size: Int
  ) -> [String: Headcount] {
    guard let map = reader.mapping(node, "the team's knowledge") else { return [:] }
    var found: [String: Headcount] = [:]
    for entry in map.entries {
      guard names.contains(entry.key.text) else {
        reader.unknown(
          .unknownReference, "no \(what) of this name is declared", entry.key.offsets,
          entry.key.text, names, of: vocabulary)
        continue
      }
      if case .mapping(let entries, let offsets) = entry.value {
        found[entry.key.text] = byLevel(reader, entries, offsets, size)
      } else {
        found[entry.key.text] = reader.integer(entry.value, "a number of people", in: 0...size)
          .map { .atDefault($0) }
      }
    }
    return found
  }

  /// People by level, who together are no more than the team has.
  private func byLevel(
    _ reader: SchemaReader, _ entries: [YAMLEntry], _ offsets: Range<Int>, _ size: Int
  ) -> Headcount {
    var people: [String: Int] = [:]
    for entry in entries {
      guard levels.contains(entry.key.text) else {
        reader.unknown(
          .unknownReference, "no level of skill of this name is declared", entry.key.offsets,
          entry.key.text, levels, of: .criteria)
        continue
      }
      people[entry.key.text] = reader.integer(entry.value, "a number of people", in: 0...size)
    }
    let sum = people.values.reduce(0, +)
    if sum > size {
      reader.error(
        .outOfRange, "the levels hold more people than the team has", at: offsets,
        notes: ["each person counts once, at the highest level they have reached"])
    }
    return .byLevel(people)
  }
}
