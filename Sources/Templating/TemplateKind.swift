/// What a named value of a page model is; it decides where a template may use it.
package indirect enum TemplateKind: Sendable, Hashable {
  /// Text, escaped wherever it stands.
  case text
  /// Markup that is already safe, written with three braces, in element content only.
  case html
  /// A whole address, checked with `URLPolicy`; the only kind allowed in `href`, `src` and the like.
  case url
  /// JSON, written with three braces in a `script` element whose type is a JSON type.
  case json
  /// A style sheet of ours, written with three braces in a `style` element.
  case css
  /// A condition for a section; it cannot be printed.
  case flag
  /// One record, whose names a section or a dotted name reaches.
  case record(TemplateSchema)
  /// Any number of values of one kind, which a section repeats for.
  case list(of: TemplateKind)
  /// A value that may be missing; a section over it is shown when it is there.
  case optional(TemplateKind)

  /// Any number of records.
  package static func records(_ schema: TemplateSchema) -> TemplateKind {
    .list(of: .record(schema))
  }

  /// The kind without its optional marks.
  var required: TemplateKind {
    var kind = self
    while case .optional(let wrapped) = kind { kind = wrapped }
    return kind
  }

  /// Whether a value of this kind may be missing.
  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// How messages name the kind.
  var description: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .url: "an address"
    case .json: "JSON"
    case .css: "a style sheet"
    case .flag: "a yes-or-no value"
    case .record: "a record"
    case .list: "a list"
    case .optional(let wrapped): wrapped.description
    }
  }
}
