/// The cells of up to four alternatives on one measure, drawn together.
///
/// Every lane gives exactly the values of its own ``CellSampler``.
struct CellLanes: Sendable {
  private var low = SIMD4<Double>()
  private var high = SIMD4<Double>()
  private var rise = SIMD4<Double>()
  private var fall = SIMD4<Double>()
  private var riseLimit: UniformLanes
  private var usesSecond: SIMDMask<SIMD4<Int32>>

  /// Joins up to four samplers; lanes without one repeat `filler`.
  init(_ samplers: [CellSampler], filler: CellSampler) {
    var limitHigh = SIMD4<Int32>()
    var limitLow = SIMD4<Int32>()
    usesSecond = SIMDMask(repeating: false)
    for lane in 0..<4 {
      let sampler = samplers.indices.contains(lane) ? samplers[lane] : filler
      low[lane] = sampler.low
      high[lane] = sampler.high
      rise[lane] = sampler.rise
      fall[lane] = -sampler.fall
      usesSecond[lane] = sampler.secondScale > 0
      let limit = sampler.riseLimit
      limitHigh[lane] = Int32(truncatingIfNeeded: limit >> 26)
      limitLow[lane] = Int32(truncatingIfNeeded: limit & 0x3FF_FFFF)
    }
    riseLimit = UniformLanes(high: limitHigh, low: limitLow)
  }

  /// The next value in each lane.
  @inline(__always)
  func draw(using generator: inout XoshiroLanes) -> SIMD4<Double> {
    let first = generator.uniform()
    let second = generator.uniform()
    let third = generator.uniform()
    let larger = first.replacing(with: second, where: (first .< second) .& usesSecond)
    let rising = SIMD4<Int32>().replacing(with: -1, where: third .< riseLimit)
    let isRising = SIMD4<Int64>(truncatingIfNeeded: rising) .!= SIMD4<Int64>()
    let base = high.replacing(with: low, where: isRising)
    let slope = fall.replacing(with: rise, where: isRising)
    return base + slope * larger.numbers
  }
}
