/// The objects of a PDF whose cross-reference table and dictionaries are plain text, as Chromium's are.
struct PDFObjects {
  let bytes: [UInt8]
  let trailer: ArraySlice<UInt8>
  private let offsets: [Int: Int]

  /// `nil` for a file that is written in another way.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard
      let mark = Self.last("startxref", in: bytes[...]),
      let table = Self.number(in: bytes[(mark + 9)...]), bytes.indices.contains(table),
      bytes[table...].starts(with: "xref".utf8)
    else { return nil }
    var offsets: [Int: Int] = [:]
    var rest = bytes[(table + 4)...]
    // Sections of `first count`, then twenty bytes for each object.
    while let first = Self.take(&rest), let count = Self.take(&rest) {
      guard let line = rest.firstIndex(of: 0x0A), first < bytes.count,
        count <= (bytes.count - line - 1) / 20
      else { return nil }
      for index in 0..<count {
        let entry = bytes[(line + 1 + index * 20)..<(line + 21 + index * 20)]
        guard entry[entry.startIndex + 17] == UInt8(ascii: "n") else { continue }
        offsets[first + index] = Self.number(in: entry)
      }
      rest = bytes[(line + 1 + count * 20)...]
    }
    guard let start = Self.first("trailer", in: rest) else { return nil }
    trailer = bytes[start..<mark]
    self.offsets = offsets
  }

  /// The text of an object, up to its end.
  func object(_ number: Int) -> ArraySlice<UInt8>? {
    guard let offset = offsets[number], bytes.indices.contains(offset),
      let end = Self.first("endobj", in: bytes[offset...])
    else { return nil }
    return bytes[offset..<end]
  }

  /// The object that a key of a dictionary refers to: `/Key 12 0 R`.
  static func reference(_ key: String, in dictionary: ArraySlice<UInt8>) -> Int? {
    var rest = dictionary
    while let place = first("/" + key + " ", in: rest) {
      let after = dictionary[(place + key.utf8.count + 2)...]
      if let byte = after.first, 0x30...0x39 ~= byte { return number(in: after) }
      rest = after
    }
    return nil
  }

  /// The first number of a text, white space before it skipped.
  static func number(in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    return take(&rest)
  }

  /// Takes a whole number off the front; `nil` when something else stands there.
  static func take(_ text: inout ArraySlice<UInt8>) -> Int? {
    let trimmed = text.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    let digits = trimmed.prefix { 0x30...0x39 ~= $0 }
    guard let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    text = trimmed[digits.endIndex...]
    return value
  }

  static func first(_ needle: String, in text: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(needle.utf8)
    guard let head = wanted.first else { return nil }
    var rest = text
    while let place = rest.firstIndex(of: head) {
      if text[place...].starts(with: wanted) { return place }
      rest = text[(place + 1)...]
    }
    return nil
  }

  private static func last(_ needle: String, in text: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(needle.utf8)
    guard text.count >= wanted.count else { return nil }
    return (text.startIndex...(text.endIndex - wanted.count)).last {
      text[$0...].starts(with: wanted)
    }
  }
}
