/// A capability's share of a measure.
package struct WeightedCapability: Sendable, Hashable {
  package let id: String
  /// Points, above 0.
  package let weight: Double

  package init(
    id: String, weight: Double
  ) {
    self.id = id
    self.weight = weight
  }
}
