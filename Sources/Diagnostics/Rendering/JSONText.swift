/// Writes JSON by hand, in a fixed order, with everything but plain ASCII text escaped as needed.
package enum JSONText {
  /// A string with its quotes; control characters, `<`, `>`, `&` and line separators as escapes.
  package static func string(_ value: String) -> String {
    if isPlain(value) { return "\"" + value + "\"" }
    var out = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Whether a text is ASCII with nothing to escape, which most texts are.
  private static func isPlain(_ value: String) -> Bool {
    let bytes = value.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "&"):
        return false
      case 0x20...0x7E: continue
      default: return false
      }
    }
    return true
  }

  /// A list of values that are JSON already.
  package static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }

  /// An object whose values are JSON already; keys keep their order.
  package static func object(_ members: [(String, String?)]) -> String {
    let written = members.compactMap { key, value in value.map { string(key) + ":" + $0 } }
    return "{" + written.joined(separator: ",") + "}"
  }
}
