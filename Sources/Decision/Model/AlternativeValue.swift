/// The value of one alternative, and how it comes about.
package struct AlternativeValue: Sendable, Hashable {
  package let id: String
  /// The value on each criterion, 0 to 100.
  package let criteria: [Double]
  /// The weighted value on all criteria, 0 to 100.
  package let total: Double
  /// The total with every cell at its low end.
  package let low: Double
  /// The total with every cell at its high end.
  package let high: Double
  /// The weight of the cells that are not missing, 0 to 1.
  package let coverage: Double
}
