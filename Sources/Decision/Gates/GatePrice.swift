/// What one gate costs: how much better the best alternative would be without it.
package struct GatePrice: Sendable, Hashable {
  package let gate: String
  /// The alternative that would lead without this gate, as an index.
  package let winnerWithout: Int?
  /// Its total minus that of the best alternative with the gate, at least 0.
  ///
  /// `nil` where no alternative is left with the gate, or none even without it.
  package let gain: Double?
  /// The alternatives that no other gate excludes, as indices.
  package let soleBlockerOf: [Int]
}
