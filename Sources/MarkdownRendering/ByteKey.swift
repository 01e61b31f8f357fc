/// Bytes as a dictionary's key.
///
/// An array of bytes feeds a hasher one byte at a time; this does it at once.
struct ByteKey: Hashable {
  let bytes: [UInt8]

  func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}
