internal import Advising
internal import Charts
internal import ContentModel
internal import Decision
internal import Markup
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// How one alternative does: on each criterion, at its strongest and weakest, and so for whom.
struct OptionStandings {
  static let point = TemplateSchema(["title": .text, "text": .text])
  static let criterion = TemplateSchema([
    "number": .text, "class": .text, "title": .text, "url": .optional(.url),
    "figure": .optional(.html), "points": .records(point), "depends": .optional(.text),
    "unknown": .optional(.text),
  ])
  static let reason = TemplateSchema(["when": .optional(.text), "title": .text, "text": .text])
  static let fields: [(name: String, kind: TemplateKind)] = [
    ("has-standing", .flag), ("standing", .records(criterion)), ("has-advice", .flag),
    ("choose", .records(reason)), ("avoid", .records(reason)),
  ]

  let context: GuideContext
  let alternative: ContentModel.Alternative
  let path: OutputPath

  private var catalog: Catalog { context.catalog }
  private var evidence: EvidenceProfile { context.evidence }
  private var sentence: MeasureSentence {
    MeasureSentence(context: context, alternative: alternative)
  }

  /// A measure's distance from the middle of all.
  private struct Gap {
    let index: Int
    let size: Double
  }

  var values: [(key: String, value: TemplateValue)] {
    let criteria = catalog.criteria.enumerated().compactMap { criterion($0, $1) }
    let gaps = gaps.filter { abs($0.size) >= 10 }
    let strong = gaps.filter { $0.size > 0 }.sorted { $0.size > $1.size }
    let weak = gaps.filter { $0.size < 0 }.sorted { $0.size < $1.size }
    return [
      ("has-standing", .flag(!criteria.isEmpty)), ("standing", .records(criteria)),
      ("has-advice", .flag(!strong.isEmpty || !weak.isEmpty)),
      ("choose", .records(strong.prefix(4).compactMap(reason))),
      ("avoid", .records(weak.prefix(4).compactMap(reason))),
    ]
  }

  private var gaps: [Gap] {
    guard let row = evidence.cells[alternative.id] else { return [] }
    return evidence.measures.indices.compactMap { index in
      guard let middle = evidence.medians[index], !row[index].cell.isMissing else { return nil }
      return Gap(index: index, size: row[index].cell.mode - middle)
    }
  }

  private func point(_ gap: Gap) -> TemplateRecord? {
    sentence.text(gap.index).map { text in
      Self.point.record([
        "title": .text(evidence.measures[gap.index].measure.title), "text": .text(text),
      ])
    }
  }

  /// For whom the measure decides, and the value that makes it do so.
  private func reason(_ gap: Gap) -> TemplateRecord? {
    let measure = evidence.measures[gap.index].measure
    return sentence.text(gap.index).map { text in
      Self.reason.record([
        "when": .text(ifPresent: measure.mattersWhen), "title": .text(measure.title),
        "text": .text(text),
      ])
    }
  }

  // MARK: Criteria

  private func criterion(_ number: Int, _ criterion: ContentModel.Criterion) -> TemplateRecord? {
    let points = points(criterion)
    let chapter = context.plan.chapters[criterion.id].map { context.plan.pages[$0].path }
    let dependent = criterion.measures.filter(EvidenceProfile.dependsOnProject).map(\.title)
    let missing = evidence.measures.indices.filter { index in
      evidence.measures[index].criterion.id == criterion.id
        && evidence.cells[alternative.id]?[index].cell.isMissing ?? true
    }.map { Words.lowered(evidence.measures[$0].measure.title) }
    let figure = figure(number, criterion)
    guard figure != nil || !points.isEmpty else { return nil }
    return Self.criterion.record([
      "number": .text("\(number + 1)"), "class": .text("ordinal-\(number % 6 + 1)"),
      "title": .text(criterion.title),
      "url": .url(ifPresent: chapter.map { RelativeAddress.address(to: $0, from: path) }),
      "figure": figure.map { .html($0) } ?? .absent, "points": .records(points),
      "depends": .text(
        ifPresent: dependent.isEmpty
          ? nil : "Depends on your project too: \(Words.listed(dependent.map(Words.lowered)))."),
      "unknown": .text(
        ifPresent: missing.isEmpty ? nil : "Not known: \(Words.listed(missing))."),
    ])
  }

  /// The three values that weigh most: a measure's weight times its distance from the middle.
  private func points(_ criterion: ContentModel.Criterion) -> [TemplateRecord] {
    var found: [(weight: Double, record: TemplateRecord)] = gaps.compactMap { gap in
      let item = evidence.measures[gap.index]
      guard item.criterion.id == criterion.id, let record = point(gap) else { return nil }
      return (item.measure.weight * abs(gap.size), record)
    }
    for measure in criterion.measures {
      guard case .capacity(let factID, _, _) = measure.kind, let fact = alternative.facts[factID],
        fact.value != .unknown, let definition = catalog.factDefinition(factID)
      else { continue }
      found.append(
        (
          measure.weight * 10,
          Self.point.record([
            "title": .text(definition.title),
            "text": .text(
              FactText.plain(fact, definition) + " measured; what it is worth depends on your load."
            ),
          ])
        ))
    }
    return found.enumerated().sorted { one, other in
      (other.element.weight, one.offset) < (one.element.weight, other.offset)
    }.prefix(3).map(\.element.record)
  }

  private func figure(_ number: Int, _ criterion: ContentModel.Criterion) -> TrustedHTML? {
    guard let standing = evidence.standing(of: criterion.id, for: alternative.id) else {
      return nil
    }
    let others = catalog.alternatives.filter { $0.id != alternative.id }.compactMap { other in
      evidence.value(of: criterion.id, for: other.id).map {
        ScaleStrip.Dot(label: other.name, value: $0)
      }
    }
    let middle = Self.middle(others.map(\.value) + [standing.value].compactMap { $0 })
    let range =
      "\(NumberText.decimal(standing.range.lowerBound)) and "
      + NumberText.decimal(standing.range.upperBound)
    var words = standing.value.map { NumberText.decimal($0) + " of 100" } ?? "unknown"
    if let middle { words += "; the middle of all is \(NumberText.decimal(middle))" }
    if standing.missing > 0 {
      words +=
        "; \(standing.missing) of \(standing.count) measures are unknown, so it may lie "
        + "between \(range)"
    }
    return ScaleStrip(
      id: "standing-\(criterion.id)", title: "\(criterion.title): \(alternative.name)",
      description: words + ".", dots: others, series: number,
      subject: .init(
        value: standing.value, unknown: standing.missing > 0 ? standing.range : nil),
      middle: middle
    ).svg()
  }

  static func middle(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
}
