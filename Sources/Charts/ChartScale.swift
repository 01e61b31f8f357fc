internal import Glibc

/// Maps values to 0...1 along an axis and chooses round ticks.
struct ChartScale {
  private let low: Double
  private let high: Double
  private let isLogarithmic: Bool
  let ticks: [Double]

  init(values: [Double], isLogarithmic: Bool) {
    let positive = values.filter { $0 > 0 && $0.isFinite }
    self.isLogarithmic = isLogarithmic && !positive.isEmpty
    let largest = values.filter(\.isFinite).max() ?? 1
    if self.isLogarithmic, let smallest = positive.min() {
      let first = log10(smallest).rounded(.down)
      let last = max(first + 1, log10(largest).rounded(.up))
      low = first
      high = last
      ticks = stride(from: first, through: last, by: 1).map { pow(10, $0) }
    } else {
      let step = Self.roundStep(max(largest, 1e-9) / 4)
      let count = (max(largest, 1e-9) / step).rounded(.up)
      low = 0
      high = step * count
      ticks = (0...Int(count)).map { Double($0) * step }
    }
  }

  /// The place of a value between the ends of the axis.
  func position(_ value: Double) -> Double {
    let place = isLogarithmic ? log10(max(value, 1e-12)) : value
    return min(1, max(0, (place - low) / (high - low)))
  }

  private static func roundStep(_ raw: Double) -> Double {
    let magnitude = pow(10, log10(raw).rounded(.down))
    let fraction = raw / magnitude
    let step: Double = fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10
    return step * magnitude
  }
}
