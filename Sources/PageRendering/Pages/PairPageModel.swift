internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The page that compares two alternatives.
struct PairPageModel {
  static let reason = TemplateSchema(["text": .text, "detail": .text])
  static let measure = TemplateSchema([
    "title": .text, "first-value": .text, "second-value": .text, "difference": .text,
  ])
  static let property = TemplateSchema([
    "title": .text, "first-value": .text, "second-value": .text,
  ])
  static let capability = TemplateSchema([
    "title": .text, "first-class": .text, "first-level": .text, "second-class": .text,
    "second-level": .text,
  ])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [
      ("index-url", .url), ("index-title", .text), ("answer", .text), ("first", .text),
      ("second", .text), ("first-url", .url), ("second-url", .url),
      ("for-first", .records(reason)), ("for-second", .records(reason)),
      ("measures", .records(measure)), ("properties", .records(property)),
      ("has-capabilities", .flag), ("capabilities", .records(capability)), ("same-count", .text),
    ])

  let context: GuideContext
  let first: ContentModel.Alternative
  let second: ContentModel.Alternative
  let path: OutputPath

  /// One measure's values for both.
  private struct Difference {
    let title: String
    let first: DerivedCell
    let second: DerivedCell

    var gap: Double { first.cell.mode - second.cell.mode }
    var isKnown: Bool { !first.cell.isMissing && !second.cell.isMissing }
  }

  var record: TemplateRecord {
    let differences = differences
    let forFirst = reasons(differences, favouringFirst: true)
    let forSecond = reasons(differences, favouringFirst: false)
    let capabilities = capabilities
    let title = "\(first.name) or \(second.name)?"
    return Self.schema.record(
      fields: ChromeModel(context).values(
        path: path, title: title,
        description: "\(first.name) and \(second.name) compared on the same facts: where they "
          + "differ most, and for whom each is the better choice.")
        + [
          ("index-url", .url(address(context.plan.matrix))),
          ("index-title", .text("Compare \(context.catalog.site.subject.plural)")),
          ("answer", .text(answer(differences))),
          ("first", .text(first.name)),
          ("second", .text(second.name)),
          ("first-url", .url(address(context.plan.alternatives[first.id]))),
          ("second-url", .url(address(context.plan.alternatives[second.id]))),
          ("for-first", .records(forFirst)),
          ("for-second", .records(forSecond)),
          ("measures", .records(differences.map(measure))),
          ("properties", .records(properties)),
          ("has-capabilities", .flag(!capabilities.isEmpty)),
          ("capabilities", .records(capabilities)),
          ("same-count", .text("\(context.catalog.capabilities.count - capabilities.count)")),
        ])
  }

  private func address(_ target: OutputPath?) -> String {
    target.map { RelativeAddress.address(to: $0, from: path) } ?? "#"
  }

  /// All measures, the largest difference first, the unknown last.
  private var differences: [Difference] {
    guard let one = context.evidence.cells[first.id],
      let other = context.evidence.cells[second.id]
    else { return [] }
    return context.evidence.measures.indices.map { index in
      Difference(
        title: context.evidence.measures[index].measure.title, first: one[index],
        second: other[index])
    }.enumerated().sorted { left, right in
      if left.element.isKnown != right.element.isKnown { return left.element.isKnown }
      let one = abs(left.element.gap)
      let other = abs(right.element.gap)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  /// Never a winner without a 'for whom': the largest difference each way, in words.
  private func answer(_ differences: [Difference]) -> String {
    let known = differences.filter(\.isKnown)
    let ahead = known.first { $0.gap >= 10 }
    let behind = known.first { $0.gap <= -10 }
    switch (ahead, behind) {
    case (let one?, let other?):
      return "\(first.name) is furthest ahead on \(lowered(one.title)), \(second.name) on "
        + "\(lowered(other.title))."
    case (let one?, nil):
      return "\(first.name) is ahead on \(lowered(one.title)); on no measure here is "
        + "\(second.name) ahead by ten points or more, so what your team knows decides."
    case (nil, let other?):
      return "\(second.name) is ahead on \(lowered(other.title)); on no measure here is "
        + "\(first.name) ahead by ten points or more, so what your team knows decides."
    case (nil, nil):
      return "No measure here separates them by ten points or more; what your team knows decides."
    }
  }

  private func lowered(_ text: String) -> String {
    let second = text.dropFirst().first
    if let second, second.isUppercase { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private func reasons(_ differences: [Difference], favouringFirst: Bool) -> [TemplateRecord] {
    differences.filter { $0.isKnown && (favouringFirst ? $0.gap >= 10 : $0.gap <= -10) }
      .prefix(5).map { difference in
        let winner = favouringFirst ? difference.first : difference.second
        let loser = favouringFirst ? difference.second : difference.first
        return Self.reason.record([
          "text": .text("\(lowered(difference.title)) counts most"),
          "detail": .text("\(winner.basis), against \(loser.basis)"),
        ])
      }
  }

  private func measure(_ difference: Difference) -> TemplateRecord {
    func shown(_ cell: DerivedCell) -> String {
      cell.cell.isMissing ? "unknown" : NumberText.decimal(cell.cell.mode)
    }
    return Self.measure.record([
      "title": .text(difference.title), "first-value": .text(shown(difference.first)),
      "second-value": .text(shown(difference.second)),
      "difference": .text(
        difference.isKnown ? NumberText.decimal(abs(difference.gap)) : "unknown"),
    ])
  }

  private var properties: [TemplateRecord] {
    let catalog = context.catalog
    func row(_ title: String, _ value: (ContentModel.Alternative) -> String?) -> TemplateRecord? {
      let one = value(first)
      let other = value(second)
      guard one != nil || other != nil else { return nil }
      return Self.property.record([
        "title": .text(title), "first-value": .text(one ?? "unknown"),
        "second-value": .text(other ?? "unknown"),
      ])
    }
    var rows = [
      row("Kind") { $0.category },
      row("Language") { item in
        let names = item.languageIDs.compactMap { catalog.language($0)?.title }
        return names.isEmpty ? nil : names.joined(separator: ", ")
      },
      row("Runs on") { item in item.runtimeID.flatMap { catalog.runtime($0)?.name } },
      row("Licence") { $0.licence },
      row("First release") { $0.firstRelease },
    ]
    rows += catalog.factDefinitions.map { definition in
      row(definition.title) { item in
        item.facts[definition.id].map { FactText.plain($0, definition) }
      }
    }
    return rows.compactMap { $0 }
  }

  private var capabilities: [TemplateRecord] {
    let rows = context.catalog.capabilities.compactMap { capability in
      let one = first.capabilities[capability.id]
      let other = second.capabilities[capability.id]
      let differs = LevelText.word(one) != LevelText.word(other)
      return differs ? (capability, one, other) : nil
    }
    func distance(_ one: CapabilityCell?, _ other: CapabilityCell?) -> Int {
      guard let first = one?.level, let second = other?.level else { return 0 }
      return abs(first.rank - second.rank)
    }
    return rows.enumerated().sorted { left, right in
      let one = distance(left.element.1, left.element.2)
      let other = distance(right.element.1, right.element.2)
      return one == other ? left.offset < right.offset : one > other
    }.map { item in
      let (capability, one, other) = item.element
      return Self.capability.record([
        "title": .text(capability.title), "first-class": .text(LevelText.className(one)),
        "first-level": .text(LevelText.word(one)),
        "second-class": .text(LevelText.className(other)),
        "second-level": .text(LevelText.word(other)),
      ])
    }
  }
}
