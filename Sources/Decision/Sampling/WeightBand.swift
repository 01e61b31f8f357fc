/// The interval of each weight in a relative band around base weights.
struct WeightBand: Sendable {
  let low: [Double]
  let high: [Double]
  /// The first weight with the widest interval.
  let widest: Int
  /// Whether the band is the base weights alone.
  let isPoint: Bool

  /// A band of plus or minus `width` (0.25 is 25 %), within 0 to 1.
  ///
  /// - Throws: ``DecisionError/invalidBand(_:)`` unless the width is 0, or at least a millionth (so
  ///   that rounding cannot empty the band) and at most 1,000.
  init(around base: Weights, width: Double) throws(DecisionError) {
    guard width == 0 || (width >= 1e-6 && width <= 1000) else { throw .invalidBand(width) }
    low = base.values.map { width >= 1 ? 0 : $0 * (1 - width) }
    high = base.values.map { min(1, $0 * (1 + width)) }
    var widest = 0
    for index in base.values.indices where high[index] - low[index] > high[widest] - low[widest] {
      widest = index
    }
    self.widest = widest
    isPoint = width == 0
  }

  init(fixedAt base: Weights) {
    low = base.values
    high = base.values
    widest = 0
    isPoint = true
  }
}
