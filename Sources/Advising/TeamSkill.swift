package import ContentModel

/// What a team brings of one skill to the places that should be filled from the start.
///
/// The people who know most take the places; nobody beyond them is counted, so that many beginners
/// never stand in for one person who can do the work.
package struct TeamSkill: Sendable, Hashable {
  /// The levels, the most skilled first.
  package let levels: [TeamLevel]
  /// All people at each level.
  package let people: [Int]
  /// Those of them who take a place.
  package let placed: [Int]
  /// The places.
  package let needed: Int
  /// How many productive people those in the places count as: the sum of people times share.
  package let counted: Double

  package init(levels: [TeamLevel], people: [Int], needed: Int) {
    var free = needed
    var placed: [Int] = []
    var counted = 0.0
    for (level, count) in zip(levels, people) {
      let taking = level.share > 0 ? min(count, free) : 0
      free -= taking
      placed.append(taking)
      counted = counted + level.share * Double(taking)
    }
    self.levels = levels
    self.people = people
    self.placed = placed
    self.needed = needed
    self.counted = counted
  }

  /// All people who count as a whole productive person.
  package var productive: Int {
    zip(levels, people).reduce(0) { $0 + ($1.0.share == 1 ? $1.1 : 0) }
  }

  /// All people who are part of the way.
  package var partial: Int {
    zip(levels, people).reduce(0) { $0 + ($1.0.isPartial ? $1.1 : 0) }
  }

  /// People who are part of the way, after a count of those who are not: " (2 in part)".
  package var inPart: String { partial > 0 ? " (\(partial) in part)" : "" }

  /// How many know it, and how many do in part.
  package var known: String { "\(productive)" + inPart }

  /// The places, from that of the most skilled person on, as the share that is filled.
  package var places: [Double] {
    zip(levels, placed).flatMap { Array(repeating: $0.share, count: $1) }
  }

  /// Who takes a place without being productive yet, by level.
  package var placedInPart: [(level: TeamLevel, people: Int)] {
    zip(levels, placed).filter { $0.isPartial && $1 > 0 }.map { (level: $0, people: $1) }
  }

  /// The places whose people have something left to learn, or that nobody takes.
  package var learners: Int { needed - min(productive, needed) }

  /// How many newcomers' worth of learning is left over all places.
  package var missing: Double { Double(needed) - counted }

  /// What is left to learn for the person in the last place, 0 to 1.
  package var most: Double {
    var filled = 0
    var last = 1.0
    for (level, count) in zip(levels, placed) where count > 0 {
      filled += count
      last = level.share
    }
    return filled < needed ? 1 : 1 - last
  }

  /// Whether it brings more than another skill does: first to the places, then beyond them.
  func exceeds(_ other: TeamSkill) -> Bool {
    if counted != other.counted { return counted > other.counted }
    if productive != other.productive { return productive > other.productive }
    return partial > other.partial
  }
}
