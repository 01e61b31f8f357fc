internal import Advising
internal import Charts
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
  static let same = TemplateSchema(["title": .text, "value": .text])
  static let capability = TemplateSchema([
    "title": .text, "first-class": .text, "first-level": .text, "first-note": .optional(.text),
    "second-class": .text, "second-level": .text, "second-note": .optional(.text),
  ])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [
      ("index-url", .url), ("index-title", .text), ("answer", .text), ("first", .text),
      ("second", .text), ("first-url", .url), ("second-url", .url),
      ("first-summary", .optional(.text)), ("second-summary", .optional(.text)),
      ("for-first", .records(reason)), ("for-second", .records(reason)),
      ("figure", .optional(.html)), ("measures", .records(measure)), ("has-unknowns", .flag),
      ("unknowns", .records(reason)), ("has-properties", .flag),
      ("properties", .records(property)), ("has-same", .flag), ("same", .records(same)),
      ("has-capabilities", .flag), ("capabilities", .records(capability)), ("same-count", .text),
      ("has-agreed", .flag), ("agreed", .records(same)),
    ])

  let context: GuideContext
  let first: ContentModel.Alternative
  let second: ContentModel.Alternative
  let path: OutputPath

  /// One measure's values for both.
  private struct Difference {
    let measure: Measure
    let first: DerivedCell
    let second: DerivedCell
    /// What each was made from, in words.
    let firstBasis: String
    let secondBasis: String

    var title: String { measure.title }
    var gap: Double { first.cell.mode - second.cell.mode }
    var isKnown: Bool { !first.cell.isMissing && !second.cell.isMissing }
  }

  var record: TemplateRecord {
    let differences = differences
    let forFirst = reasons(differences, favouringFirst: true)
    let forSecond = reasons(differences, favouringFirst: false)
    let capabilities = PairCapabilities(context.catalog, first, second)
    let (properties, same) = properties
    let unknowns = differences.filter { !$0.isKnown }.map(unknown)
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
          ("first-summary", .text(ifPresent: summary(first))),
          ("second-summary", .text(ifPresent: summary(second))),
          ("for-first", .records(forFirst)),
          ("for-second", .records(forSecond)),
          ("figure", figure(differences.filter(\.isKnown)).map { .html($0) } ?? .absent),
          ("measures", .records(differences.map(measure))),
          ("has-unknowns", .flag(!unknowns.isEmpty)),
          ("unknowns", .records(unknowns)),
          ("has-properties", .flag(!properties.isEmpty)),
          ("properties", .records(properties)),
          ("has-same", .flag(!same.isEmpty)),
          ("same", .records(same)),
          ("has-capabilities", .flag(!capabilities.different.isEmpty)),
          ("capabilities", .records(capabilities.different)),
          ("same-count", .text("\(capabilities.count)")),
          ("has-agreed", .flag(!capabilities.agreed.isEmpty)),
          ("agreed", .records(capabilities.agreed)),
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
    let texts = [first, second].map { MeasureSentence(context: context, alternative: $0) }
    return context.evidence.measures.indices.map { index in
      Difference(
        measure: context.evidence.measures[index].measure, first: one[index],
        second: other[index], firstBasis: texts[0].basis(index) ?? one[index].basis,
        secondBasis: texts[1].basis(index) ?? other[index].basis)
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
      return "\(first.name) is furthest ahead on \(Words.lowered(one.title)), \(second.name) on "
        + "\(Words.lowered(other.title))."
    case (let one?, nil):
      return "\(first.name) is ahead on \(Words.lowered(one.title)); on no measure here is "
        + "\(second.name) ahead by ten points or more, so what your team knows decides."
    case (nil, let other?):
      return "\(second.name) is ahead on \(Words.lowered(other.title)); on no measure here is "
        + "\(first.name) ahead by ten points or more, so what your team knows decides."
    case (nil, nil):
      return "No measure here separates them by ten points or more; what your team knows decides."
    }
  }

  /// For whom each is ahead by ten points or more, with both values.
  private func reasons(_ differences: [Difference], favouringFirst: Bool) -> [TemplateRecord] {
    differences.filter { $0.isKnown && (favouringFirst ? $0.gap >= 10 : $0.gap <= -10) }
      .prefix(5).map { difference in
        let winner = favouringFirst ? difference.firstBasis : difference.secondBasis
        let loser = favouringFirst ? difference.secondBasis : difference.firstBasis
        let other = favouringFirst ? second.name : first.name
        return Self.reason.record([
          "text": .text(
            difference.measure.mattersWhen
              ?? "you decide by \(Words.lowered(difference.title))"),
          "detail": .text("\(difference.title): \(winner); \(other): \(loser)"),
        ])
      }
  }

  /// What is known of a measure that cannot be compared.
  private func unknown(_ difference: Difference) -> TemplateRecord {
    func known(_ cell: DerivedCell, _ name: String, _ basis: String) -> String? {
      cell.cell.isMissing ? nil : "\(name): \(basis)"
    }
    let one =
      known(difference.first, first.name, difference.firstBasis)
      ?? known(difference.second, second.name, difference.secondBasis)
    return Self.reason.record([
      "text": .text(difference.title), "detail": .text(one ?? "unknown for both"),
    ])
  }

  /// The measures that are known of both, the largest difference first.
  private func figure(_ known: [Difference]) -> TrustedHTML? {
    guard let largest = known.first else { return nil }
    let close = known.count { abs($0.gap) < 10 }
    let caption =
      abs(largest.gap) < 10
      ? "No measure separates \(first.name) from \(second.name) by ten points or more"
      : "\(largest.title) separates them most, by \(NumberText.decimal(abs(largest.gap))) points "
        + "of 100; on \(close) of \(known.count) measures they are less than ten apart"
    let chart = PairDots(
      id: "pair-chart", title: caption,
      description: known.map { item in
        "\(item.title): \(first.name) \(NumberText.decimal(item.first.cell.mode)), "
          + "\(second.name) \(NumberText.decimal(item.second.cell.mode))"
      }.joined(separator: ". "), first: first.name, second: second.name,
      rows: known.map { item in
        PairDots.Row(
          label: item.title, first: item.first.cell.mode, second: item.second.cell.mode)
      })
    var exhibit = Exhibit(caption: caption, chart: chart.svg())
    exhibit.add(
      "Points from 0 to 100 on fixed scales, the largest difference first. What depends on a "
        + "project, such as its load and its team, is left out.")
    exhibit.add("Evidence read for \(context.day.words). Sources are on the page of each.")
    exhibit.values = (
      "The values, with what each is made from",
      ValueTable.html(
        label: "Values", header: ["Measure", first.name, second.name, "Difference#"],
        rows: known.map { item in
          [
            item.title, Self.shown(item.first, item.firstBasis),
            Self.shown(item.second, item.secondBasis),
            NumberText.decimal(abs(item.gap)),
          ]
        })
    )
    return exhibit.html()
  }

  private static func shown(_ cell: DerivedCell, _ basis: String) -> String {
    "\(NumberText.decimal(cell.cell.mode)) (\(basis))"
  }

  private func summary(_ alternative: ContentModel.Alternative) -> String? {
    context.catalog.prose[alternative.id]?.answer ?? alternative.summary
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

  /// Facts and identity: those that differ, and those that are the same for both.
  private var properties: (different: [TemplateRecord], same: [TemplateRecord]) {
    let catalog = context.catalog
    var different: [TemplateRecord] = []
    var same: [TemplateRecord] = []
    func add(_ title: String, _ value: (ContentModel.Alternative) -> String?) {
      let one = value(first)
      let other = value(second)
      guard one != nil || other != nil else { return }
      if let one, one == other {
        same.append(Self.same.record(["title": .text(title), "value": .text(one)]))
      } else {
        different.append(
          Self.property.record([
            "title": .text(title), "first-value": .text(one ?? "unknown"),
            "second-value": .text(other ?? "unknown"),
          ]))
      }
    }
    add("Kind") { $0.category.map(catalog.site.subject.title(ofKind:)) }
    add("Language") { item in
      let names = item.languageIDs.compactMap { catalog.language($0)?.title }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    add("Runs on") { item in item.runtimeID.flatMap { catalog.runtime($0)?.name } }
    add("Licence") { $0.licence }
    add("First release") { item in
      item.firstRelease.map { CalendarDate(iso: $0)?.words ?? $0 }
    }
    for definition in catalog.factDefinitions {
      add(definition.title) { item in
        item.facts[definition.id].map { FactText.plain($0, definition) }
      }
    }
    return (different, same)
  }
}
