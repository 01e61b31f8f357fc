internal import Diagnostics

/// Reads a mapping key by key and, at the end, reports the keys that nobody asked for.
package struct MappingReader {
  package let reader: SchemaReader
  package let entries: [YAMLEntry]
  /// What the mapping describes, for messages: "a source".
  package let what: String
  package let offsets: Range<Int>
  private var known: [String] = []

  init(_ reader: SchemaReader, _ entries: [YAMLEntry], _ what: String, _ offsets: Range<Int>) {
    self.reader = reader
    self.entries = entries
    self.what = what
    self.offsets = offsets
    known.reserveCapacity(16)
  }

  /// The value of a key, if it is there and not empty.
  package mutating func optional(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let entry = entries.first(where: { Self.areEqual($0.key.text, key) }) else {
      return nil
    }
    if case .scalar(let scalar) = entry.value, scalar.isEmptyPlain {
      reader.error(
        .invalidValue, "'\(key)' has no value", at: entry.key.offsets,
        fixes: [Fix("write a value, or delete the key")])
      return nil
    }
    return entry.value
  }

  /// The value of a key that must be there; reports when it is not.
  package mutating func required(_ key: String) -> YAMLNode? {
    if let node = optional(key) { return node }
    if !entries.contains(where: { Self.areEqual($0.key.text, key) }) {
      reader.error(
        .missingKey, "\(what) needs the key '\(key)'",
        at: offsets.lowerBound..<offsets.lowerBound, fixes: [Fix("add '\(key): …'")])
    }
    return nil
  }

  /// Reports every key that was not asked for, with the nearest one that was.
  package func finish() {
    for entry in entries where !known.contains(where: { Self.areEqual($0, entry.key.text) }) {
      reader.unknown(
        .unknownKey, "\(what) has no key '\(entry.key.text)'", entry.key.offsets, entry.key.text,
        known)
    }
  }

  /// Whether two keys have the same bytes.
  private static func areEqual(_ one: String, _ other: String) -> Bool {
    // Most keys differ in length already.
    one.utf8.count == other.utf8.count && one.utf8.elementsEqual(other.utf8)
  }

  package mutating func text(_ key: String) -> String? {
    required(key).flatMap { reader.text($0, "'\(key)'") }
  }

  package mutating func optionalText(_ key: String) -> String? {
    optional(key).flatMap { reader.text($0, "'\(key)'") }
  }

  package mutating func identifier(_ key: String) -> String? {
    let found = required(key).flatMap { reader.identifier($0, "'\(key)'") }
    if key == "id" { reader.note(id: found) }
    return found
  }

  package mutating func optionalNumber(
    _ key: String, in range: ClosedRange<Double> = -1e15...1e15
  ) -> Double? {
    optional(key).flatMap { reader.number($0, "'\(key)'", in: range) }
  }

  package mutating func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    optional(key).flatMap { reader.integer($0, "'\(key)'", in: range) }
  }

  package mutating func optionalBoolean(_ key: String) -> Bool? {
    optional(key).flatMap { reader.boolean($0, "'\(key)'") }
  }

  /// A list of texts; one single text is taken as a list of one.
  package mutating func optionalTexts(_ key: String) -> [String]? {
    guard let node = optional(key) else { return nil }
    if case .scalar = node { return reader.text(node, "'\(key)'").map { [$0] } }
    return reader.items(node, "'\(key)'").compactMap { reader.text($0, "an item of '\(key)'") }
  }
}
