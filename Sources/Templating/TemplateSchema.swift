/// The names of a page model and the kind of each: what a template may refer to.
///
/// Names are resolved against the schema when templates are compiled, so a record holds its values
/// by position and rendering compares no names. A class, because records of one schema are told
/// from others by identity first and by structure only when that fails.
package final class TemplateSchema: Sendable {
  let names: [String]
  let kinds: [TemplateKind]
  /// The names one after the other, and where each ends.
  private let letters: [UInt8]
  private let ends: [Int]

  /// Declares names of ASCII letters, digits, `-` and `_`, each once; anything else traps.
  package convenience init(_ fields: KeyValuePairs<String, TemplateKind>) {
    self.init(fields: fields.map { ($0.key, $0.value) })
  }

  /// Declares names that are not known as a literal.
  package init(fields: [(name: String, kind: TemplateKind)]) {
    precondition(fields.count <= PartialRecord.Slots.most, "a schema has that many names at most")
    names = fields.map(\.name)
    kinds = fields.map(\.kind)
    var letters: [UInt8] = []
    var ends: [Int] = []
    for field in fields {
      precondition(TemplateName.isValid(field.name.utf8), "'\(field.name)' cannot be a name")
      precondition(
        Self.slot(of: field.name.utf8Span.span, letters, ends) == nil,
        "the schema declares '\(field.name)' twice")
      letters += field.name.utf8
      ends.append(letters.count)
    }
    self.letters = letters
    self.ends = ends
  }

  /// Where a record of this schema keeps the value of a name; names are compared as bytes.
  ///
  /// O(n) in the names, of which there are at most ``PartialRecord/Slots/most``: most differ in
  /// length, and nothing has to be hashed or copied.
  func slot(of name: Span<UInt8>) -> Int? {
    Self.slot(of: name, letters, ends)
  }

  private static func slot(of name: Span<UInt8>, _ letters: [UInt8], _ ends: [Int]) -> Int? {
    let letters = letters.span
    var start = 0
    for (slot, end) in ends.enumerated() {
      if end - start == name.count {
        var index = 0
        while index < name.count, letters[start + index] == name[index] { index += 1 }
        if index == name.count { return slot }
      }
      start = end
    }
    return nil
  }
}

extension TemplateSchema: Hashable {
  package static func == (left: TemplateSchema, right: TemplateSchema) -> Bool {
    left === right || (left.names == right.names && left.kinds == right.kinds)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(names)
  }
}
