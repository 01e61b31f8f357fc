internal import ContentModel
internal import Markup
internal import Templating

/// What a person must learn to work with an alternative, by what that person knows.
struct LearningCost {
  static let row = TemplateSchema(["know": .text, "learn": .text, "weeks": .text])
  static let fields: [(name: String, kind: TemplateKind)] = [
    ("has-learning", .flag), ("learning", .records(row)),
  ]

  let catalog: Catalog
  let alternative: Alternative

  var values: [(key: String, value: TemplateValue)] {
    let rows = rows
    return [("has-learning", .flag(rows.count > 0)), ("learning", .records(rows))]
  }

  /// What is missing beside the alternative itself.
  private struct Distance: Hashable {
    let language: Bool
    let runtime: Bool
  }

  /// The nearest first; none where no measure says what learning costs.
  private var rows: [TemplateRecord] {
    guard let assumptions = catalog.criteria.teamAssumptions else { return [] }
    var names: [Distance: [String]] = [:]
    for other in catalog.alternatives where other.id != alternative.id {
      names[distance(from: other), default: []].append(other.name)
    }
    for id in alternative.languageIDs {
      guard let language = catalog.language(id) else { continue }
      let own = Distance(language: false, runtime: !runtimeLanguages.contains(id))
      names[own, default: []].append("\(language.title) alone")
    }
    return names.map { distance, names in
      (weeks: weeks(distance, assumptions), distance: distance, names: names)
    }.sorted { one, other in
      (one.weeks.high, one.distance.language ? 1 : 0, one.distance.runtime ? 1 : 0)
        < (other.weeks.high, other.distance.language ? 1 : 0, other.distance.runtime ? 1 : 0)
    }.map { item in
      Self.row.record([
        "know": .text(Words.listed(item.names)), "learn": .text(learned(item.distance)),
        "weeks": .text(Self.text(item.weeks)),
      ])
    }
  }

  /// The languages that run on the alternative's runtime.
  private var runtimeLanguages: Set<String> {
    Set(alternative.runtimeID.flatMap { catalog.runtime($0) }?.languageIDs ?? [])
  }

  /// The same rule as for a project's team: one of its languages will do, and any language or
  /// alternative on its runtime counts as knowing the runtime.
  private func distance(from other: Alternative) -> Distance {
    let sharesLanguage = !Set(other.languageIDs).isDisjoint(with: alternative.languageIDs)
    let sharesRuntime =
      alternative.runtimeID == nil || other.runtimeID == alternative.runtimeID
      || !runtimeLanguages.isDisjoint(with: other.languageIDs)
    return Distance(language: !sharesLanguage, runtime: !sharesRuntime)
  }

  private func weeks(_ distance: Distance, _ assumptions: TeamAssumptions) -> WeekRange {
    var parts = [assumptions.alternativeWeeks]
    if distance.language { parts.append(assumptions.languageWeeks) }
    if distance.runtime { parts.append(assumptions.runtimeWeeks) }
    return WeekRange(
      low: parts.reduce(0) { $0 + $1.low }, high: parts.reduce(0) { $0 + $1.high })
  }

  private func learned(_ distance: Distance) -> String {
    var parts = [alternative.name]
    if distance.language {
      let titles = alternative.languageIDs.compactMap { catalog.language($0)?.title }
      if !titles.isEmpty { parts.append(titles.joined(separator: " or ")) }
    }
    if distance.runtime, let runtime = alternative.runtimeID.flatMap({ catalog.runtime($0) }) {
      parts.append(runtime.name)
    }
    return Words.listed(parts)
  }

  private static func text(_ weeks: WeekRange) -> String {
    weeks.low == weeks.high
      ? NumberText.decimal(weeks.low)
      : "\(NumberText.decimal(weeks.low))–\(NumberText.decimal(weeks.high))"
  }
}
