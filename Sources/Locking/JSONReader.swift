/// Reads one JSON document (RFC 8259): strict, no key twice, at most 32 levels deep.
struct JSONReader {
  /// What is wrong, and at which byte.
  struct Problem: Error, Hashable {
    let message: String
    let offset: Int
  }

  private static let depth = 32

  private let bytes: [UInt8]
  private var offset = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func read(_ bytes: [UInt8]) throws(Problem) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(0)
    reader.skipSpace()
    guard reader.offset == bytes.count else { throw reader.problem("something follows its end") }
    return value
  }

  private mutating func value(_ level: Int) throws(Problem) -> JSONValue {
    skipSpace()
    guard level < Self.depth else { throw problem("it is nested too deeply") }
    switch peek {
    case UInt8(ascii: "{"): return try object(level)
    case UInt8(ascii: "["): return try array(level)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw problem("it ends too early")
    default: return try number()
    }
  }

  private mutating func object(_ level: Int) throws(Problem) -> JSONValue {
    var members: [String: JSONValue] = [:]
    offset += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      let start = offset
      guard peek == UInt8(ascii: "\"") else { throw problem("a key is missing") }
      let key = try string()
      guard members[key] == nil else {
        throw Problem(message: "a key stands twice", offset: start)
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("a colon is missing") }
      members[key] = try value(level + 1)
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma is missing") }
    }
  }

  private mutating func array(_ level: Int) throws(Problem) -> JSONValue {
    var items: [JSONValue] = []
    offset += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(items) }
    while true {
      items.append(try value(level + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(items) }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma is missing") }
    }
  }

  private mutating func string() throws(Problem) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw problem("a text is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"):
        offset += 1
        try appendEscape(to: &text)
      case 0..<0x20: throw problem("a control character stands in a text")
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw problem("a text has no end")
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(Problem) {
    let byte = peek
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte ?? 0)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try unit()
      if 0xD800..<0xDC00 ~= code, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let low = try unit()
        guard 0xDC00..<0xE000 ~= low else { throw problem("half a character stands in a text") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw problem("half a character stands in a text")
      }
      text += UTF8.encode(scalar).map { Array($0) } ?? []
    default: throw problem("an escape is not known")
    }
  }

  private mutating func unit() throws(Problem) -> UInt32 {
    let digits = bytes[offset..<min(bytes.count, offset + 4)]
    guard digits.count == 4, digits.first != UInt8(ascii: "+"),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw problem("an escape is not complete") }
    offset += 4
    return code
  }

  private mutating func number() throws(Problem) -> JSONValue {
    let start = offset
    while let byte = peek,
      0x30...0x39 ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
    {
      offset += 1
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite, bytes[start] != UInt8(ascii: "+") else {
      throw Problem(message: "a value is expected here", offset: start)
    }
    return .number(value)
  }

  private mutating func word(
    _ text: StaticString, _ value: JSONValue
  ) throws(Problem) -> JSONValue {
    for expected in "\(text)".utf8 where !take(expected) {
      throw problem("a value is expected here")
    }
    return value
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private func problem(_ message: String) -> Problem {
    Problem(message: message, offset: min(offset, bytes.count))
  }
}
