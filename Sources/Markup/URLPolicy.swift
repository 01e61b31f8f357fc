/// Which addresses may stand in a link: `http`, `https`, `mailto`, and relative ones.
package enum URLPolicy {
  /// Whether a browser would take the address for something we allow.
  ///
  /// Control characters and spaces are removed first, as browsers do; an address that starts with
  /// two slashes or backslashes names another host without a scheme and is refused, as is a
  /// relative address with a backslash.
  package static func allowsLink(_ address: some Sequence<UInt8>) -> Bool {
    let bytes = address.filter { $0 > 0x20 && $0 != 0x7F }
    let end = bytes.firstIndex { byte in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\")
    }
    guard let end else { return true }
    switch bytes[end] {
    case UInt8(ascii: ":"):
      let scheme = bytes[..<end].map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      }
      return ["http", "https", "mailto"].contains { scheme.elementsEqual($0.utf8) }
    case UInt8(ascii: "\\"):
      return false
    default:
      let next = end + 1
      let doubled =
        end == 0 && next < bytes.count
        && (bytes[next] == UInt8(ascii: "/") || bytes[next] == UInt8(ascii: "\\"))
      return !(bytes[end] == UInt8(ascii: "/") && doubled)
    }
  }

  /// Whether an address may stand in a link, an image or an attribute.
  package static func allowsLink(_ address: String) -> Bool {
    allowsLink(address.utf8)
  }

  /// Whether the address names another place than this site: it has a scheme.
  package static func isAbsolute(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return !bytes[..<colon].contains { byte in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
  }
}
