extension LinkDestination {
  /// Reads an address as it stands in Markdown, after escapes and entities.
  init(address: [UInt8]) {
    // Up to the first `:`, `/`, `?` or `#` it may be a scheme.
    var end = 0
    while end < address.count, !Self.endsScheme(address[end]) { end += 1 }
    if end > 0, end < address.count, address[end] == UInt8(ascii: ":") {
      self = .external(String(utf8: address))
      return
    }
    var hash = end
    while hash < address.count, address[hash] != UInt8(ascii: "#") { hash += 1 }
    guard hash < address.count else {
      self = .site(path: Self.decoded(address.span), fragment: nil)
      return
    }
    let fragment = Self.decoded(address.span.extracting((hash + 1)...))
    self =
      hash == 0
      ? .fragment(fragment)
      : .site(path: Self.decoded(address.span.extracting(..<hash)), fragment: fragment)
  }

  private static func endsScheme(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "#")
  }

  /// The text with `%XX` decoded; as it is written where that gives no text.
  private static func decoded(_ text: Span<UInt8>) -> String {
    for index in text.indices where text[index] == UInt8(ascii: "%") {
      return decodedEscapes(text) ?? String(utf8: text)
    }
    return String(utf8: text)
  }

  private static func decodedEscapes(_ text: Span<UInt8>) -> String? {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let high = hexValue(text[index + 1]), let low = hexValue(text[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result.contains(0) ? nil : String(validating: result, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    if ASCII.isDigit(byte) { return byte - UInt8(ascii: "0") }
    let letter = byte | 0x20
    guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") else { return nil }
    return letter - UInt8(ascii: "a") + 10
  }
}
