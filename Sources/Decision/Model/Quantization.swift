/// The grid on which totals are compared.
package enum Quantization {
  /// The number of the step of 1e-9 nearest to a total.
  ///
  /// Two totals are equal exactly where their quanta are equal, so rounding error cannot break a
  /// tie. The result is a whole number kept as a double, which cannot overflow.
  package static func quantum(of total: Double) -> Double {
    (total * 1e9 + 0.5).rounded(.down)
  }
}
