/// Four uniform numbers from 0 up to but excluding 1, as the whole numbers they are made of.
///
/// A number is `(high * 2^26 + low) / 2^53`. Comparing the parts gives the same answers as comparing
/// the numbers, and takes half the steps: four whole numbers fit into one register where only two
/// doubles do.
struct UniformLanes: Sendable {
  /// The upper 27 bits.
  let high: SIMD4<Int32>
  /// The lower 26 bits.
  let low: SIMD4<Int32>

  /// The numbers themselves; the sum and both products are exact.
  @inline(__always)
  var numbers: SIMD4<Double> {
    (SIMD4<Double>(high) * 0x1p26 + SIMD4<Double>(low)) * 0x1p-53
  }

  @inline(__always)
  static func .< (first: UniformLanes, second: UniformLanes) -> SIMDMask<SIMD4<Int32>> {
    (first.high .< second.high) .| ((first.high .== second.high) .& (first.low .< second.low))
  }

  /// The lanes of another where the mask says so.
  @inline(__always)
  func replacing(
    with other: UniformLanes, where mask: SIMDMask<SIMD4<Int32>>
  ) -> UniformLanes {
    UniformLanes(
      high: high.replacing(with: other.high, where: mask),
      low: low.replacing(with: other.low, where: mask))
  }
}
