/// Four random streams that advance together, one in each lane.
///
/// Every lane gives exactly the numbers of its own ``Xoshiro128StarStar``; only the time differs.
///
/// Only operators that the standard library has for whole vectors are used. Most operators on whole
/// numbers (`^`, `|`, `&<<`) are loops over the lanes there; compilers put such a chain together again
/// in part only. Products with powers of two shift to the left, sums join what has no bit in common.
struct XoshiroLanes: Sendable {
  private var s0: SIMD4<UInt32>
  private var s1: SIMD4<UInt32>
  private var s2: SIMD4<UInt32>
  private var s3: SIMD4<UInt32>

  /// Joins up to four generators; lanes without one repeat the first.
  init(_ generators: [Xoshiro128StarStar]) {
    func word(_ index: Int) -> SIMD4<UInt32> {
      let lanes = (0..<4).map { lane in
        let generator = generators.indices.contains(lane) ? generators[lane] : generators.first
        return generator?.state[index] ?? 1
      }
      return SIMD4(lanes[0], lanes[1], lanes[2], lanes[3])
    }
    (s0, s1, s2, s3) = (word(0), word(1), word(2), word(3))
  }

  /// Masks have an exclusive or for whole vectors: they are made of the same four words.
  @inline(__always)
  private static func xor(_ first: SIMD4<UInt32>, _ second: SIMD4<UInt32>) -> SIMD4<UInt32> {
    typealias Bits = SIMDMask<SIMD4<Int32>>
    let bits =
      unsafe unsafeBitCast(first, to: Bits.self) .^ unsafeBitCast(second, to: Bits.self)
    return unsafe unsafeBitCast(bits, to: SIMD4<UInt32>.self)
  }

  @inline(__always)
  private static func shiftedLeft(
    _ words: SIMD4<UInt32>, by count: UInt32
  ) -> SIMD4<UInt32> {
    words &* SIMD4(repeating: 1 << count)
  }

  @inline(__always)
  private static func rotatedLeft(
    _ words: SIMD4<UInt32>, by count: UInt32
  ) -> SIMD4<UInt32> {
    shiftedLeft(words, by: count) &+ (words &>> SIMD4(repeating: 32 - count))
  }

  @inline(__always)
  private mutating func next() -> SIMD4<UInt32> {
    let product = s1 &+ Self.shiftedLeft(s1, by: 2)
    let rotated = Self.rotatedLeft(product, by: 7)
    let result = rotated &+ Self.shiftedLeft(rotated, by: 3)
    let shifted = Self.shiftedLeft(s1, by: 9)
    s2 = Self.xor(s2, s0)
    s3 = Self.xor(s3, s1)
    s1 = Self.xor(s1, s2)
    s0 = Self.xor(s0, s3)
    s2 = Self.xor(s2, shifted)
    s3 = Self.rotatedLeft(s3, by: 11)
    return result
  }

  /// A number from 0 up to but excluding 1 in each lane, with 53 random bits.
  @inline(__always)
  mutating func uniform() -> UniformLanes {
    let high = SIMD4<Int32>(truncatingIfNeeded: next() &>> SIMD4(repeating: 5))
    let low = SIMD4<Int32>(truncatingIfNeeded: next() &>> SIMD4(repeating: 6))
    return UniformLanes(high: high, low: low)
  }
}
