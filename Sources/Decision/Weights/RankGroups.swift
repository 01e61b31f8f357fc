/// Criteria of equal importance, in order of importance.
struct RankGroups: Sendable {
  /// The members of each group as ascending indices, the most important group first.
  let groups: [[Int]]

  init(ranks: [Int]) {
    let order = ranks.indices.sorted { first, second in
      ranks[first] == ranks[second] ? first < second : ranks[first] < ranks[second]
    }
    var groups: [[Int]] = []
    var previous: Int?
    for index in order {
      if ranks[index] == previous {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
      previous = ranks[index]
    }
    self.groups = groups
  }
}
