extension LinkDestination {
  /// Reads an address as it stands in Markdown, after escapes and entities.
  init(address: [UInt8]) {
    let end = address.firstIndex { byte in
      byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
        || byte == UInt8(ascii: "#")
    }
    if let end, end > 0, address[end] == UInt8(ascii: ":") {
      self = .external(String(utf8: address))
      return
    }
    guard let hash = address.firstIndex(of: UInt8(ascii: "#")) else {
      self = .site(path: Self.decoded(address[...]), fragment: nil)
      return
    }
    let fragment = Self.decoded(address[(hash + 1)...])
    self =
      hash == 0
      ? .fragment(fragment) : .site(path: Self.decoded(address[..<hash]), fragment: fragment)
  }

  /// The text with `%XX` decoded; as it is written where that gives no text.
  private static func decoded(_ text: ArraySlice<UInt8>) -> String {
    let written = String(decoding: text, as: UTF8.self)
    guard text.contains(UInt8(ascii: "%")) else { return written }
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
        let high = hexValue(text[index + 1]), let low = hexValue(text[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    guard !result.contains(0) else { return written }
    return String(validating: result, as: UTF8.self) ?? written
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    if ASCII.isDigit(byte) { return byte - UInt8(ascii: "0") }
    let letter = byte | 0x20
    guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") else { return nil }
    return letter - UInt8(ascii: "a") + 10
  }
}
