/// Works out the parts of a program that depend on known values only.
///
/// What comes out renders the same bytes from the other values as the program does from all: literals
/// take the place of known values, of sections over them and of loops over known lists.
struct TemplateFixer {
  /// What a frame of the program is while it is being worked through.
  private enum Frame {
    /// Its values are known, but for those that are `nil`.
    case known([TemplateValue?])
    /// It will be the frame of this number when the new program runs.
    case open(Int)
  }

  private let source: TemplateProgram
  private(set) var program: TemplateProgram
  /// The instructions of the source whose address was refused, each once.
  private(set) var refused: [Int] = []
  private var frames: [Frame]
  private var openFrames = 1
  /// Literals are merged from here on; a jump leads to this instruction.
  private var mergeStart = 0

  /// Works through a program; `values` are those of its record, `nil` where one is not known.
  init(_ source: TemplateProgram, _ values: [TemplateValue?]) {
    self.source = source
    program = TemplateProgram(schema: source.schema)
    program.tails = source.tails
    frames = [.known(values)]
    work(source.instructions.indices)
  }

  private mutating func work(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      index = work(index)
    }
  }

  /// Works through one instruction with its body; returns where the next one is.
  private mutating func work(_ index: Int) -> Int {
    switch source.instructions[index] {
    case .literal(let range):
      let literal = source.literals[range]
      append(index) { $0 += literal }
    case .text(let reference), .url(let reference), .html(let reference), .json(let reference),
      .css(let reference):
      print(reference, index)
    case .unresolved, .endEach, .endWith: break
    case .each(let reference, let end):
      if let known = value(reference) {
        guard case .list(let elements) = known else { return end + 1 }
        for element in elements { enter(element) { $0.work(index + 1..<end) } }
      } else {
        nest(
          index, from: reference, opening: { .each($0, end: $1) }, closing: { .endEach(start: $0) })
      }
      return end + 1
    case .with(let reference, let end):
      if let known = value(reference) {
        if known.isTruthy { enter(known) { $0.work(index + 1..<end) } }
      } else {
        nest(index, from: reference, opening: { .with($0, end: $1) }, closing: { _ in .endWith })
      }
      return end + 1
    case .when(let reference, let isInverted, let end):
      if let known = value(reference) {
        if known.isTruthy != isInverted { work(index + 1..<end) }
        return end
      }
      let start = program.instructions.count
      emit(.when(open(reference), isInverted: isInverted, end: 0), index)
      mergeStart = start + 1
      work(index + 1..<end)
      let stop = program.instructions.count
      program.instructions[start] = .when(open(reference), isInverted: isInverted, end: stop)
      mergeStart = stop
      return end
    }
    return index + 1
  }

  // MARK: Known values

  /// A value that is known already.
  private func value(_ reference: TemplateReference) -> TemplateValue? {
    guard case .known(let values) = frames[Int(reference.frame)] else { return nil }
    guard var value = values[Int(reference.slot)] else { return nil }
    if reference.tail >= 0 {
      for slot in source.tails[Int(reference.tail)] {
        guard case .record(let record) = value else { return .absent }
        value = record.values[slot]
      }
    }
    return value
  }

  private mutating func enter(_ value: TemplateValue, _ body: (inout TemplateFixer) -> Void) {
    if case .record(let record) = value {
      frames.append(.known(record.values))
    } else {
      frames.append(.known([value]))
    }
    body(&self)
    frames.removeLast()
  }

  /// Puts a known value in place; one that is not known is left to the new program.
  private mutating func print(_ reference: TemplateReference, _ index: Int) {
    guard let known = value(reference) else { return emitOpen(index) }
    var renderer = TemplateRenderer(source, [])
    let instruction = source.instructions[index]
    append(index) { renderer.print(known, by: instruction, at: index, into: &$0) }
    refused += renderer.refused.filter { !refused.contains($0) }
  }

  // MARK: The new program

  /// The place of a value when the new program runs; its page's record is always at hand.
  private func open(_ reference: TemplateReference) -> TemplateReference {
    var frame = 0
    if reference.frame > 0, case .open(let number) = frames[Int(reference.frame)] { frame = number }
    return TemplateReference(frame: Int32(frame), slot: reference.slot, tail: reference.tail)
  }

  private mutating func emitOpen(_ index: Int) {
    switch source.instructions[index] {
    case .text(let reference): emit(.text(open(reference)), index)
    case .url(let reference): emit(.url(open(reference)), index)
    case .html(let reference): emit(.html(open(reference)), index)
    case .json(let reference): emit(.json(open(reference)), index)
    case .css(let reference): emit(.css(open(reference)), index)
    default: break
    }
  }

  private mutating func emit(_ instruction: TemplateInstruction, _ index: Int) {
    program.instructions.append(instruction)
    program.origins.append(source.origins[index])
  }

  private mutating func append(_ index: Int, _ write: (inout [UInt8]) -> Void) {
    let start = program.literals.count
    write(&program.literals)
    let end = program.literals.count
    guard end > start else { return }
    let last = program.instructions.count - 1
    if last >= mergeStart, case .literal(let range) = program.instructions[last] {
      program.instructions[last] = .literal(range.lowerBound..<end)
    } else {
      emit(.literal(start..<end), index)
    }
  }

  /// Emits a section over a value that is not known, with a frame of its own.
  private mutating func nest(
    _ index: Int, from reference: TemplateReference,
    opening: (TemplateReference, Int) -> TemplateInstruction,
    closing: (Int) -> TemplateInstruction
  ) {
    let outer = open(reference)
    let start = program.instructions.count
    emit(opening(outer, 0), index)
    mergeStart = start + 1
    frames.append(.open(openFrames))
    openFrames += 1
    switch source.instructions[index] {
    case .each(_, let end), .with(_, let end): work(index + 1..<end)
    default: break
    }
    frames.removeLast()
    openFrames -= 1
    program.instructions[start] = opening(outer, program.instructions.count)
    emit(closing(start), index)
    mergeStart = program.instructions.count
  }
}
