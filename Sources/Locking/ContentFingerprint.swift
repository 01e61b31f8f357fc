/// A hash over named pieces of content, to tell whether two reports were made from the same.
///
/// It is the SHA-256 of a list with a line for each piece: the SHA-256 of its bytes, two spaces and its
/// name, as `sha256sum` writes them.
package struct ContentFingerprint: Sendable {
  private var list: [UInt8] = []

  package init() {}

  /// Adds a piece; the order of the pieces matters.
  ///
  /// - Parameters:
  ///   - name: What tells it from others; without a line feed, as the names of a project's files are.
  ///   - bytes: What is in it.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    list += SHA256.text(of: bytes).utf8
    list += "  ".utf8
    list += name.utf8
    list.append(UInt8(ascii: "\n"))
  }

  /// 64 hexadecimal digits.
  package var text: String { SHA256.text(of: list) }
}
