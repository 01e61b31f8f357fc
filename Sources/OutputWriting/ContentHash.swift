/// XXH64 with seed 0: a fast hash that tells contents apart, not one that resists an attacker.
///
/// The algorithm is published with test vectors, so other programs can check a manifest.
package enum ContentHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// Ten hexadecimal digits for the name of a file whose address is to change with its content.
  package static func name(of bytes: [UInt8]) -> String {
    let digits = String(hash(bytes[...]), radix: 16)
    let padded = String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
    return String(padded.prefix(10))
  }

  /// The hash of some bytes.
  package static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe hash($0) }
  }

  /// The hash of some bytes.
  package static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe hash($0) }
  }

  /// The hash of two numbers as sixteen bytes, each in little-endian order.
  package static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    unsafe withUnsafeBytes(of: (first.littleEndian, second.littleEndian)) { unsafe hash($0) }
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var offset = 0
    var result: UInt64
    if bytes.count >= 32 {
      var lanes: (UInt64, UInt64, UInt64, UInt64) = (
        prime1 &+ prime2, prime2, 0, 0 &- prime1
      )
      while offset + 32 <= bytes.count {
        lanes.0 = round(lanes.0, unsafe word(bytes, offset))
        lanes.1 = round(lanes.1, unsafe word(bytes, offset + 8))
        lanes.2 = round(lanes.2, unsafe word(bytes, offset + 16))
        lanes.3 = round(lanes.3, unsafe word(bytes, offset + 24))
        offset += 32
      }
      result =
        rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
      result = (result ^ round(0, lanes.0)) &* prime1 &+ prime4
      result = (result ^ round(0, lanes.1)) &* prime1 &+ prime4
      result = (result ^ round(0, lanes.2)) &* prime1 &+ prime4
      result = (result ^ round(0, lanes.3)) &* prime1 &+ prime4
    } else {
      result = prime5
    }
    result &+= UInt64(bytes.count)
    while offset + 8 <= bytes.count {
      result = rotate(result ^ round(0, unsafe word(bytes, offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= bytes.count {
      let half = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      result ^= UInt64(UInt32(littleEndian: half)) &* prime1
      result = rotate(result, 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < bytes.count {
      result = rotate(result ^ UInt64(unsafe bytes[offset]) &* prime5, 11) &* prime1
      offset += 1
    }
    result = (result ^ (result >> 33)) &* prime2
    result = (result ^ (result >> 29)) &* prime3
    return result ^ (result >> 32)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }

  @inline(__always)
  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }
}
