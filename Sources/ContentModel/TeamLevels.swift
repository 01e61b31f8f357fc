/// The levels of skill that the people of a team are counted at, the most skilled first.
package struct TeamLevels: Sendable, Hashable {
  package let all: [TeamLevel]
  /// The level that a bare number of people means.
  package let defaultID: String

  package init(all: [TeamLevel], defaultID: String) {
    self.all = all
    self.defaultID = defaultID
  }

  /// Where the content declares none: people are productive or do not count.
  package static let standard = TeamLevels(
    all: [TeamLevel(id: "productive", title: "productive", anchor: nil, share: 1)],
    defaultID: "productive")

  /// The number of people at each level, in the order of the levels.
  package func people(_ headcount: Headcount?) -> [Int] {
    all.map { level in
      switch headcount {
      case .atDefault(let people): level.id == defaultID ? people : 0
      case .byLevel(let people): people[level.id] ?? 0
      case nil: 0
      }
    }
  }

  /// People and some more at the level that a bare number means.
  package func adding(_ more: Int, to headcount: Headcount?) -> Headcount {
    switch headcount {
    case .atDefault(let people): .atDefault(people + more)
    case .byLevel(let people): .byLevel(people.merging([defaultID: more], uniquingKeysWith: +))
    case nil: .atDefault(more)
    }
  }
}
