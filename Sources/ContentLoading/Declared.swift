internal import Diagnostics
internal import YAMLReading

/// Reads a list of declarations and refuses an id that is given twice.
struct Declared {
  private var places: [String: SourceRange] = [:]

  /// Notes an id; reports when it was declared before.
  mutating func add(_ id: String, _ reader: SchemaReader, at offsets: Range<Int>, _ what: String) {
    let range = reader.file.range(offsets)
    if let first = places[id] {
      reader.error(
        .duplicateIdentifier, "\(what) '\(id)' is declared twice", at: offsets,
        labels: [Label(first, "first declared here")], fixes: [Fix("rename one of the two")])
    } else {
      places[id] = range
    }
  }
}
