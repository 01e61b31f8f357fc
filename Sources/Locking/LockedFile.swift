/// A file of a report, as it was written.
package struct LockedFile: Sendable, Hashable {
  package let name: String
  package let size: Int
  /// 64 hexadecimal digits.
  package let sha256: String

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    size = bytes.count
    sha256 = SHA256.text(of: bytes)
  }

  init(name: String, size: Int, sha256: String) {
    self.name = name
    self.size = size
    self.sha256 = sha256
  }
}
