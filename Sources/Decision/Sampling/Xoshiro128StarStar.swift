/// The random number generator xoshiro128** with named streams.
///
/// It needs only 32-bit arithmetic, so a browser produces the same numbers at full speed. The seed
/// is an FNV-1a hash expanded by a 32-bit finaliser.
package struct Xoshiro128StarStar: Sendable, Hashable {
  private var s0: UInt32
  private var s1: UInt32
  private var s2: UInt32
  private var s3: UInt32

  /// The stream of this name for a seed text.
  package init(seed: String, stream: String) {
    var hash = Self.hash(seed: seed, stream: stream)
    var words: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    words.0 = Self.expand(&hash)
    words.1 = Self.expand(&hash)
    words.2 = Self.expand(&hash)
    words.3 = Self.expand(&hash)
    self.init(words.0, words.1, words.2, words.3)
  }

  /// The generator in a state; the state of all zeros, which never leaves it, is avoided.
  package init(_ s0: UInt32, _ s1: UInt32, _ s2: UInt32, _ s3: UInt32) {
    self.s0 = (s0 | s1 | s2 | s3) == 0 ? 1 : s0
    self.s1 = s1
    self.s2 = s2
    self.s3 = s3
  }

  /// The four words of the state.
  package var state: [UInt32] { [s0, s1, s2, s3] }

  /// The hash that identifies a stream: FNV-1a of the UTF-8 bytes of `seed/stream`.
  package static func hash(seed: String, stream: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in seed.utf8 { absorb(byte, into: &hash) }
    absorb(UInt8(ascii: "/"), into: &hash)
    for byte in stream.utf8 { absorb(byte, into: &hash) }
    return hash
  }

  /// The next 32 random bits.
  @inline(__always)
  package mutating func next() -> UInt32 {
    let product = s1 &* 5
    let result = (product << 7 | product >> 25) &* 9
    let shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 << 11 | s3 >> 21
    return result
  }

  /// A number from 0 up to but excluding 1, with 53 random bits.
  @inline(__always)
  package mutating func uniform() -> Double {
    let high = UInt64(next() >> 5)
    let low = UInt64(next() >> 6)
    // Both factors are exact, so this equals (high * 2^26 + low) / 2^53 bit for bit.
    return Double(Int64(truncatingIfNeeded: high << 26 | low)) * 0x1p-53
  }

  private static func absorb(_ byte: UInt8, into hash: inout UInt32) {
    hash = (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  private static func expand(_ hash: inout UInt32) -> UInt32 {
    hash &+= 0x9E37_79B9
    var word = hash
    word ^= word >> 16
    word = word &* 0x85EB_CA6B
    word ^= word >> 13
    word = word &* 0xC2B2_AE35
    word ^= word >> 16
    return word
  }
}
