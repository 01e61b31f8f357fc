package import ContentModel

/// The evidence as one table: a row for each fact, capability, judgement and release line.
package struct EvidenceTable {
  /// The columns: what each is called and what it holds.
  static let columns: [(name: String, description: String)] = [
    ("kind", "fact, capability, judgement or release"),
    ("subject", "The id of what the row is about"),
    ("subject-name", "Its name"),
    ("field", "The id of the fact, capability or measure, or the release line"),
    ("field-title", "Its title"),
    ("value", "The value; empty where it is unknown"),
    ("low", "The lower end of its interval"),
    ("high", "The upper end of its interval"),
    ("unit", "The unit of the value"),
    ("as-of", "The day on which it was so"),
    ("confidence", "high, medium or low; empty where it is unknown"),
    ("source", "The id of the source"),
    ("source-title", "The title of the source"),
    ("publisher", "Who published the source; for a judgement, who judges"),
    ("url", "The address of the source, or of the place in it"),
    ("locator", "The place in the source"),
    ("note", "What else there is to say; for a judgement, its reason"),
  ]

  private let catalog: Catalog
  private let sources: [String: Source]

  package init(_ catalog: Catalog) {
    self.catalog = catalog
    sources = Dictionary(catalog.sources.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The table with its header.
  package func csv() -> [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.columns.map { .text($0.name) })
    for alternative in catalog.alternatives { write(alternative, &csv) }
    for runtime in catalog.runtimes { write(runtime.lifecycle, runtime.id, runtime.name, &csv) }
    return csv.bytes
  }

  /// The table described as CSV on the Web has it (W3C, 2015): its columns and its licence.
  package func description() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/csvw")
      json.member("url", "evidence.csv")
      json.member("dc:title", catalog.site.title + ": the evidence")
      json.member("dc:modified", catalog.latestDate.iso)
      json.member("dc:publisher", catalog.site.publisher?.name)
      json.member("dc:license") { json in
        json.member("@id", catalog.site.dataLicence?.url)
      }
      json.member("dc:rights", catalog.site.dataLicence?.name)
      json.member("tableSchema") { json in
        json.member("columns", Self.columns) { json, column in
          json.object { json in
            json.member("name", column.name)
            json.member("titles", column.name)
            json.member("dc:description", column.description)
            if column.name == "as-of" { json.member("datatype", "date") }
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ alternative: Alternative, _ csv: inout CSVWriter) {
    let id = alternative.id
    let name = alternative.name
    for definition in catalog.factDefinitions {
      guard let fact = alternative.facts[definition.id] else { continue }
      let isUnknown = fact.value == .unknown
      csv.row(
        [.text("fact"), .text(id), .text(name), .text(definition.id), .text(definition.title)]
          + value(fact.value)
          + [.text(definition.unit), .text(fact.citation?.asOf.iso)]
          + [.text(isUnknown ? nil : fact.confidence.rawValue)]
          + origin(fact.citation) + [.text(fact.note)])
    }
    for capability in catalog.capabilities {
      guard let cell = alternative.capabilities[capability.id] else { continue }
      let level = cell.level.map { $0.rawValue + (cell.isPartial ? " (partial)" : "") }
      csv.row(
        [.text("capability"), .text(id), .text(name), .text(capability.id)]
          + [.text(capability.title), .text(level), .text(nil), .text(nil), .text(nil)]
          + [.text(cell.citation?.asOf.iso), .text(level == nil ? nil : cell.confidence.rawValue)]
          + origin(cell.citation) + [.text(cell.note)])
    }
    for measure in catalog.criteria.flatMap(\.measures) {
      guard let judgement = alternative.judgements[measure.id] else { continue }
      csv.row(
        [.text("judgement"), .text(id), .text(name), .text(measure.id), .text(measure.title)]
          + [.text(judgement.levelID), .text(nil), .text(nil), .text(nil)]
          + [.text(judgement.asOf.iso), .text(judgement.isFirm ? "high" : "medium")]
          + [.text(nil), .text(nil), .text(judgement.author), .text(nil), .text(nil)]
          + [.text(judgement.reason)])
    }
    write(alternative.lifecycle, id, name, &csv)
  }

  private func write(
    _ lifecycle: [ReleaseLine], _ id: String, _ name: String, _ csv: inout CSVWriter
  ) {
    for line in lifecycle {
      let dates: [(field: String, title: String, value: String?)] = [
        ("released", "released", line.released?.iso),
        ("support-until", "full support until", Self.text(line.supportUntil)),
        ("security-until", "security fixes until", Self.text(line.securityUntil)),
        ("latest", "latest version", line.latest),
      ]
      for date in dates {
        csv.row(
          [.text("release"), .text(id), .text(name), .text("\(line.line)/\(date.field)")]
            + [.text("\(line.line), \(date.title)"), .text(date.value)]
            + [.text(nil), .text(nil), .text(nil), .text(line.citation.asOf.iso), .text(nil)]
            + origin(line.citation) + [.text(line.isLongTerm ? "long-term support" : nil)])
      }
    }
  }

  private static func text(_ end: SupportEnd) -> String? {
    switch end {
    case .date(let date): date.iso
    case .open: "open"
    case .unknown: nil
    }
  }

  private func value(_ value: FactValue) -> [CSVWriter.Field] {
    switch value {
    case .number(let number, let low, let high): [.number(number), .number(low), .number(high)]
    case .date(let date): [.text(date.iso), .text(nil), .text(nil)]
    case .text(let text): [.text(text), .text(nil), .text(nil)]
    case .boolean(let flag): [.text(flag ? "true" : "false"), .text(nil), .text(nil)]
    case .unknown: [.text(nil), .text(nil), .text(nil)]
    }
  }

  private func origin(_ citation: Citation?) -> [CSVWriter.Field] {
    guard let citation, let source = sources[citation.sourceID] else {
      return [.text(nil), .text(nil), .text(nil), .text(nil), .text(nil)]
    }
    return [
      .text(source.id), .text(source.title), .text(source.publisher),
      .text(source.address(of: citation.locator)), .text(citation.locator),
    ]
  }
}
