/// Writes JSON byte by byte, in the order it is told, indented by two spaces.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  package init() {}

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclosed("{", "}", body)
  }

  package mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    name(key)
    enclosed("{", "}", body)
  }

  package mutating func array<Element>(
    _ key: String, _ items: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    name(key)
    array(items, body)
  }

  package mutating func array<Element>(
    _ items: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    enclosed("[", "]") { writer in
      for item in items {
        writer.separate()
        body(&writer, item)
      }
    }
  }

  package mutating func field(_ key: String, _ value: String?) {
    name(key)
    string(value)
  }

  package mutating func field(_ key: String, _ value: Double?) {
    name(key)
    number(value)
  }

  package mutating func field(_ key: String, _ value: Int?) {
    name(key)
    bytes.append(contentsOf: (value.map { String($0) } ?? "null").utf8)
  }

  package mutating func field(_ key: String, _ value: Bool) {
    name(key)
    Escaping.append(value ? "true" : "false", to: &bytes)
  }

  package mutating func numbers(_ key: String, _ values: [Double]) {
    array(key, values) { $0.number($1) }
  }

  package mutating func strings(_ key: String, _ values: [String]) {
    array(key, values) { $0.string($1) }
  }

  /// An object of texts on one line, for long lists that people compare line by line.
  package mutating func line(_ key: String, _ members: [(name: String, text: String)]) {
    name(key)
    Escaping.append("{", to: &bytes)
    for (index, member) in members.enumerated() {
      Escaping.append(index == 0 ? " " : ", ", to: &bytes)
      Escaping.appendJSON(member.name, to: &bytes)
      Escaping.append(": ", to: &bytes)
      Escaping.appendJSON(member.text, to: &bytes)
    }
    Escaping.append(members.isEmpty ? "}" : " }", to: &bytes)
  }

  package mutating func string(_ value: String?) {
    guard let value else { return Escaping.append("null", to: &bytes) }
    Escaping.appendJSON(value, to: &bytes)
  }

  /// The shortest digits that read back as the same number; `null` for what JSON cannot say.
  package mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return Escaping.append("null", to: &bytes) }
    var text = value == 0 ? "0" : "\(value)"
    if text.utf8.suffix(2).elementsEqual(".0".utf8) {
      text = String(text.unicodeScalars.dropLast(2))
    }
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func name(_ key: String) {
    separate()
    Escaping.appendJSON(key, to: &bytes)
    Escaping.append(": ", to: &bytes)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    line()
  }

  private mutating func line() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { Escaping.append("  ", to: &bytes) }
  }

  private mutating func enclosed(
    _ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void
  ) {
    Escaping.append(open, to: &bytes)
    let wasFirst = isFirst
    isFirst = true
    depth += 1
    body(&self)
    depth -= 1
    if !isFirst { line() }
    isFirst = wasFirst
    Escaping.append(close, to: &bytes)
  }
}
