internal import Advising
internal import ContentModel
internal import Markup

/// A measure's value for one alternative in words that need no key.
struct MeasureSentence {
  let context: GuideContext
  let alternative: Alternative

  /// What the value was made from and how many others it is ahead of or behind.
  ///
  /// - Parameter index: The measure, in the order of the evidence's measures.
  /// - Returns: A sentence or two; `nil` when nothing is known.
  func text(_ index: Int) -> String? {
    guard let cell = context.evidence.cells[alternative.id]?[index],
      let place = context.evidence.place(index, of: alternative.id)
    else { return nil }
    let measure = context.evidence.measures[index].measure
    var text = Words.capitalised(only(measure) ?? cell.basis)
    if let standing = standing(place) { text += ", " + standing }
    text += "."
    if let more = cell.reason ?? lacking(measure) {
      text += " " + more
    }
    return text
  }

  private func standing(_ place: MeasurePlace) -> String? {
    guard place.others > 0 else { return nil }
    let all = context.catalog.alternatives.count - 1
    let others =
      place.others == all ? "the \(all) others" : "the \(place.others) others that are known"
    if place.ahead == 0, place.behind == 0 { return "like all others" }
    if place.ahead == place.others { return "ahead of all \(place.others) others" }
    if place.behind == place.others { return "behind all \(place.others) others" }
    return place.ahead >= place.behind
      ? "ahead of \(place.ahead) of \(others)" : "behind \(place.behind) of \(others)"
  }

  /// What the value was made from, short enough to stand beside another's: for capabilities how
  /// many have each level.
  func basis(_ index: Int) -> String? {
    let measure = context.evidence.measures[index].measure
    guard let cell = context.evidence.cells[alternative.id]?[index] else { return nil }
    guard case .capability(let parts) = measure.kind, parts.count > 1 else {
      return only(measure) ?? cell.basis
    }
    let levels = parts.map { alternative.capabilities[$0.id]?.level }
    let words: [(level: CapabilityLevel?, word: String)] = [
      (.builtin, "built in"), (.official, "official"), (.community, "community"),
      (CapabilityLevel.none, "missing"), (nil, "unknown"),
    ]
    return words.compactMap { level, word in
      let count = levels.count { $0 == level }
      return count > 0 ? "\(count) \(word)" : nil
    }.joined(separator: ", ")
  }

  /// The level of a capability that is a whole measure.
  private func only(_ measure: Measure) -> String? {
    guard case .capability(let parts) = measure.kind, parts.count == 1 else { return nil }
    return parts.first.map { LevelText.word(alternative.capabilities[$0.id]) }
  }

  /// Which parts of a capability measure do not come with it.
  private func lacking(_ measure: Measure) -> String? {
    guard case .capability(let parts) = measure.kind, parts.count > 1 else { return nil }
    func titles(_ level: CapabilityLevel?) -> [String] {
      parts.compactMap { part in
        let cell = alternative.capabilities[part.id]
        guard cell?.level == level else { return nil }
        return context.catalog.capability(part.id)?.title
      }
    }
    var sentences: [String] = []
    for (level, words) in [
      (CapabilityLevel.none, "Missing"), (.community, "From the community"),
      (.official, "From official packages"),
    ] {
      let names = titles(level)
      if !names.isEmpty { sentences.append("\(words): \(Words.listed(names.map(Words.lowered))).") }
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}
