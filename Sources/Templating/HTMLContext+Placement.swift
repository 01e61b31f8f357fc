import Diagnostics

/// Whether a value may stand at a place.
extension HTMLContext {
  /// The kinds of value as far as places tell them apart.
  enum Placed { case text, address, html, json, css }

  struct Refusal {
    let id: DiagnosticID
    let message: String
    let note: String
  }

  /// Puts a value at the place and tells what is wrong with that, if anything is.
  ///
  /// The index of its instruction is kept for a problem that only shows up further on.
  mutating func place(_ value: Placed, by instruction: Int) -> Refusal? {
    let refusal = refusal(of: value)
    switch state {
    case .doubleQuoted, .singleQuoted, .unquoted:
      isValueStarted = true
      if element.elementsEqual("meta".utf8), attribute.elementsEqual("content".utf8) {
        metaValue = instruction
      }
    case .beforeAttributeValue: state = .unquoted
    case .tagOpen, .endTagOpen: state = .text
    case .textOnly, .rawText: matched = []
    default: break
    }
    return refusal
  }

  private func refusal(of value: Placed) -> Refusal? {
    switch state {
    case .text:
      switch value {
      case .text, .address, .html: return nil
      case .json: return refused("JSON", "put it in a script element whose type is a JSON type")
      case .css: return refused("a style sheet", "put it in a style element")
      }
    case .textOnly:
      return value == .text || value == .address
        ? nil : refused("markup", "this element holds text only")
    case .rawText: return rawTextRefusal(of: value)
    case .doubleQuoted, .singleQuoted: return attributeRefusal(of: value)
    case .beforeAttributeValue, .unquoted:
      return refused("a value without quotes", "write double quotes round the attribute's value")
    case .tagOpen, .endTagOpen, .tagName, .beforeAttributeName, .attributeName,
      .afterAttributeName, .afterQuotedValue, .afterSlash:
      return refused("a value", "only sections and attribute values in quotes can stand in a tag")
    case .declaration, .comment, .bogusComment, .opaque:
      return refused("a value", "values can stand in text and in attribute values in quotes")
    }
  }

  private func rawTextRefusal(of value: Placed) -> Refusal? {
    let isStyle = element.elementsEqual("style".utf8)
    if value == .css, isStyle { return nil }
    if value == .json, isJSON, element.elementsEqual("script".utf8) { return nil }
    return refused(
      "this value",
      isStyle
        ? "a style element takes a value declared as a style sheet"
        : "a script element with the type application/json or application/ld+json takes JSON")
  }

  private func attributeRefusal(of value: Placed) -> Refusal? {
    switch value {
    case .html, .json, .css:
      return refused("markup or code", "attribute values take text and addresses")
    case .text, .address: break
    }
    if isInstruction, attribute.elementsEqual("content".utf8) { return instructionRefusal }
    switch HTMLAttributeKind(attribute, on: element) {
    case .plain: return nil
    case .forbidden:
      return refused("a value", "a browser runs or obeys what stands there; write it out")
    case .address:
      if value == .text {
        return Refusal(
          id: .templateWrongKind, message: "\(description) needs an address, not text",
          note: "declare the value as an address, so that it is checked")
      }
      guard isValueStarted else { return nil }
      return refused("an address after other text", "give the whole address as one value")
    }
  }

  /// Why a value may not be what a `meta` element tells the browser to do.
  var instructionRefusal: Refusal {
    Refusal(
      id: .templateContext, message: "a value cannot be the content of a meta with http-equiv",
      note: "a browser obeys what stands there; write it out")
  }

  private func refused(_ value: String, _ note: String) -> Refusal {
    Refusal(
      id: .templateContext, message: "\(value) cannot stand in \(description)", note: note)
  }
}
