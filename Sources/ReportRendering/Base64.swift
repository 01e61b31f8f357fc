/// Base64 with padding (RFC 4648, section 4).
enum Base64 {
  static func append(_ bytes: [UInt8], to out: inout [UInt8]) {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    out.reserveCapacity(out.count + (bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group = UInt32(bytes[index]) << 16
      if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
      if count > 2 { group |= UInt32(bytes[index + 2]) }
      for place in 0..<4 {
        out.append(
          place <= count
            ? alphabet[Int(group >> UInt32(18 - place * 6)) & 63] : UInt8(ascii: "="))
      }
      index += 3
    }
  }
}
