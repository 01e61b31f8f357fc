/// The terms of a glossary in the form in which running text is searched for them.
///
/// A form in capitals, such as an abbreviation, is found as it is written; in any other the first
/// letter may be either case. A plural's final `s` belongs to the form.
package struct TermIndex: Sendable {
  /// A term: the ways it is written, its id on the glossary's page, and what it means.
  package struct Term: Sendable {
    package let forms: [String]
    package let anchor: String
    package let definition: String

    package init(forms: [String], anchor: String, definition: String) {
      self.forms = forms
      self.anchor = anchor
      self.definition = definition
    }
  }

  private struct Form: Sendable {
    let bytes: [UInt8]
    let isExact: Bool
    let term: Int
  }

  package let terms: [Term]
  /// How many bytes the longest form has.
  let longest: Int
  /// The forms by their first two letters, the longest first.
  private var buckets: [[Form]] = Array(repeating: [], count: 1024)

  package init(_ terms: [Term]) {
    self.terms = terms
    longest = terms.flatMap(\.forms).map(\.utf8.count).max() ?? 0
    for (index, term) in terms.enumerated() {
      for form in term.forms where form.utf8.count >= 2 {
        let bytes = Array(form.utf8)
        let capitals = bytes.count { $0 &- UInt8(ascii: "A") < 26 }
        buckets[Self.key(bytes[0], bytes[1])].append(
          Form(bytes: bytes, isExact: capitals >= 2, term: index))
      }
    }
    for index in buckets.indices {
      buckets[index].sort { one, other in
        one.bytes.count == other.bytes.count
          ? one.term < other.term : one.bytes.count > other.bytes.count
      }
    }
  }

  /// The longest term that starts at an offset, which must be the start of a word.
  func match(_ text: Span<UInt8>, at index: Int) -> (term: Int, length: Int)? {
    guard index + 1 < text.count else { return nil }
    for form in buckets[Self.key(text[index], text[index + 1])] {
      guard text.count - index >= form.bytes.count else { continue }
      let first = text[index]
      guard first == form.bytes[0] || (!form.isExact && first ^ form.bytes[0] == 0x20) else {
        continue
      }
      var offset = 1
      while offset < form.bytes.count, text[index + offset] == form.bytes[offset] { offset += 1 }
      guard offset == form.bytes.count else { continue }
      if index + offset < text.count, text[index + offset] == UInt8(ascii: "s") { offset += 1 }
      if Self.isWordEnd(text, at: index + offset) { return (form.term, offset) }
    }
    return nil
  }

  /// Whether no word goes on at an offset; a hyphen joins words, other punctuation does not.
  static func isWordEnd(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return true }
    let byte = text[index]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { return false }
    guard byte >= 0x80 else { return !ASCII.isAlphanumeric(byte) }
    // General punctuation, such as typographic quotes and dashes.
    return byte == 0xE2 && index + 1 < text.count && text[index + 1] == 0x80
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }
}
