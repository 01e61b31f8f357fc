/// The cells of up to four alternatives on one measure, drawn together.
///
/// Every lane gives exactly the values of its own ``CellSampler``.
struct CellLanes: Sendable {
  private var low = SIMD4<Double>()
  private var high = SIMD4<Double>()
  private var width = SIMD4<Double>()
  private var rise = SIMD4<Double>()
  private var fall = SIMD4<Double>()
  private var threshold = SIMD4<Double>()
  private var secondScale = SIMD4<Double>()

  /// Joins up to four samplers; lanes without one repeat `filler`.
  init(_ samplers: [CellSampler], filler: CellSampler) {
    for lane in 0..<4 {
      let sampler = samplers.indices.contains(lane) ? samplers[lane] : filler
      low[lane] = sampler.low
      high[lane] = sampler.high
      width[lane] = sampler.width
      rise[lane] = sampler.rise
      fall[lane] = -sampler.fall
      threshold[lane] = sampler.threshold
      secondScale[lane] = sampler.secondScale
    }
  }

  /// The next value in each lane.
  @inline(__always)
  func draw(using generator: inout XoshiroLanes) -> SIMD4<Double> {
    let first = generator.uniform()
    let second = generator.uniform() * secondScale
    let third = generator.uniform()
    let larger = second.replacing(with: first, where: first .> second)
    let isRising = third * width .< threshold
    let base = high.replacing(with: low, where: isRising)
    let slope = fall.replacing(with: rise, where: isRising)
    return base + slope * larger
  }
}
