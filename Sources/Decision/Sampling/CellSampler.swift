/// Draws values of one cell.
///
/// A draw always takes three uniform numbers, so that one cell never shifts the numbers of another.
/// The larger of two uniform numbers has a rising triangular density, so no square root is needed.
package struct CellSampler: Sendable, Hashable {
  let low: Double
  let high: Double
  let width: Double
  let rise: Double
  let fall: Double
  /// Below it, a draw lands on the rising side; infinite where there is no falling side.
  let threshold: Double
  /// 1 where the larger of two numbers is taken, 0 where the first one is.
  let secondScale: Double

  package init(_ cell: Cell) {
    self.init(
      low: cell.low, mode: cell.mode, high: cell.high,
      isUniform: cell.distribution == .uniform)
  }

  /// A triangular error around 0 with this half-width.
  init(errorWithin halfWidth: Double) {
    self.init(low: -halfWidth, mode: 0, high: halfWidth, isUniform: false)
  }

  /// Always the same value.
  init(constant value: Double) {
    self.init(low: value, mode: value, high: value, isUniform: false)
  }

  private init(low: Double, mode: Double, high: Double, isUniform: Bool) {
    width = high > low ? high - low : 0
    if high <= low {
      (self.low, self.high, rise, fall) = (mode, mode, 0, 0)
      (threshold, secondScale) = (.infinity, 1)
    } else if isUniform {
      (self.low, self.high, rise, fall) = (low, high, high - low, 0)
      (threshold, secondScale) = (.infinity, 0)
    } else {
      (self.low, self.high, rise, fall) = (low, high, mode - low, high - mode)
      (threshold, secondScale) = (mode - low, 1)
    }
  }

  /// The least whole number `k` for which `k / 2^53` does not land on the rising side.
  ///
  /// Products round upwards as their factors grow, so that all numbers below it do.
  var riseLimit: Int64 {
    var end: Int64 = 1 << 53
    var start: Int64 = 0
    while start < end {
      let middle = (start + end) / 2
      if Double(middle) * 0x1p-53 * width < threshold {
        start = middle + 1
      } else {
        end = middle
      }
    }
    return end
  }

  /// The next value.
  @inline(__always)
  package func draw(using generator: inout Xoshiro128StarStar) -> Double {
    let first = generator.uniform()
    let second = generator.uniform() * secondScale
    let third = generator.uniform()
    let larger = first > second ? first : second
    let isRising = third * width < threshold
    let base = isRising ? low : high
    let slope = isRising ? rise : -fall
    return base + slope * larger
  }
}
