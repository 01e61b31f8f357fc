internal import ContentModel

/// Values as text that reads back as the same value; unlike text for readers, nothing is rounded.
enum ExactText {
  /// The shortest digits that read back as the same number.
  static func number(_ value: Double) -> String {
    let text = value == 0 ? "0" : "\(value)"
    guard text.utf8.suffix(2).elementsEqual(".0".utf8) else { return text }
    return String(text.unicodeScalars.dropLast(2))
  }

  static func numbers(_ values: [String: Double]) -> String {
    ordered(values).map { "\(text($0.key)) \(number($0.value))" }.joined(separator: ", ")
  }

  static func list(_ values: [String]) -> String {
    values.map(text).joined(separator: ", ")
  }

  /// A text within others: in quotes where it has what could be taken for their border.
  static func text(_ value: String) -> String {
    let borders = ",;:()[]\"\\".utf8
    let isPlain =
      !value.isEmpty && value.utf8.first != 0x20 && value.utf8.last != 0x20
      && !value.utf8.contains(where: borders.contains)
    if isPlain { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  static func curve(_ curve: ValueCurve) -> String {
    switch curve {
    case .linear(let zero, let hundred): "0 at \(number(zero)), 100 at \(number(hundred)), linear"
    case .piecewise(let points):
      list(points.map { "\(number($0.value)) at \(number($0.x))" })
    case .levels(let values): numbers(values)
    }
  }

  static func end(_ end: SupportEnd) -> String {
    switch end {
    case .date(let date): date.iso
    case .open: "open"
    case .unknown: "unknown"
    }
  }

  static func mustHave(_ mustHave: MustHave) -> String {
    "\(mustHave.capabilityID) at least \(mustHave.atLeast.rawValue)"
  }

  static func rule(_ rule: Rule) -> String {
    switch rule {
    case .fact(let id, let test, let value): "\(id) \(test.rawValue) \(self.value(value))"
    case .capability(let id, let level): "\(id) at least \(level.rawValue)"
    case .all(let rules): "all(" + rules.map(self.rule).joined(separator: "; ") + ")"
    case .any(let rules): "any(" + rules.map(self.rule).joined(separator: "; ") + ")"
    case .not(let inner): "not(" + self.rule(inner) + ")"
    }
  }

  /// The entries of a dictionary in the byte order of their keys.
  static func ordered<Value>(_ values: [String: Value]) -> [(key: String, value: Value)] {
    values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (key: $0.key, value: $0.value) }
  }

  private static func value(_ value: RuleValue) -> String {
    switch value {
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case .texts(let texts): "[" + list(texts) + "]"
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.iso
    }
  }
}
