/// Writes comma-separated values as RFC 4180 has them: CRLF after each row, quotes where needed.
///
/// A spreadsheet takes a text that starts with `=`, `+`, `-` or `@` for a formula, even in quotes,
/// so such a text gets an apostrophe before it, which spreadsheets do not show. Numbers do not.
struct CSVWriter {
  enum Field {
    case text(String?)
    case number(Double?)
  }

  private(set) var bytes: [UInt8] = []

  mutating func row(_ fields: [Field]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .text(let text): write(text ?? "")
      case .number(let number?) where number.isFinite: bytes.append(contentsOf: plain(number).utf8)
      case .number: break
      }
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// The shortest form that reads back as the same number.
  private func plain(_ number: Double) -> String {
    abs(number) < 1e15 && number == number.rounded() ? String(Int(number)) : number.description
  }

  private mutating func write(_ text: String) {
    let isFormula = Self.startsFormula(text)
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Also the full-width forms, which some spreadsheets read alike, and after spaces.
  private static func startsFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return true
    default: return false
    }
  }
}
