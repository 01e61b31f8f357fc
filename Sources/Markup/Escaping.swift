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
    unsafe value.withUnsafeBufferPointer { bytes in
      var start = 0
      while true {
        let index = unsafe ByteScan.nextHTML(in: bytes, from: start)
        if start < index { unsafe out.append(contentsOf: bytes[start..<index]) }
        guard index < bytes.count else { return }
        switch unsafe bytes[index] {
        case UInt8(ascii: "&"): append("&amp;", to: &out)
        case UInt8(ascii: "<"): append("&lt;", to: &out)
        case UInt8(ascii: ">"): append("&gt;", to: &out)
        case UInt8(ascii: "\""): append("&quot;", to: &out)
        default: append("&#39;", to: &out)
        }
        start = index + 1
      }
    }
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
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var index = unsafe ByteScan.nextJSON(in: bytes, from: 0)
      while index < bytes.count {
        let byte = unsafe bytes[index]
        var unit = UInt16(byte)
        var length = 1
        if byte == 0xE2 {
          // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
          length = 3
          unit = unsafe 0x2000 | UInt16(bytes[index + 2] & 0x7F)
        }
        if unsafe byte != 0xE2 || (bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8) {
          unsafe out.append(contentsOf: bytes[start..<index])
          appendEscape(unit, to: &out)
          start = index + length
        }
        index = unsafe ByteScan.nextJSON(in: bytes, from: index + length)
      }
      unsafe out.append(contentsOf: bytes[start..<bytes.count])
    }
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
