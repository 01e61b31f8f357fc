/// What a gate asks of one fact.
package enum GateTest: Sendable, Equatable {
  /// The fact is this value.
  case equals(FactValue)
  /// The fact is one of these values.
  case isOne(of: [FactValue])
  /// The fact is a number of at least this.
  case atLeast(Double)
  /// The fact is a number of at most this.
  case atMost(Double)
  /// The fact is a list with this value in it.
  case contains(FactValue)
  /// The fact is a list with at least one of these values in it.
  case intersects([FactValue])

  /// Whether a known fact passes, or `nil` where the test does not apply to that type of fact.
  func passes(_ fact: Fact) -> Bool? {
    switch (self, fact) {
    case (.equals(let wanted), .single(let value)): value == wanted
    case (.isOne(let allowed), .single(let value)): allowed.contains(value)
    case (.atLeast(let bound), .single(.number(let number))): number >= bound
    case (.atMost(let bound), .single(.number(let number))): number <= bound
    case (.contains(let wanted), .several(let values)): values.contains(wanted)
    case (.intersects(let wanted), .several(let values)): values.contains { wanted.contains($0) }
    default: nil
    }
  }

  var isFinite: Bool {
    switch self {
    case .equals(let value), .contains(let value): value.isFinite
    case .isOne(let values), .intersects(let values): values.allSatisfy(\.isFinite)
    case .atLeast(let bound), .atMost(let bound): bound.isFinite
    }
  }
}
