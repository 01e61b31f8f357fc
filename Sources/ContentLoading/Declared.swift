internal import Diagnostics
internal import YAMLReading

/// Reads a list and refuses an id that is declared twice, or named twice where once is enough.
struct Declared {
  private var places: [String: SourceRange] = [:]

  /// Notes an id; reports when it was declared before.
  mutating func add(_ id: String, _ reader: SchemaReader, at offsets: Range<Int>, _ what: String) {
    guard let first = note(id, reader, at: offsets) else { return }
    reader.error(
      .duplicateIdentifier, "\(what) '\(id)' is declared twice", at: offsets,
      labels: [Label(first, "first declared here")], fixes: [Fix("rename one of the two")])
  }

  /// Notes the mention of an id in a list; reports when the list has it already.
  mutating func mention(
    _ id: String, _ reader: SchemaReader, at offsets: Range<Int>, _ what: String
  ) {
    guard let first = note(id, reader, at: offsets) else { return }
    reader.error(
      .duplicateIdentifier, "\(what) names '\(id)' twice", at: offsets,
      labels: [Label(first, "first named here")], fixes: [Fix("delete one of the two")])
  }

  /// Where the id was before; it is noted when it was not.
  private mutating func note(
    _ id: String, _ reader: SchemaReader, at offsets: Range<Int>
  ) -> SourceRange? {
    if let first = places[id] { return first }
    places[id] = reader.file.range(offsets)
    return nil
  }
}
