package import ContentModel
package import Decision

/// A value of one alternative under one measure, with what it was made from.
package struct DerivedCell: Sendable {
  package let cell: Cell
  /// What it was made from, in words: "26,856 req/s" or "4 of 5 built in".
  package let basis: String
  /// The reason a person gave for it, where it was judged.
  package let reason: String?
  /// What the peak takes of the measured machine, where it was made from that.
  package let capacity: CapacityEstimate?
  /// The facts behind it.
  package let citations: [Citation]
  /// The fact it comes from, where it comes from one.
  package let factID: String?
  /// Whether a fact behind it is past its shelf life on the project's date.
  package let isStale: Bool

  package init(
    cell: Cell, basis: String, reason: String? = nil, capacity: CapacityEstimate? = nil,
    citations: [Citation], factID: String?,
    isStale: Bool
  ) {
    self.cell = cell
    self.basis = basis
    self.reason = reason
    self.capacity = capacity
    self.citations = citations
    self.factID = factID
    self.isStale = isStale
  }
}
