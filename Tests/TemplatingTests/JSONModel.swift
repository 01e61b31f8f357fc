import Markup

@testable import Templating

/// Derives a schema from an example's data: every value optional, numbers as text.
///
/// Names that cannot be declared are left out; the examples have them to show that they are never
/// found.
struct JSONModel {
  /// Whether texts are given as markup that is already safe, for examples with three braces.
  let isMarkup: Bool

  private var textKind: TemplateKind { .optional(isMarkup ? .html : .text) }

  private func kind(of value: JSONValue) -> TemplateKind {
    switch value {
    case .null, .number, .text: textKind
    case .flag: .flag
    case .array(let values): .list(of: values.map(kind).reduce(textKind, merged))
    case .object(let fields): .optional(.record(schema(of: fields)))
    }
  }

  func schema(of fields: [String: JSONValue]) -> TemplateSchema {
    let names = fields.keys.filter { TemplateName.isValid($0.utf8) }.sorted()
    return TemplateSchema(
      fields: names.compactMap { name in fields[name].map { (name, kind(of: $0)) } })
  }

  /// The kind of a list's elements, given the kinds of two of them.
  private func merged(_ left: TemplateKind, _ right: TemplateKind) -> TemplateKind {
    if left == textKind { return right }
    guard case .optional(.record(let first)) = left, case .optional(.record(let second)) = right
    else { return left }
    let added = zip(second.names, second.kinds).filter { !first.names.contains($0.0) }
    return .optional(
      .record(TemplateSchema(fields: Array(zip(first.names, first.kinds)) + added)))
  }

  /// The value as one of `kind`, which may have been widened by its neighbours.
  private func value(_ value: JSONValue, as kind: TemplateKind) -> TemplateValue {
    switch (value, kind.required) {
    case (.flag(let flag), _): .flag(flag)
    case (.number(let number), _): text(JSONValue.printed(number))
    case (.text(let text), _): self.text(text)
    case (.array(let values), .list(let element)): .list(values.map { self.value($0, as: element) })
    case (.object(let fields), .record(let schema)): .record(record(fields, schema))
    default: .absent
    }
  }

  private func text(_ text: String) -> TemplateValue {
    isMarkup ? .html(TrustedHTML(alreadySafe: Array(text.utf8))) : .text(text)
  }

  func record(_ fields: [String: JSONValue], _ schema: TemplateSchema) -> TemplateRecord {
    schema.record(fields: values(fields, schema))
  }

  /// The fields in the order of the schema.
  func values(
    _ fields: [String: JSONValue], _ schema: TemplateSchema
  ) -> [(key: String, value: TemplateValue)] {
    zip(schema.names, schema.kinds).map { name, kind in
      (name, fields[name].map { value($0, as: kind) } ?? .absent)
    }
  }
}
