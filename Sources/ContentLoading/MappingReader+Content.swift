internal import ContentModel
internal import Diagnostics
internal import Markup
internal import YAMLReading

extension SchemaReader {
  /// A date that exists, as `YYYY-MM-DD`.
  func date(_ node: YAMLNode, _ what: String) -> CalendarDate? {
    guard let text = text(node, what) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    error(
      .invalidValue, "\(what) is not a date that exists", at: node.offsets,
      notes: ["a date is written year-month-day with all its digits: 2026-08-05"])
    return nil
  }

  /// An address a browser may follow.
  func url(_ node: YAMLNode, _ what: String) -> String? {
    guard let text = text(node, what) else { return nil }
    guard URLPolicy.allowsLink(text), text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      error(
        .unsafeURL, "\(what) is not an address that may be published", at: node.offsets,
        notes: ["allowed: http, https and mailto addresses, and relative ones, without spaces"])
      return nil
    }
    return text
  }

  /// An absolute http or https address.
  func webAddress(_ node: YAMLNode, _ what: String) -> String? {
    guard let text = url(node, what) else { return nil }
    let bytes = text.utf8
    guard bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8) else {
      error(
        .unsafeURL, "\(what) must start with https:// or http://", at: node.offsets)
      return nil
    }
    return text
  }

  /// A list of references, each to something declared, none twice.
  func references(
    _ node: YAMLNode, _ what: String, among names: [String], of vocabulary: Vocabulary
  ) -> [String] {
    var mentioned = Declared()
    return items(node, what).compactMap { item in
      guard let name = reference(item, "an item of \(what)", among: names, of: vocabulary) else {
        return nil
      }
      mentioned.mention(name, self, at: item.offsets, what)
      return name
    }
  }
}

extension MappingReader {
  mutating func date(_ key: String) -> CalendarDate? {
    required(key).flatMap { reader.date($0, "'\(key)'") }
  }

  mutating func optionalDate(_ key: String) -> CalendarDate? {
    optional(key).flatMap { reader.date($0, "'\(key)'") }
  }

  mutating func optionalURL(_ key: String) -> String? {
    optional(key).flatMap { reader.url($0, "'\(key)'") }
  }

  mutating func optionalWebAddress(_ key: String) -> String? {
    optional(key).flatMap { reader.webAddress($0, "'\(key)'") }
  }

  /// The keys `source`, `locator` and `as-of` together.
  ///
  /// - Parameters:
  ///   - sources: The ids of the bibliography.
  ///   - isRequired: Whether a missing source is a problem.
  /// - Returns: The citation, or `nil` where there is none.
  mutating func citation(sources: [String], isRequired: Bool) -> Citation? {
    let source = optional("source").flatMap {
      reader.reference($0, "'source'", among: sources, of: .sources)
    }
    let locator = optionalText("locator")
    let asOf = optionalDate("as-of")
    if isRequired, !entries.contains(where: { $0.key.text == "source" }) {
      reader.error(
        .missingSource, "\(what) has no source", at: offsets,
        notes: ["every value needs where it comes from: an unsourced one does not load"],
        fixes: [Fix("add 'source: …' with an id of sources.yaml and 'as-of: …'")])
    } else if isRequired, !entries.contains(where: { $0.key.text == "as-of" }) {
      reader.error(
        .missingSource, "\(what) does not say when it was so", at: offsets,
        fixes: [Fix("add 'as-of: YYYY-MM-DD'")])
    }
    guard let source, let asOf else { return nil }
    return Citation(sourceID: source, locator: locator, asOf: asOf)
  }
}
