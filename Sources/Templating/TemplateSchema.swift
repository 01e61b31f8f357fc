/// The names of a page model and the kind of each: what a template may refer to.
///
/// Names are resolved against the schema when templates are compiled, so a record holds its values
/// by position and rendering compares no names. A class, because records of one schema are told
/// from others by identity first and by structure only when that fails.
package final class TemplateSchema: Sendable {
  let names: [String]
  let kinds: [TemplateKind]
  private let slots: [[UInt8]: Int]

  /// Declares names of ASCII letters, digits, `-` and `_`, each once; anything else traps.
  package convenience init(_ fields: KeyValuePairs<String, TemplateKind>) {
    self.init(fields: fields.map { ($0.key, $0.value) })
  }

  /// Declares names that are not known as a literal.
  package init(fields: [(name: String, kind: TemplateKind)]) {
    precondition(fields.count <= PartialRecord.Slots.most, "a schema has that many names at most")
    names = fields.map(\.name)
    kinds = fields.map(\.kind)
    var slots: [[UInt8]: Int] = [:]
    for (slot, field) in fields.enumerated() {
      precondition(TemplateName.isValid(field.name.utf8), "'\(field.name)' cannot be a name")
      let previous = slots.updateValue(slot, forKey: Array(field.name.utf8))
      precondition(previous == nil, "the schema declares '\(field.name)' twice")
    }
    self.slots = slots
  }

  /// Where a record of this schema keeps the value of a name; names are compared as bytes.
  func slot(of name: some Sequence<UInt8>) -> Int? {
    slots[Array(name)]
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
