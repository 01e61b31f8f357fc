internal import ContentModel
internal import Templating

/// The capabilities of two alternatives: those in which they differ, and those in which they agree.
struct PairCapabilities {
  /// The largest difference first.
  let different: [TemplateRecord]
  /// By level, with the names at that level.
  let agreed: [TemplateRecord]
  /// How many they agree on.
  let count: Int

  init(_ catalog: Catalog, _ first: Alternative, _ second: Alternative) {
    var rows: [(capability: Capability, distance: Int)] = []
    var same: [(level: String, names: [String])] = []
    for capability in catalog.capabilities {
      let one = first.capabilities[capability.id]
      let other = second.capabilities[capability.id]
      let word = LevelText.word(one)
      if word != LevelText.word(other) {
        var distance = 0
        if let left = one?.level, let right = other?.level {
          distance = abs(left.rank - right.rank)
        }
        rows.append((capability, distance))
      } else if let index = same.firstIndex(where: { $0.level == word }) {
        same[index].names.append(capability.title)
      } else {
        same.append((word, [capability.title]))
      }
    }
    different = rows.enumerated().sorted { left, right in
      (right.element.distance, left.offset) < (left.element.distance, right.offset)
    }.map { item in
      let capability = item.element.capability
      let one = first.capabilities[capability.id]
      let other = second.capabilities[capability.id]
      return PairPageModel.capability.record([
        "title": .text(capability.title),
        "first-class": .text(LevelText.className(one)),
        "first-level": .text(LevelText.word(one)), "first-note": .text(ifPresent: one?.note),
        "second-class": .text(LevelText.className(other)),
        "second-level": .text(LevelText.word(other)), "second-note": .text(ifPresent: other?.note),
      ])
    }
    agreed = same.map { item in
      PairPageModel.same.record([
        "title": .text(Words.capitalised(item.level)),
        "value": .text(Words.listed(item.names.map(Words.lowered))),
      ])
    }
    count = same.reduce(0) { $0 + $1.names.count }
  }
}
