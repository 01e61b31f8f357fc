import Diagnostics

/// Resolving names against the sections around them, as Mustache does: the first part of a name is
/// looked for from the innermost section outwards, the other parts in what it names.
extension TemplateExpander {
  enum Resolution {
    case found(TemplateReference, TemplateKind)
    /// It cannot be known, and the reason has been reported.
    case unknown
  }

  mutating func resolve(_ name: TemplateName, _ template: ParsedTemplate) -> Resolution {
    guard name.isValid else { return .unknown }
    guard let first = name.parts.first else { return resolveCurrent() }
    for scope in scopes.reversed() {
      guard let kind = scope.kind else { return .unknown }
      guard case .record(let schema) = kind,
        let slot = schema.slot(of: template.file.bytes.span.extracting(first))
      else { continue }
      return follow(name, from: schema.kinds[slot], slot, scope.frame, template)
    }
    let known = scopes.flatMap { scope in
      if case .record(let schema) = scope.kind { schema.names } else { [] as [String] }
    }
    reportUnknown(first, among: known, template)
    return .unknown
  }

  private func resolveCurrent() -> Resolution {
    guard let scope = scopes.last, let kind = scope.kind else { return .unknown }
    return .found(TemplateReference(frame: Int32(scope.frame), slot: 0, tail: -1), kind)
  }

  private mutating func follow(
    _ name: TemplateName, from start: TemplateKind, _ slot: Int, _ frame: Int,
    _ template: ParsedTemplate
  ) -> Resolution {
    var kind = start
    var tail: [Int] = []
    for (part, before) in zip(name.parts.dropFirst(), name.parts) {
      guard case .record(let schema) = kind.required else {
        let text = template.text(before)
        log.error(
          .templateWrongKind, "'\(text)' is \(kind.description) and has no names in it",
          at: template.file.range(part))
        return .unknown
      }
      guard let next = schema.slot(of: template.file.bytes.span.extracting(part)) else {
        reportUnknown(part, among: schema.names, template)
        return .unknown
      }
      // A name is as optional as the records on the way to it.
      kind = kind.isOptional ? .optional(schema.kinds[next]) : schema.kinds[next]
      tail.append(next)
    }
    var tailIndex = -1
    if !tail.isEmpty {
      tailIndex = program.tails.count
      program.tails.append(tail)
    }
    return .found(
      TemplateReference(frame: Int32(frame), slot: Int32(slot), tail: Int32(tailIndex)), kind)
  }

  private mutating func reportUnknown(
    _ part: Range<Int>, among known: [String], _ template: ParsedTemplate
  ) {
    let text = template.text(part)
    let range = template.file.range(part)
    let names = Set(known).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let nearest = Suggestion.nearest(to: text, among: names)
    let shown = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", ..." : "")
    log.error(
      .templateUnknownName, "there is no '\(text)' here", at: range,
      labels: chain.dropFirst().suffix(1).compactMap { link in
        link.tag.map { Label($0, "included from here") }
      },
      notes: [names.isEmpty ? "no names are known here" : "known here: \(shown)"],
      fixes: nearest.map { [Fix("write '\($0)'", range: range, replacement: $0)] } ?? [])
  }
}
