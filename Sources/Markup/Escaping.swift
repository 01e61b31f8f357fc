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
    appendJSON(value.utf8Span.span, to: &out)
  }

  /// Appends text that is well-formed UTF-8 as a JSON string, as `appendJSON(_:to:)` does.
  package static func appendJSON(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var start = 0
    for index in bytes.indices {
      var length = 1
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "&"), 0..<0x20, 0x7F:
        break
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: length = 3
      default: continue
      }
      append(bytes.extracting(start..<index), to: &out)
      appendEscape(length == 3 ? 0x2000 | UInt16(bytes[index + 2] & 0x7F) : UInt16(byte), to: &out)
      start = index + length
    }
    append(bytes.extracting(start..<bytes.count), to: &out)
    out.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ unit: UInt16, to out: inout [UInt8]) {
    switch unit {
    case 0x22: append("\\\"", to: &out)
    case 0x5C: append("\\\\", to: &out)
    case 0x0A: append("\\n", to: &out)
    case 0x09: append("\\t", to: &out)
    case 0x0D: append("\\r", to: &out)
    default:
      append("\\u", to: &out)
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(unit >> shift & 15)
        out.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
