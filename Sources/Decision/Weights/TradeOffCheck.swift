/// Whether an answer to a trade-off question agrees with the weights.
///
/// The question: with *a* at 100 and *b* at 0, or *a* at 0 and *b* at *x*; which x makes them equal?
package struct TradeOffCheck: Sendable, Hashable {
  /// The largest factor, either way, by which the two ratios may differ.
  package static let toleratedFactor = 1.5

  /// The ratio of the weights of a and b; `nil` where b has no weight.
  package let weightRatio: Double?
  /// The ratio that the answer implies, x / 100.
  package let answeredRatio: Double

  /// Compares the weights of two criteria with the answer `x`, above 0 and at most 100.
  package init(
    weightOfFirst first: Double, weightOfSecond second: Double, answer x: Double
  ) throws(DecisionError) {
    guard x > 0, x <= 100 else { throw .invalidTradeOff(value: x) }
    weightRatio = second > 0 ? first / second : nil
    answeredRatio = x / 100
  }

  /// Whether the ratios agree within ``toleratedFactor``.
  package var agrees: Bool {
    guard let weightRatio else { return false }
    let factor = weightRatio / answeredRatio
    return factor >= 1 / Self.toleratedFactor && factor <= Self.toleratedFactor
  }
}
