import Diagnostics

/// Matching what a tag does with the kind of the value it names.
extension TemplateExpander {
  mutating func emitVariable(
    _ name: TemplateName, isRaw: Bool, _ node: TemplateNode, _ template: ParsedTemplate
  ) {
    let tag = template.file.range(node.range)
    var instruction = TemplateInstruction.unresolved
    if case .found(let reference, let kind) = resolve(name, template) {
      let needsRaw: Bool
      switch kind.required {
      case .text: (instruction, needsRaw) = (.text(reference), false)
      case .url: (instruction, needsRaw) = (.url(reference), false)
      case .html: (instruction, needsRaw) = (.html(reference), true)
      case .json: (instruction, needsRaw) = (.json(reference), true)
      case .css: (instruction, needsRaw) = (.css(reference), true)
      case .flag, .record, .list, .optional:
        needsRaw = isRaw
        log.error(
          .templateWrongKind,
          "'\(template.text(name.range))' is \(kind.description) and cannot be printed", at: tag,
          notes: ["open a section with it: {{#name}} ... {{/name}}"])
      }
      if needsRaw != isRaw { reportBraces(needsRaw: needsRaw, kind, name, tag, template) }
    }
    emit(instruction, from: tag)
  }

  private mutating func reportBraces(
    needsRaw: Bool, _ kind: TemplateKind, _ name: TemplateName, _ tag: SourceRange,
    _ template: ParsedTemplate
  ) {
    let text = template.text(name.range)
    // The replacement uses the standard delimiters, so it is offered only where they are in force.
    let isStandard = template.file.bytes[tag.offsets].starts(with: "{{".utf8)
    let right = needsRaw ? "{{{\(text)}}}" : "{{\(text)}}"
    let fix = Fix(
      "write '\(right)'", range: isStandard ? tag : nil, replacement: isStandard ? right : nil)
    if needsRaw {
      log.error(
        .templateWrongKind, "'\(text)' is \(kind.description) and needs three braces", at: tag,
        fixes: [fix])
    } else {
      log.error(
        .templateUnescaped, "'\(text)' is \(kind.description) and must be escaped", at: tag,
        notes: ["three braces and the ampersand are for values that are already safe"],
        fixes: [fix])
    }
  }

  mutating func section(
    _ name: TemplateName, isInverted: Bool, _ tag: SourceRange, _ template: ParsedTemplate
  ) -> SectionOpening {
    guard case .found(let reference, let kind) = resolve(name, template) else {
      return SectionOpening(
        form: isInverted ? .unless : .when, reference: .unresolved,
        scope: isInverted ? .outer : .unknown)
    }
    let form: SectionOpening.Form
    let scope: TemplateKind
    switch kind.required {
    case .flag: (form, scope) = (.when, .flag)
    case .list(let element): (form, scope) = (.each, element.required)
    case .record(let schema): (form, scope) = (.with, .record(schema))
    case let value:
      (form, scope) = (.with, value)
      if !isInverted { reportAlwaysThere(kind, name, tag, template) }
    }
    guard isInverted else {
      return SectionOpening(form: form, reference: reference, scope: .value(scope))
    }
    if form == .with { reportAlwaysThere(kind, name, tag, template) }
    return SectionOpening(form: .unless, reference: reference, scope: .outer)
  }

  /// A section over a value that is never missing is always or never shown.
  private mutating func reportAlwaysThere(
    _ kind: TemplateKind, _ name: TemplateName, _ tag: SourceRange, _ template: ParsedTemplate
  ) {
    guard !kind.isOptional else { return }
    log.error(
      .templateWrongKind,
      "'\(template.text(name.range))' is \(kind.description) and never missing", at: tag,
      notes: ["a section needs a list, a record, a yes-or-no value or an optional value"])
  }
}
