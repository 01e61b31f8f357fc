package import Markup

/// One value of a page model.
package enum TemplateValue: Sendable {
  case text(String)
  case html(TrustedHTML)
  /// An address as it should stand in the page; one that `URLPolicy` refuses is rendered as `#`.
  case url(String)
  /// JSON as UTF-8; `<` is written as `\u003c` on the way out, so it cannot end its element.
  case json([UInt8])
  /// CSS of ours as UTF-8; `</` is written as `<\/` on the way out.
  case css([UInt8])
  case flag(Bool)
  case record(TemplateRecord)
  case list([TemplateValue])
  /// A value declared optional that is missing.
  case absent

  /// A list of records.
  package static func records(_ records: [TemplateRecord]) -> TemplateValue {
    .list(records.map(TemplateValue.record))
  }

  /// A list of texts.
  package static func texts(_ texts: [String]) -> TemplateValue {
    .list(texts.map(TemplateValue.text))
  }

  /// Text that may be missing.
  package static func text(ifPresent text: String?) -> TemplateValue {
    text.map(TemplateValue.text) ?? .absent
  }

  /// An address that may be missing.
  package static func url(ifPresent address: String?) -> TemplateValue {
    address.map(TemplateValue.url) ?? .absent
  }

  /// Whether the value may stand where a schema declares `kind`.
  func conforms(to kind: TemplateKind) -> Bool {
    // One at a time: a pair would copy both.
    switch kind {
    case .optional(let wrapped): if case .absent = self { true } else { conforms(to: wrapped) }
    case .text: if case .text = self { true } else { false }
    case .html: if case .html = self { true } else { false }
    case .url: if case .url = self { true } else { false }
    case .json: if case .json = self { true } else { false }
    case .css: if case .css = self { true } else { false }
    case .flag: if case .flag = self { true } else { false }
    case .record(let schema):
      if case .record(let record) = self { record.schema == schema } else { false }
    case .list(let element):
      if case .list(let values) = self {
        values.allSatisfy { $0.conforms(to: element) }
      } else {
        false
      }
    }
  }

  /// Whether a section over the value is shown.
  ///
  /// Missing, no, an empty list and an empty value of any other kind are not.
  var isTruthy: Bool {
    switch self {
    case .text(let text), .url(let text): !text.utf8.isEmpty
    case .html(let html): !html.isEmpty
    case .json(let bytes), .css(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .record: true
    case .list(let values): !values.isEmpty
    case .absent: false
    }
  }
}
