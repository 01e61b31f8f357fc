internal import ContentModel

/// Finds out which changes of the content changed an outcome, by undoing each and deciding again.
struct Attribution {
  /// Beyond so many changes only groups of them are undone, so that the work stays bounded.
  static let largestCount = 120

  let before: Catalog
  let after: Catalog
  let project: String
  let outcomes: (before: Outcome, after: Outcome)
  /// The changes that the decision reads.
  let changes: [InputChange]
  let decide: @Sendable (Catalog, String) -> Outcome?

  /// The changed aspects, each with its causes.
  func explain() -> [AspectChange] {
    let aspects = Outcome.aspects(between: outcomes.before, and: outcomes.after)
    guard !aspects.isEmpty else { return [] }
    let singles = changes.count <= Self.largestCount ? changes.map { single($0) } : []
    let alone = singles.compactMap(undone)
    var groups: [Cause]?
    return aspects.map { aspect in
      var causes = alone.filter { restores($0, aspect) }
      if causes.isEmpty {
        let tried = groups ?? self.groups.compactMap(undone)
        groups = tried
        causes = smallest(tried.filter { restores($0, aspect) })
      }
      return AspectChange(
        aspect: aspect, before: outcomes.before[aspect], after: outcomes.after[aspect],
        causes: causes)
    }
  }

  private func restores(_ cause: Cause, _ aspect: Aspect) -> Bool {
    cause.without[aspect] == outcomes.before[aspect]
  }

  /// Those that hold no other of them, and of equal ones the first.
  private func smallest(_ causes: [Cause]) -> [Cause] {
    let sets = causes.map { Set($0.keys) }
    return causes.indices.filter { index in
      !causes.indices.contains { other in
        sets[other].isStrictSubset(of: sets[index]) || (sets[other] == sets[index] && other < index)
      }
    }.map { causes[$0] }
  }

  private func undone(_ unit: (group: Cause.Group, keys: [InputKey])) -> Cause? {
    var catalog = after
    catalog.revert(unit.keys, to: before)
    return decide(catalog, project).map {
      Cause(group: unit.group, keys: unit.keys, without: $0)
    }
  }

  private func single(_ change: InputChange) -> (group: Cause.Group, keys: [InputKey]) {
    (.single(change.key), [change.key])
  }

  /// The groups of at least two changes, the narrow ones first.
  private var groups: [(group: Cause.Group, keys: [InputKey])] {
    var order: [Cause.Group] = []
    var members: [Cause.Group: [InputKey]] = [:]
    for change in changes {
      for group in Self.groups(of: change) {
        if members[group] == nil { order.append(group) }
        members[group, default: []].append(change.key)
      }
    }
    let found = order.compactMap { group in
      members[group].flatMap { $0.count > 1 ? (group: group, keys: $0) : nil }
    }
    let narrowFirst = found.enumerated().sorted {
      ($0.element.keys.count, $0.offset) < ($1.element.keys.count, $1.offset)
    }.map(\.element)
    return narrowFirst + [(group: .everything, keys: changes.map(\.key))]
  }

  private static func groups(of change: InputChange) -> [Cause.Group] {
    var groups: [Cause.Group] = []
    switch change.key {
    case .fact(_, let id): groups.append(.subject("facts/" + id))
    case .capability(_, let id): groups.append(.subject("capabilities/" + id))
    case .judgement(_, let id): groups.append(.subject("judgements/" + id))
    case .factDefinition(let id): groups.append(.subject("facts/" + id))
    case .profile: groups.append(.profile)
    case .criterion, .measure, .method, .answer: groups.append(.method)
    case .alternative, .release, .runtime, .source: break
    }
    if let id = change.key.alternativeID { groups.append(.alternative(id)) }
    if let source = change.after?.first(where: { $0.name == InputFields.source }) {
      groups.append(.source(source.text))
    }
    if case .source(let id) = change.key { groups.append(.source(id)) }
    return groups
  }
}
