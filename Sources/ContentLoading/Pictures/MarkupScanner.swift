internal import Markup

/// Cuts an XML document into its pieces (XML 1.0, without document types).
struct MarkupScanner {
  /// What is not well-formed, and where.
  struct Problem: Error, Hashable {
    let message: String
    let offsets: Range<Int>
  }

  /// An attribute: where it stands, and where its value does, without the quotes.
  struct Attribute: Hashable {
    let name: String
    let value: Range<Int>
    let offsets: Range<Int>
  }

  /// A piece of the document; comments and the XML declaration are none.
  enum Piece: Hashable {
    case start(name: String, attributes: [Attribute], isEmpty: Bool, offsets: Range<Int>)
    case end(name: String, offsets: Range<Int>)
    case text(Range<Int>)
    case instruction(Range<Int>)
    case declaration(Range<Int>)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text at a place.
  func text(_ offsets: Range<Int>) -> String { String(decoding: bytes[offsets], as: UTF8.self) }

  func isBlank(_ offsets: Range<Int>) -> Bool { bytes[offsets].allSatisfy(Self.isSpace) }

  /// The next piece; `nil` at the end.
  mutating func next() throws(Problem) -> Piece? {
    while index < bytes.count {
      let start = index
      guard bytes[index] == UInt8(ascii: "<") else {
        index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        try checkReferences(start..<index)
        return .text(start..<index)
      }
      if follows("<!--") {
        _ = try skip(past: "-->", "a comment")
      } else if follows("<![CDATA[") {
        let end = try skip(past: "]]>", "a CDATA section")
        return .text(start + 9..<end - 3)
      } else if follows("<?") {
        let isDeclaration = start == 0 && follows("<?xml ")
        let end = try skip(past: "?>", "an instruction")
        if !isDeclaration { return .instruction(start..<end) }
      } else if follows("<!") {
        return .declaration(start..<(try skip(past: ">", "a declaration")))
      } else if follows("</") {
        index += 2
        let name = try name()
        skipSpace()
        try expect(">", "the end of '\(name)'")
        return .end(name: name, offsets: start..<index)
      } else {
        return try startTag()
      }
    }
    return nil
  }

  private mutating func startTag() throws(Problem) -> Piece {
    let start = index
    index += 1
    let name = try name()
    let nameEnd = index
    var attributes: [Attribute] = []
    while true {
      let before = index
      skipSpace()
      if follows("/>") {
        index += 2
        return .start(
          name: name, attributes: attributes, isEmpty: true, offsets: start..<nameEnd)
      }
      if follows(">") {
        index += 1
        return .start(
          name: name, attributes: attributes, isEmpty: false, offsets: start..<nameEnd)
      }
      guard index > before else { throw problem("a space is missing") }
      let attribute = try attribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw Problem(message: "an attribute stands twice", offsets: attribute.offsets)
      }
      attributes.append(attribute)
    }
  }

  private mutating func attribute() throws(Problem) -> Attribute {
    let start = index
    let name = try name()
    skipSpace()
    try expect("=", "the value of '\(name)'")
    skipSpace()
    guard index < bytes.count,
      bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
    else { throw problem("a quotation mark is missing") }
    let first = index + 1
    guard let end = bytes[first...].firstIndex(of: bytes[index]) else {
      throw problem("a value has no end")
    }
    guard !bytes[first..<end].contains(UInt8(ascii: "<")) else {
      throw Problem(message: "a value holds '<'", offsets: start..<end)
    }
    try checkReferences(first..<end)
    index = end + 1
    return Attribute(name: name, value: first..<end, offsets: start..<index)
  }

  /// Only the five references of XML itself, and characters by number, mean something.
  private func checkReferences(_ offsets: Range<Int>) throws(Problem) {
    var rest = bytes[offsets]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      let end = rest[start...].firstIndex(of: UInt8(ascii: ";")) ?? start
      let name = String(decoding: bytes[start..<end].dropFirst(), as: UTF8.self)
      guard ["amp", "lt", "gt", "quot", "apos"].contains(name) || name.utf8.first == 0x23 else {
        throw Problem(
          message: "'&' stands alone, or its name is not known", offsets: start..<start + 1)
      }
      rest = rest[end...]
    }
  }

  private mutating func name() throws(Problem) -> String {
    let start = index
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    guard index > start, !(0x30...0x39 ~= bytes[start]) else { throw problem("a name is missing") }
    return text(start..<index)
  }

  private mutating func skip(past end: String, _ what: String) throws(Problem) -> Int {
    let start = index
    let wanted = Array(end.utf8)
    if let found = ByteScan.place(of: wanted, in: bytes[start...]) {
      index = found + wanted.count
      return index
    }
    throw Problem(message: "\(what) has no end", offsets: start..<start + 1)
  }

  private mutating func expect(_ mark: String, _ what: String) throws(Problem) {
    guard follows(mark) else { throw problem("\(what) is missing") }
    index += mark.utf8.count
  }

  private mutating func skipSpace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private func follows(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private func problem(_ message: String) -> Problem {
    Problem(message: message, offsets: index..<min(index + 1, bytes.count))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
