import Diagnostics

/// Puts partials in place and resolves names, for one root.
///
/// A partial sees the names of the place that includes it, so it is resolved anew at each place;
/// the number of steps is limited because a few files can ask for any number of them.
struct TemplateExpander {
  /// The most nodes that one root may expand to.
  static let mostNodes = 100_000
  /// The most literal bytes that one root may expand to.
  static let mostBytes = 16 << 20

  let templates: [[UInt8]: ParsedTemplate]
  var program: TemplateProgram
  var scopes: [TemplateScope]
  var log = DiagnosticLog()
  /// The names of the templates on the way from the root, and the tags that include them.
  var chain: [(name: [UInt8], tag: SourceRange?)]
  /// Every template that was reached.
  var reached: Set<[UInt8]>
  /// Whether every file that was reached is in order, so that places can be checked.
  var isSound = true
  /// How many sections and partials are open.
  private var depth = 0
  private var frames = 1
  private var visited = 0
  private var isExhausted = false
  /// Literals are merged from here on; a jump leads to this instruction.
  private var mergeStart = 0

  init(templates: [[UInt8]: ParsedTemplate], root: [UInt8], schema: TemplateSchema) {
    self.templates = templates
    program = TemplateProgram(schema: schema)
    scopes = [TemplateScope(kind: .record(schema), frame: 0)]
    chain = [(root, nil)]
    reached = [root]
  }

  /// Expands nodes of one template into the program.
  mutating func expand(
    _ template: ParsedTemplate, _ range: Range<Int>, indentation: ArraySlice<UInt8>
  ) {
    if !template.isSound { isSound = false }
    var index = range.lowerBound
    while index < range.upperBound, mayVisit(template.nodes[index], of: template) {
      let node = template.nodes[index]
      let tag = template.file.range(node.range)
      index += 1
      if node.startsLine { emit(indentation, from: tag) }
      switch node.content {
      case .literal:
        emitLines(template.file.bytes[node.range], indentation: indentation, from: tag)
      case .sectionEnd: break
      case .variable(let name, let isRaw):
        emitVariable(name, isRaw: isRaw, node, template)
      case .partial(let name, let own):
        include(
          name, tag, template, indentation: own.map { indentation + template.file.bytes[$0] } ?? [])
      case .section(let name, let isInverted, let end):
        let body = index..<max(index, min(end, range.upperBound))
        let opening = section(name, isInverted: isInverted, tag, template)
        nest(opening, tag) { expander in
          expander.expand(template, body, indentation: indentation)
          if end < template.nodes.count, template.nodes[end].startsLine {
            expander.emit(indentation, from: tag)
          }
        }
        index = end + 1
      }
    }
  }

  /// Counts a node and tells whether the limits still allow it.
  private mutating func mayVisit(_ node: TemplateNode, of template: ParsedTemplate) -> Bool {
    guard !isExhausted else { return false }
    visited += 1
    guard visited > Self.mostNodes || program.literals.count > Self.mostBytes else { return true }
    isExhausted = true
    isSound = false
    log.error(
      .templateRecursion, "the partials expand to too much", at: template.file.range(node.range),
      notes: [
        "one page may have \(Self.mostNodes) tags and pieces of text and \(Self.mostBytes) bytes"
      ])
    return false
  }
}

/// Emitting instructions.
extension TemplateExpander {
  mutating func emit(_ instruction: TemplateInstruction, from origin: SourceRange) {
    program.instructions.append(instruction)
    program.origins.append(origin)
  }

  /// Emits literal bytes, together with the literal before when no jump leads between the two.
  private mutating func emit(_ bytes: ArraySlice<UInt8>, from origin: SourceRange) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals.append(contentsOf: bytes)
    let last = program.instructions.count - 1
    if last >= mergeStart, case .literal(let range) = program.instructions[last] {
      program.instructions[last] = .literal(range.lowerBound..<program.literals.count)
    } else {
      emit(.literal(start..<program.literals.count), from: origin)
    }
  }

  /// Emits literal text with the indentation before each of its lines but the first.
  private mutating func emitLines(
    _ text: ArraySlice<UInt8>, indentation: ArraySlice<UInt8>, from origin: SourceRange
  ) {
    guard !indentation.isEmpty else { return emit(text, from: origin) }
    var rest = text
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")), newline + 1 < text.endIndex {
      emit(rest[...newline], from: origin)
      emit(indentation, from: origin)
      rest = rest[(newline + 1)...]
    }
    emit(rest, from: origin)
  }

  /// Emits a section's instructions round its body.
  private mutating func nest(
    _ opening: SectionOpening, _ tag: SourceRange, _ body: (inout TemplateExpander) -> Void
  ) {
    guard enter(tag) else { return }
    let start = program.instructions.count
    emit(opening.instruction(end: 0), from: tag)
    mergeStart = start + 1
    if opening.pushesFrame { frames += 1 }
    let outer = scopes
    switch opening.scope {
    case .outer: break
    case .value(let kind): scopes.append(TemplateScope(kind: kind, frame: frames - 1))
    case .unknown: scopes.append(TemplateScope(kind: nil, frame: frames - 1))
    }
    body(&self)
    scopes = outer
    if opening.pushesFrame { frames -= 1 }
    program.instructions[start] = opening.instruction(end: program.instructions.count)
    switch opening.form {
    case .each: emit(.endEach(start: start), from: tag)
    case .with: emit(.endWith, from: tag)
    case .when, .unless: break
    }
    mergeStart = program.instructions.count
    depth -= 1
  }

  /// Goes one level deeper, unless that is too deep.
  mutating func enter(_ tag: SourceRange) -> Bool {
    guard depth < TemplateParser.deepestNesting else {
      // A file whose own sections are nested too deep has been reported by the parser.
      if chain.count > 1 {
        log.error(
          .templateRecursion,
          "sections and partials are nested more than \(TemplateParser.deepestNesting) deep",
          at: tag)
      }
      isSound = false
      return false
    }
    depth += 1
    return true
  }

  mutating func leave() {
    depth -= 1
  }
}
