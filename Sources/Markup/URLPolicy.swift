/// Which addresses may stand in a link: `http`, `https`, `mailto`, and relative ones.
package enum URLPolicy {
  /// Whether a browser would take the address for something we allow.
  ///
  /// Control characters and spaces are removed first, as browsers do; an address that starts with
  /// two slashes or backslashes names another host without a scheme and is refused, as is a
  /// relative address with a backslash.
  package static func allowsLink(_ address: some Sequence<UInt8>) -> Bool {
    var scheme: UInt64 = 0
    var length = 0
    var startsWithSlash = false
    for byte in address where byte > 0x20 && byte != 0x7F {
      let isSlash = byte == UInt8(ascii: "/")
      if startsWithSlash { return !isSlash && byte != UInt8(ascii: "\\") }
      switch byte {
      case UInt8(ascii: "/") where length == 0: startsWithSlash = true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: "\\"): return false
      case UInt8(ascii: ":"): return length <= longestScheme && allowedSchemes.contains(scheme)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme = scheme << 8 | UInt64(byte | 0x20)
      default: scheme = scheme << 8 | UInt64(byte)
      }
      length += 1
    }
    return true
  }

  /// The schemes as numbers made of their bytes, so that a check allocates nothing.
  private static let allowedSchemes = ["http", "https", "mailto"].map { scheme in
    scheme.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The most bytes such a number holds.
  private static let longestScheme = 8

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
