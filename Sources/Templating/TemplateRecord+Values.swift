/// Reading a record by name, for outputs that are not made from a template.
///
/// A name that the schema does not have reads as a missing value.
extension TemplateRecord {
  package subscript(name: String) -> TemplateValue {
    schema.slot(of: name.utf8Span.span).map { values[$0] } ?? .absent
  }

  /// A text or an address; empty where it is missing or of another kind.
  package func text(_ name: String) -> String {
    switch self[name] {
    case .text(let text), .url(let text): text
    default: ""
    }
  }

  /// The records of a list; none where it is missing or of another kind.
  package func records(_ name: String) -> [TemplateRecord] {
    guard case .list(let values) = self[name] else { return [] }
    return values.compactMap { value in
      if case .record(let record) = value { record } else { nil }
    }
  }
}
