internal import Advising
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import SitePlanning

extension EvidenceFeed {
  /// All entries, newest first, then by name.
  static func entries(_ context: GuideContext) -> [Entry] {
    var entries: [Entry] = []
    for alternative in context.catalog.alternatives {
      guard let page = context.plan.alternatives[alternative.id] else { continue }
      add(alternative.id, alternative.name, values(alternative, context.catalog), page, &entries)
    }
    if let page = context.plan.alternativesIndex {
      for runtime in context.catalog.runtimes {
        add("runtime/" + runtime.id, runtime.name, lines(runtime.lifecycle), page, &entries)
      }
    }
    // What the publisher writes about changes belongs to them.
    for planned in context.plan.pages where planned.page.file.path == "Content/guide/changes.md" {
      guard let day = planned.page.updated ?? planned.page.date else { continue }
      entries.append(
        Entry(
          day: day, name: "changes", title: planned.page.title, page: planned.path,
          values: [planned.page.answer ?? planned.page.description].compactMap { text in
            text.map { ("In short", $0, nil) }
          }))
    }
    return entries.sorted { one, other in
      one.day == other.day
        ? one.name.utf8.lexicographicallyPrecedes(other.name.utf8) : one.day > other.day
    }
  }

  private typealias Value = (day: CalendarDate, what: String, value: String, note: String?)

  private static func add(
    _ id: String, _ name: String, _ values: [Value], _ page: OutputPath, _ entries: inout [Entry]
  ) {
    var days: [CalendarDate: Entry] = [:]
    for value in values {
      let empty = Entry(day: value.day, name: "evidence/" + id, title: "", page: page, values: [])
      days[value.day, default: empty].values.append((value.what, value.value, value.note))
    }
    for entry in days.values {
      let count = entry.values.count
      let title = "\(name): \(count) value\(count == 1 ? "" : "s") as of \(entry.day.iso)"
      entries.append(
        Entry(day: entry.day, name: entry.name, title: title, page: page, values: entry.values))
    }
  }

  /// Everything known of an alternative, in the order of the vocabularies.
  private static func values(_ alternative: Alternative, _ catalog: Catalog) -> [Value] {
    var values: [Value] = []
    for definition in catalog.factDefinitions {
      guard let fact = alternative.facts[definition.id], let citation = fact.citation else {
        continue
      }
      values.append(
        (citation.asOf, definition.title, FactText.plain(fact, definition), fact.note))
    }
    for capability in catalog.capabilities {
      guard let cell = alternative.capabilities[capability.id], let citation = cell.citation else {
        continue
      }
      values.append((citation.asOf, capability.title, LevelText.word(cell), cell.note))
    }
    for measure in catalog.criteria.flatMap(\.measures) {
      guard let judgement = alternative.judgements[measure.id] else { continue }
      values.append(
        (judgement.asOf, measure.title, "judged " + judgement.levelID, judgement.reason))
    }
    return values + lines(alternative.lifecycle)
  }

  private static func lines(_ lifecycle: [ReleaseLine]) -> [Value] {
    lifecycle.map { line in
      (
        line.citation.asOf, "Release line " + line.line,
        [
          line.latest.map { "latest " + $0 },
          "security fixes " + SupportText.words(line.securityUntil),
        ]
        .compactMap { $0 }.joined(separator: ", "), nil
      )
    }
  }
}
