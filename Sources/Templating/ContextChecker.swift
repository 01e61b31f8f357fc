import Diagnostics

/// Follows the HTML of a program and reports each value at a place where it may not stand.
///
/// A section may be skipped or repeated, so more than one state can be possible at a point; all of
/// them are followed, and a section must end in the sort of place it started in.
struct ContextChecker {
  /// The most states that are followed side by side.
  static let mostStates = 16
  /// The most bytes of markup that are read, counted anew for each repetition and state.
  static let mostSteps = 4 << 20
  /// What one instruction counts for, in bytes.
  private static let instructionSteps = 16

  private let program: TemplateProgram
  private var states = [HTMLContext()]
  private var log = DiagnosticLog()
  private var steps = 0
  private var isExhausted = false

  private init(_ program: TemplateProgram) {
    self.program = program
  }

  /// Checks a program; `end` is where its file ends.
  static func check(_ program: TemplateProgram, end: SourceRange) -> DiagnosticLog {
    var checker = ContextChecker(program)
    checker.check(program.instructions.indices)
    for state in checker.states where state.state != .tagOpen && state.state != .text {
      checker.log.error(
        .templateContext, "the template ends inside \(state.description)", at: end)
      break
    }
    return checker.log
  }

  private mutating func check(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound, !isExhausted {
      count(Self.instructionSteps, at: index)
      switch program.instructions[index] {
      case .literal(let literal): advance(over: literal, at: index)
      case .text: place(.text, index)
      case .url: place(.address, index)
      case .html: place(.html, index)
      case .json: place(.json, index)
      case .css: place(.css, index)
      // Its kind is not known, but its name has been reported.
      case .unresolved: for state in states.indices { _ = states[state].place(.text, by: index) }
      case .each(_, let end):
        checkSection(index, body: (index + 1)..<end, repeats: true)
        index = end
      case .with(_, let end):
        checkSection(index, body: (index + 1)..<end, repeats: false)
        index = end
      case .when(_, _, let end):
        checkSection(index, body: (index + 1)..<end, repeats: false)
        index = end - 1
      case .endEach, .endWith: break
      }
      index += 1
    }
  }

  private mutating func checkSection(_ index: Int, body: Range<Int>, repeats: Bool) {
    var entry = states
    while !isExhausted {
      states = entry
      check(body)
      // Most sections start and end in element content.
      if entry.count == 1, states == entry { return }
      let regions = Set((entry + states).map(\.region))
      guard regions.count == 1 || isExhausted else {
        let start = entry.first?.description ?? ""
        let end = states.first { $0.region != entry.first?.region }?.description ?? ""
        log.error(
          .templateContext, "this section starts in \(start) and ends in \(end)",
          at: program.origins[index],
          notes: ["what follows would mean different things, depending on the data"])
        states = entry
        return
      }
      let joined = entry + states.filter { !entry.contains($0) }
      states = joined
      guard repeats, joined.count > entry.count, fits(joined, index) else { return }
      entry = joined
    }
  }

  private mutating func advance(over literal: Range<Int>, at index: Int) {
    count(literal.count * states.count, at: index)
    let literals = program.literals
    for state in states.indices {
      states[state].advance(over: literals.span.extracting(literal))
      guard let instruction = states[state].conflict else { continue }
      states[state].conflict = nil
      report(states[state].instructionRefusal, instruction)
    }
    removeRepeats()
  }

  private mutating func place(_ value: HTMLContext.Placed, _ index: Int) {
    for state in states.indices {
      guard let refusal = states[state].place(value, by: index) else { continue }
      report(refusal, index)
    }
    removeRepeats()
  }

  private mutating func report(_ refusal: HTMLContext.Refusal, _ index: Int) {
    log.error(refusal.id, refusal.message, at: program.origins[index], notes: [refusal.note])
  }

  private mutating func removeRepeats() {
    guard states.count > 1 else { return }
    var kept: [HTMLContext] = []
    for state in states where !kept.contains(state) { kept.append(state) }
    states = kept
  }

  private mutating func count(_ steps: Int, at index: Int) {
    self.steps += steps
    if self.steps > Self.mostSteps { giveUp(index) }
  }

  private mutating func fits(_ states: [HTMLContext], _ index: Int) -> Bool {
    if states.count > Self.mostStates { giveUp(index) }
    return !isExhausted
  }

  private mutating func giveUp(_ index: Int) {
    guard !isExhausted else { return }
    isExhausted = true
    log.error(
      .templateContext, "the sections here leave too many possibilities to check",
      at: program.origins[index], notes: ["move whole tags or attributes into the sections"])
  }
}
