/// Where one alternative ended up in a decision.
package struct Standing: Sendable, Hashable {
  package let id: String
  package let name: String
  /// From 1; `nil` when a must-have excludes it.
  package let rank: Int?
  /// The must-haves that exclude it, by their ids.
  package let excludedBy: [String]
  /// Points, 0 to 100.
  package let total: Double

  package init(id: String, name: String, rank: Int?, excludedBy: [String], total: Double) {
    self.id = id
    self.name = name
    self.rank = rank
    self.excludedBy = excludedBy
    self.total = total
  }
}
