@testable import Templating

/// Derives a schema from an example's data: every value optional, numbers as text.
///
/// Names that cannot be declared are left out; the examples have them to show that they are never
/// found.
enum JSONModel {
  static func kind(of value: JSONValue) -> TemplateKind {
    switch value {
    case .null, .number, .text: .optional(.text)
    case .flag: .flag
    case .array(let values): .list(of: values.map(kind).reduce(.optional(.text)) { $1.merged($0) })
    case .object(let fields): .optional(.record(schema(of: fields)))
    }
  }

  static func schema(of fields: [String: JSONValue]) -> TemplateSchema {
    let names = fields.keys.filter { TemplateName.isValid($0.utf8) }.sorted()
    return TemplateSchema(
      fields: names.compactMap { name in fields[name].map { (name, kind(of: $0)) } })
  }

  /// The value as one of `kind`, which may have been widened by its neighbours.
  static func value(_ value: JSONValue, as kind: TemplateKind) -> TemplateValue {
    switch (value, kind.required) {
    case (.flag(let flag), _): .flag(flag)
    case (.number(let number), _): .text(JSONValue.printed(number))
    case (.text(let text), _): .text(text)
    case (.array(let values), .list(let element)): .list(values.map { self.value($0, as: element) })
    case (.object(let fields), .record(let schema)): .record(record(fields, schema))
    default: .absent
    }
  }

  static func record(
    _ fields: [String: JSONValue], _ schema: TemplateSchema
  ) -> TemplateRecord {
    schema.record(
      fields: zip(schema.names, schema.kinds).map { name, kind in
        (name, fields[name].map { value($0, as: kind) } ?? .absent)
      })
  }
}

extension TemplateKind {
  /// The kind of a list's elements, given the kinds of two of them.
  fileprivate func merged(_ other: TemplateKind) -> TemplateKind {
    if case .optional(.text) = other { return self }
    guard case .optional(.record(let left)) = self, case .optional(.record(let right)) = other
    else { return self }
    let added = zip(right.names, right.kinds).filter { !left.names.contains($0.0) }
    return .optional(
      .record(TemplateSchema(fields: Array(zip(left.names, left.kinds)) + added)))
  }
}
