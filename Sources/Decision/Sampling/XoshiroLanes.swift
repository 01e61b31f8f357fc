/// Four random streams that advance together, one in each lane.
///
/// Every lane gives exactly the numbers of its own ``Xoshiro128StarStar``; only the time differs.
///
/// Only operators between two vectors are used: those that assign, and shifts by a scalar, go
/// through a loop over the lanes.
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

  @inline(__always)
  private static func by(_ count: UInt32) -> SIMD4<UInt32> { SIMD4(repeating: count) }

  @inline(__always)
  private mutating func next() -> SIMD4<UInt32> {
    let product = s1 &+ (s1 &<< Self.by(2))
    // Nine times the rotated product, its two parts apart: joined, they compile to a rotation of one
    // lane after another on processors that cannot rotate vectors.
    let upper = product &<< Self.by(7)
    let lower = product &>> Self.by(25)
    let result = (upper &+ (upper &<< Self.by(3))) &+ (lower &+ (lower &<< Self.by(3)))
    let shifted = s1 &<< Self.by(9)
    s2 = s2 ^ s0
    s3 = s3 ^ s1
    s1 = s1 ^ s2
    s0 = s0 ^ s3
    s2 = s2 ^ shifted
    s3 = (s3 &<< Self.by(11)) | (s3 &>> Self.by(21))
    return result
  }

  /// A number from 0 up to but excluding 1 in each lane, with 53 random bits.
  @inline(__always)
  mutating func uniform() -> SIMD4<Double> {
    let high = SIMD4<Double>(SIMD4<Int32>(truncatingIfNeeded: next() &>> Self.by(5)))
    let low = SIMD4<Double>(SIMD4<Int32>(truncatingIfNeeded: next() &>> Self.by(6)))
    // 27 and 26 bits: the sum and both products are exact.
    return (high * 0x1p26 + low) * 0x1p-53
  }
}
