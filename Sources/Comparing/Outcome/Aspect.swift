/// One thing about an outcome that a reader would notice if it were different.
package enum Aspect: Sendable, Hashable {
  /// Which alternative is recommended.
  case recommendation
  /// How sure the recommendation is.
  case verdict
  /// Which alternatives may still be better.
  case contenders
  /// Whether an alternative is excluded, and by which must-haves.
  case screening(String)
  /// An alternative's rank among those that are not excluded.
  case rank(String)
  /// What a stakeholder alone would choose.
  case stakeholder(String)

  /// Its name in data: the kind, and what it is of.
  package var name: (kind: String, id: String?) {
    switch self {
    case .recommendation: ("recommendation", nil)
    case .verdict: ("verdict", nil)
    case .contenders: ("contenders", nil)
    case .screening(let id): ("screening", id)
    case .rank(let id): ("rank", id)
    case .stakeholder(let id): ("stakeholder", id)
    }
  }
}

extension Outcome {
  /// The value of an aspect, as text that two outcomes share when they agree in it.
  package subscript(_ aspect: Aspect) -> String? {
    switch aspect {
    case .recommendation: leader
    case .verdict: strength
    case .contenders: contenders.isEmpty ? nil : contenders.joined(separator: ", ")
    case .screening(let id):
      standing(id).map { standing in
        standing.rank == nil
          ? "excluded by " + standing.excludedBy.joined(separator: ", ") : "in"
      }
    case .rank(let id): standing(id)?.rank.map { "\($0)" }
    case .stakeholder(let id): stakeholders[id]
    }
  }

  /// The aspects in which two outcomes differ: the recommendation first, then from the top down.
  package static func aspects(between before: Outcome, and after: Outcome) -> [Aspect] {
    var aspects: [Aspect] = [.recommendation, .verdict, .contenders]
    var ids = after.standings.map(\.id)
    for standing in before.standings where !ids.contains(standing.id) { ids.append(standing.id) }
    aspects += ids.map { .screening($0) }
    // Who comes in or goes out has said so; a rank is for who is there both times, or is new.
    aspects += ids.filter { id in
      guard let old = before.standing(id), let new = after.standing(id) else { return true }
      return (old.rank == nil) == (new.rank == nil)
    }.map { .rank($0) }
    let stakeholders = Set(before.stakeholders.keys).union(after.stakeholders.keys)
    aspects += sorted(Array(stakeholders)).map { .stakeholder($0) }
    return aspects.filter { before[$0] != after[$0] }
  }
}
