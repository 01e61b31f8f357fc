/// The mean consistency index of random judgements, to which judgements are compared.
package enum RandomIndex: String, Sendable, Hashable, CaseIterable {
  /// Alonso and Lamata, 2006.
  case alonsoLamata = "alonso_lamata"
  /// Saaty and Ozdemir's table as printed in 2005.
  case saaty2005
  /// Saaty, 1980; larger for three items, so judgements look more consistent.
  case saaty1980

  /// The index for a number of items, or `nil` outside 3 to 10.
  package func value(forCount count: Int) -> Double? {
    (3...10).contains(count) ? table[count - 3] : nil
  }

  private var table: [Double] {
    switch self {
    case .alonsoLamata: [0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854]
    case .saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49]
    case .saaty1980: [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]
    }
  }
}
