/// A level of skill in a language or an alternative.
package struct TeamLevel: Sendable, Hashable {
  package let id: String
  package let title: String
  /// What somebody at this level has done; `nil` where the content declares no levels.
  package let anchor: String?
  /// The share of a productive person that somebody at this level counts as, 0 to 1.
  package let share: Double

  package init(id: String, title: String, anchor: String?, share: Double) {
    self.id = id
    self.title = title
    self.anchor = anchor
    self.share = share
  }

  /// Whether somebody at this level counts, but not as a whole productive person.
  package var isPartial: Bool { share > 0 && share < 1 }
}
