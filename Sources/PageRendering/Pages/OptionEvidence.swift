internal import Advising
internal import ContentModel
internal import Templating

/// An alternative's facts and capabilities in groups, each value with the number of its source.
struct OptionEvidence {
  static let value = TemplateSchema([
    "title": .text, "value": .text, "class": .text, "note": .optional(.text),
    "number": .optional(.text), "source": .text, "url": .optional(.url),
    "place": .optional(.text), "as-of": .text,
    "confidence": .optional(.text),
  ])
  static let group = TemplateSchema([
    "id": .text, "title": .text, "values": .records(value), "count": .optional(.text),
    "dates": .optional(.text),
  ])
  static let fields: [(name: String, kind: TemplateKind)] = [
    ("has-facts", .flag), ("fact-groups", .records(group)), ("has-capabilities", .flag),
    ("groups", .records(group)),
  ]

  let context: GuideContext
  let alternative: Alternative

  private var catalog: Catalog { context.catalog }

  /// The values; the sources they cite are put on the page's list.
  func values(_ notes: inout NotesModel) -> [(key: String, value: TemplateValue)] {
    let facts = factGroups(&notes)
    let capabilities = capabilityGroups(&notes)
    return [
      ("has-facts", .flag(!facts.isEmpty)), ("fact-groups", .records(facts)),
      ("has-capabilities", .flag(!capabilities.isEmpty)), ("groups", .records(capabilities)),
    ]
  }

  private func factGroups(_ notes: inout NotesModel) -> [TemplateRecord] {
    var groups: [(id: String, title: String)] = []
    for definition in catalog.factDefinitions
    where !groups.contains(where: { $0.id == definition.group }) {
      groups.append(
        (
          definition.group,
          catalog.criterion(definition.group)?.title ?? Words.capitalised(definition.group)
        ))
    }
    return groups.compactMap { group in
      var days: [CalendarDate] = []
      var rows: [TemplateRecord] = []
      for definition in catalog.factDefinitions where definition.group == group.id {
        guard let fact = alternative.facts[definition.id], fact.value != .unknown else { continue }
        if let day = fact.citation?.asOf { days.append(day) }
        rows.append(
          row(
            definition.title, FactText.plain(fact, definition), className: "", fact.note,
            fact.citation, fact.confidence, &notes))
      }
      return record("facts-" + group.id, group.title, rows, days, count: nil)
    }
  }

  private func capabilityGroups(_ notes: inout NotesModel) -> [TemplateRecord] {
    guard !alternative.capabilities.isEmpty else { return [] }
    return catalog.capabilityGroups.compactMap { group in
      let members = catalog.capabilities.filter { $0.groupID == group.id }
      var days: [CalendarDate] = []
      var rows: [TemplateRecord] = []
      for capability in members {
        let cell = alternative.capabilities[capability.id]
        if let day = cell?.citation?.asOf { days.append(day) }
        rows.append(
          row(
            capability.title, LevelText.word(cell), className: LevelText.className(cell),
            cell?.note, cell?.citation, nil, &notes))
      }
      let builtIn = members.count { member in
        let cell = alternative.capabilities[member.id]
        return cell?.level == .builtin && cell?.isPartial == false
      }
      return record(
        "group-" + group.id, group.title, rows, days,
        count: "\(builtIn) of \(members.count) built in")
    }
  }

  private func row(
    _ title: String, _ value: String, className: String, _ note: String?, _ citation: Citation?,
    _ confidence: Confidence?, _ notes: inout NotesModel
  ) -> TemplateRecord {
    let link = SourceLink(citation, catalog)
    return Self.value.record([
      "title": .text(title), "value": .text(value), "class": .text(className),
      "note": .text(ifPresent: note),
      "number": .text(ifPresent: notes.number(of: citation?.sourceID).map { "\($0)" }),
      "source": .text(link?.title ?? "none found"), "url": .url(ifPresent: link?.url),
      "place": .text(ifPresent: link?.place),
      "as-of": .text(citation?.asOf.words ?? ""),
      "confidence": .text(ifPresent: confidence?.rawValue),
    ])
  }

  private func record(
    _ id: String, _ title: String, _ rows: [TemplateRecord], _ days: [CalendarDate],
    count: String?
  ) -> TemplateRecord? {
    guard !rows.isEmpty else { return nil }
    var dates: String?
    if let first = days.min(), let last = days.max() {
      dates =
        first == last ? "As of \(last.words)" : "As of \(first.words) to \(last.words)"
    }
    return Self.group.record([
      "id": .text(id), "title": .text(title), "values": .records(rows),
      "count": .text(ifPresent: count), "dates": .text(ifPresent: dates),
    ])
  }
}
