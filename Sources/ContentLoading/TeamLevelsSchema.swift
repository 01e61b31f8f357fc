internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The levels of skill of a measure of kind team.
enum TeamLevelsSchema {
  /// Reads `levels` and `default-level`, which come together or not at all.
  static func decode(_ reader: SchemaReader, _ map: inout MappingReader) -> TeamLevels? {
    let levelsNode = map.optional("levels")
    guard let levelsNode else {
      if let node = map.optional("default-level") {
        reader.error(
          .invalidValue, "'default-level' names a level, but no 'levels' are declared",
          at: node.offsets)
      }
      return .standard
    }
    var declared = Declared()
    let all = reader.items(levelsNode, "'levels'").compactMap { item -> TeamLevel? in
      guard var map = reader.mapping(item, "a level") else { return nil }
      let id = map.identifier("id")
      let title = map.text("title")
      let share = map.required("share").flatMap { reader.number($0, "'share'", in: 0...1) }
      let anchor = map.text("anchor")
      map.finish()
      guard let id, let title, let share, let anchor else { return nil }
      declared.add(id, reader, at: item.offsets, "the level")
      return TeamLevel(id: id, title: title, anchor: anchor, share: share)
    }
    guard let defaultNode = map.required("default-level"), !all.isEmpty,
      let id = reader.reference(defaultNode, "'default-level'", among: all.map(\.id))
    else { return nil }
    if zip(all, all.dropFirst()).contains(where: { $0.share < $1.share }) {
      reader.error(
        .invalidValue, "the levels of a team go from the most skilled to the least",
        at: levelsNode.offsets,
        notes: ["the share of a level must not exceed that of the one before"])
    }
    if all.first(where: { $0.id == id })?.share != 1 {
      reader.error(
        .invalidValue, "a bare number means productive people, so the share of '\(id)' must be 1",
        at: defaultNode.offsets)
    }
    return TeamLevels(all: all, defaultID: id)
  }
}
