package import Diagnostics

/// Decodes the nodes of one file by schema and collects every problem found on the way.
///
/// A class so that nested ``MappingReader``s report into one log; it is used within one task only.
package final class SchemaReader {
  package let file: SourceFile
  package private(set) var log = DiagnosticLog()
  private var doubted: [Vocabulary: Doubt]
  /// The ids that were read, also of what was then refused.
  private var ids: Set<String> = []
  /// Whether an id could not be read.
  private var lacksID = false
  /// The first place of a name that was let pass, for each vocabulary.
  package private(set) var passed: [Vocabulary: Range<Int>] = [:]

  /// - Parameters:
  ///   - file: The file.
  ///   - doubted: What is not known of vocabularies that the file refers to.
  package init(_ file: SourceFile, doubting doubted: [Vocabulary: Doubt] = [:]) {
    self.file = file
    self.doubted = doubted
  }

  /// Says that any declaration of a vocabulary may have been lost.
  package func doubt(_ vocabulary: Vocabulary) {
    doubted[vocabulary] = Doubt(ofAll: true)
  }

  /// Whether some declarations of a vocabulary could not be read.
  package func doubts(_ vocabulary: Vocabulary) -> Bool { doubted[vocabulary] != nil }

  /// What is not known of the names that the file declares; `nil` when nothing is wrong with it and
  /// all that it refers to is known.
  package var doubt: Doubt? {
    guard log.hasErrors || !passed.isEmpty else { return nil }
    return Doubt(ofAll: lacksID || ids.isEmpty, of: ids)
  }

  /// Notes an id that a declaration has, or `nil` for one that has none that can be read.
  func note(id: String?) {
    if let id { ids.insert(id) } else { lacksID = true }
  }

  /// The range of a node in the file.
  package func range(_ node: YAMLNode) -> SourceRange {
    file.range(node.offsets)
  }

  package func error(
    _ id: DiagnosticID,
    _ message: String,
    at offsets: Range<Int>,
    labels: [Label] = [],
    notes: [String] = [],
    fixes: [Fix] = []
  ) {
    log.error(id, message, at: file.range(offsets), labels: labels, notes: notes, fixes: fixes)
  }

  package func merge(_ other: DiagnosticLog) {
    log.merge(other)
  }

  /// A reader for a node that must be a mapping; reports and returns `nil` when it is not.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - what: What the mapping describes, for messages: "a source".
  /// - Returns: The reader, or `nil`.
  package func mapping(_ node: YAMLNode, _ what: String) -> MappingReader? {
    guard case .mapping(let entries, let offsets) = node else {
      error(
        .wrongType, "\(what) must be a mapping of keys to values, but this is \(node.kindInWords)",
        at: node.offsets, fixes: [Fix("write it as 'key: value' lines")])
      return nil
    }
    return MappingReader(self, entries, what, offsets)
  }

  /// The items of a node that must be a list; reports and returns nothing when it is not.
  package func items(_ node: YAMLNode, _ what: String) -> [YAMLNode] {
    guard case .sequence(let items, _) = node else {
      error(
        .wrongType, "\(what) must be a list, but this is \(node.kindInWords)", at: node.offsets,
        fixes: [Fix("write it as [one, two] or as lines that start with '- '")])
      return []
    }
    return items
  }

  /// The text of a node that must be a single value with something in it.
  package func text(_ node: YAMLNode, _ what: String) -> String? {
    guard case .scalar(let scalar) = node else {
      error(
        .wrongType, "\(what) must be a single text, but this is \(node.kindInWords)",
        at: node.offsets)
      return nil
    }
    guard !scalar.text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) else {
      error(
        .invalidValue, "\(what) is empty", at: scalar.offsets,
        fixes: [Fix("write a value, or delete the key")])
      return nil
    }
    // All of them start with the byte 0xE2, which few texts have.
    if scalar.text.utf8.contains(0xE2),
      let bidi = scalar.text.unicodeScalars.first(where: Self.isDirectionControl)
    {
      error(
        .forbiddenCharacter,
        "\(what) holds the invisible direction mark U+\(String(bidi.value, radix: 16, uppercase: true))",
        at: scalar.offsets, fixes: [Fix("delete the character")])
      return nil
    }
    return scalar.text
  }

  private static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// An identifier: lower-case letters, digits, dots and hyphens, starting with a letter or digit.
  package func identifier(_ node: YAMLNode, _ what: String) -> String? {
    guard let text = text(node, what) else { return nil }
    guard Self.isIdentifier(text) else {
      error(
        .invalidIdentifier, "\(what) is not a valid id", at: node.offsets,
        notes: [
          "an id has the letters a-z, digits, dots and hyphens, and starts with a letter or digit"
        ])
      return nil
    }
    return text
  }

  /// Whether a text matches `[a-z0-9][a-z0-9.-]*`, checked on bytes.
  package static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLowerOrDigit(first) else { return false }
    return text.utf8.allSatisfy {
      isLowerOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A plain decimal number, written without quotes, within a range.
  package func number(
    _ node: YAMLNode, _ what: String, in range: ClosedRange<Double> = -1e15...1e15
  ) -> Double? {
    guard let text = text(node, what), case .scalar(let scalar) = node else { return nil }
    guard Self.isPlainDecimal(text), let value = Double(text), value.isFinite else {
      error(
        .wrongType, "\(what) must be a number", at: node.offsets,
        notes: ["a number is written in digits with an optional decimal point: 12 or 0.5"])
      return nil
    }
    guard scalar.isPlain else {
      error(
        .wrongType, "\(what) must be a number, but this is a quoted text", at: node.offsets,
        fixes: [Fix("remove the quotes")])
      return nil
    }
    guard range.contains(value) else {
      error(
        .outOfRange,
        "\(what) must lie between \(Self.shown(range.lowerBound)) and "
          + Self.shown(range.upperBound), at: node.offsets)
      return nil
    }
    return value
  }

  /// A whole number within a range.
  package func integer(_ node: YAMLNode, _ what: String, in range: ClosedRange<Int>) -> Int? {
    let bounds = Double(range.lowerBound)...Double(range.upperBound)
    guard let value = number(node, what, in: bounds) else { return nil }
    guard let whole = Int(exactly: value) else {
      error(.wrongType, "\(what) must be a whole number", at: node.offsets)
      return nil
    }
    return whole
  }

  /// `true` or `false`, without quotes.
  package func boolean(_ node: YAMLNode, _ what: String) -> Bool? {
    if case .scalar(let scalar) = node, scalar.isPlain {
      if scalar.text == "true" { return true }
      if scalar.text == "false" { return false }
    }
    error(.wrongType, "\(what) must be true or false", at: node.offsets)
    return nil
  }

  /// One of the cases of an enumeration, by its raw value.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ what: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(node, what) else { return nil }
    if let found = Choice(rawValue: text) { return found }
    let names = Choice.allCases.map(\.rawValue)
    unknown(.invalidValue, "\(what) cannot be this value", node.offsets, text, names)
    return nil
  }

  /// A reference to something declared elsewhere.
  package func reference(
    _ node: YAMLNode, _ what: String, among names: some Collection<String>,
    of vocabulary: Vocabulary? = nil
  ) -> String? {
    guard let text = text(node, what) else { return nil }
    if names.contains(text) { return text }
    unknown(
      .unknownReference, "\(what) names nothing that is declared", node.offsets, text, names,
      of: vocabulary)
    return nil
  }

  /// Reports a name that is not among the valid ones, with the nearest valid one; lets it pass where
  /// the vocabulary is doubted.
  package func unknown(
    _ id: DiagnosticID, _ message: String, _ offsets: Range<Int>, _ name: String,
    _ names: some Collection<String>, of vocabulary: Vocabulary? = nil
  ) {
    if let vocabulary, doubted[vocabulary]?.isOf(name) == true {
      if passed[vocabulary] == nil { passed[vocabulary] = offsets }
      return
    }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if let near = Suggestion.nearest(to: name, among: sorted) {
      error(
        id, message, at: offsets,
        fixes: [Fix("did you mean '\(near)'?", range: file.range(offsets), replacement: near)])
    } else if sorted.isEmpty {
      error(id, message, at: offsets, notes: ["nothing of this kind is declared"])
    } else {
      let shown = sorted.prefix(12).joined(separator: ", ")
      let more = sorted.count > 12 ? " and \(sorted.count - 12) more" : ""
      error(id, message, at: offsets, notes: ["valid: \(shown)\(more)"])
    }
  }

  private static func isPlainDecimal(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
    let whole = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0"), whole.count <= 18
    else { return false }
    let rest = bytes.dropFirst(whole.count)
    if rest.isEmpty { return true }
    let fraction = rest.dropFirst()
    return rest.first == UInt8(ascii: ".") && !fraction.isEmpty && fraction.count <= 18
      && fraction.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func shown(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    return String(value)
  }
}
