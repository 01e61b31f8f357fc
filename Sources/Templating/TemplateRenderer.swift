import Diagnostics
import Markup

/// Runs a program over one record.
struct TemplateRenderer {
  private struct Loop {
    let values: [TemplateValue]
    var next: Int
  }

  private let program: TemplateProgram
  /// What each open section has brought into reach: a record's values, or one value by itself.
  private var frames: [[TemplateValue]]
  private var loops: [Loop] = []
  /// The instructions whose address was refused, each once.
  private(set) var refused: [Int] = []

  init(_ program: TemplateProgram, _ values: [TemplateValue]) {
    self.program = program
    frames = [values]
  }

  mutating func render(into out: inout [UInt8]) {
    let program = program
    let instructions = program.instructions
    let literals = program.literals.span
    var place = 0
    while place < instructions.count {
      switch instructions[place] {
      case .literal(let range):
        unsafe literals.extracting(range).withUnsafeBufferPointer {
          unsafe out.append(contentsOf: $0)
        }
      case .text(let reference), .url(let reference), .html(let reference), .json(let reference),
        .css(let reference):
        print(value(reference), by: instructions[place], at: place, into: &out)
      case .unresolved: break
      case .each(let reference, let end):
        if case .list(let values) = value(reference), let first = values.first {
          frames.append(Self.frame(of: first))
          loops.append(Loop(values: values, next: 1))
        } else {
          place = end
        }
      case .endEach(let start):
        if let value = nextValue() {
          frames[frames.count - 1] = Self.frame(of: value)
          place = start
        } else {
          frames.removeLast()
          loops.removeLast()
        }
      case .with(let reference, let end):
        let value = value(reference)
        if value.isTruthy { frames.append(Self.frame(of: value)) } else { place = end }
      case .endWith: frames.removeLast()
      case .when(let reference, let isInverted, let end):
        if value(reference).isTruthy == isInverted { place = end - 1 }
      }
      place += 1
    }
  }

  /// Prints a value as an instruction at some place does; one of another kind prints nothing.
  mutating func print(
    _ value: TemplateValue, by instruction: TemplateInstruction, at place: Int,
    into out: inout [UInt8]
  ) {
    switch (instruction, value) {
    case (.text, .text(let text)): Escaping.appendHTML(text, to: &out)
    case (.url, .url(let address)): append(address, place, to: &out)
    case (.html, .html(let html)): out.append(contentsOf: html.bytes)
    case (.json, .json(let json)): Self.append(json: json, to: &out)
    case (.css, .css(let css)): Self.append(css: css, to: &out)
    default: break
    }
  }

  private mutating func nextValue() -> TemplateValue? {
    let last = loops.count - 1
    guard loops[last].next < loops[last].values.count else { return nil }
    defer { loops[last].next += 1 }
    return loops[last].values[loops[last].next]
  }

  private static func frame(of value: TemplateValue) -> [TemplateValue] {
    if case .record(let record) = value { record.values } else { [value] }
  }

  private func value(_ reference: TemplateReference) -> TemplateValue {
    let value = frames[Int(reference.frame)][Int(reference.slot)]
    return reference.tail < 0 ? value : self.value(value, program.tails[Int(reference.tail)])
  }

  /// Follows the further parts of a dotted name.
  private func value(_ start: TemplateValue, _ tail: [Int]) -> TemplateValue {
    var value = start
    for slot in tail {
      guard case .record(let record) = value else { return .absent }
      value = record.values[slot]
    }
    return value
  }

  private mutating func append(_ address: String, _ place: Int, to out: inout [UInt8]) {
    if URLPolicy.allowsLink(address) {
      Escaping.appendHTML(address, to: &out)
    } else {
      out.append(UInt8(ascii: "#"))
      if !refused.contains(place) { refused.append(place) }
    }
  }

  /// In JSON `<` stands in strings only, where it may be written as an escape.
  private static func append(json: [UInt8], to out: inout [UInt8]) {
    unsafe json.withUnsafeBufferPointer { json in
      var start = 0
      while true {
        let index = unsafe ByteScan.nextLessThan(in: json, from: start)
        unsafe out.append(contentsOf: json[start..<index])
        if index == json.count { return }
        Escaping.append("\\u003c", to: &out)
        start = index + 1
      }
    }
  }

  /// A slash after a backslash is still a slash to CSS, and no longer an end tag to HTML.
  private static func append(css: [UInt8], to out: inout [UInt8]) {
    var previous: UInt8 = 0
    for byte in css {
      if previous == UInt8(ascii: "<"), byte == UInt8(ascii: "/") { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
      previous = byte
    }
  }
}
