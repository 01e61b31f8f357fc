/// Escaping by UTF-8 byte for each place a value can stand in.
///
/// All comparisons are made on bytes: a quote followed by a combining mark is one `Character` but
/// still a quote to a browser.
package enum Escaping {
  /// Appends a value for HTML text or a quoted attribute: `&`, `<`, `>`, `"` and `'` are replaced.
  package static func appendHTML(_ value: some Collection<UInt8>, to out: inout [UInt8]) {
    let done: Void? = value.withContiguousStorageIfAvailable {
      appendHTMLRuns(unsafe $0.span, to: &out)
    }
    if done == nil { appendHTMLRuns(Array(value).span, to: &out) }
  }

  /// Appends a string for HTML text or a quoted attribute.
  package static func appendHTML(_ value: String, to out: inout [UInt8]) {
    appendHTML(value.utf8, to: &out)
  }

  private static func appendHTMLRuns(_ value: Span<UInt8>, to out: inout [UInt8]) {
    var start = 0
    for index in value.indices {
      let replacement: StaticString
      switch value[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      default: continue
      }
      append(value.extracting(start..<index), to: &out)
      append(replacement, to: &out)
      start = index + 1
    }
    append(value.extracting(start..<value.count), to: &out)
  }

  private static func append(_ run: Span<UInt8>, to out: inout [UInt8]) {
    guard !run.isEmpty else { return }
    unsafe run.withUnsafeBufferPointer { unsafe out.append(contentsOf: $0) }
  }

  /// Appends a literal of the program's own.
  package static func append(_ literal: StaticString, to out: inout [UInt8]) {
    literal.withUTF8Buffer { unsafe out.append(contentsOf: $0) }
  }

  /// Appends text for XML, as HTML, and leaves out scalars that XML 1.0 does not allow.
  package static func appendXML(_ value: String, to out: inout [UInt8]) {
    // Controls are below U+0020; the two noncharacters start with the byte 0xEF.
    if !value.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) {
      appendHTML(value, to: &out)
      return
    }
    var allowed = value.unicodeScalars
    allowed.removeAll { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: false
      default: true
      }
    }
    appendHTML(String(allowed), to: &out)
  }

  /// Appends a JSON string with its quotes, safe inside a `script` element and as a script:
  /// `<`, `>`, `&`, U+2028, U+2029 and control characters are written as `\u` escapes.
  package static func appendJSON(_ value: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"", to: &out)
      case "\\": append("\\\\", to: &out)
      case "\n": append("\\n", to: &out)
      case "\t": append("\\t", to: &out)
      case "\r": append("\\r", to: &out)
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
        append("\\u", to: &out)
        let hex = String(scalar.value, radix: 16)
        for _ in hex.utf8.count..<4 { out.append(UInt8(ascii: "0")) }
        out.append(contentsOf: hex.utf8)
      default: out.append(contentsOf: String(scalar).utf8)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
