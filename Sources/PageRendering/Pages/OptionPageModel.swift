internal import Advising
internal import ContentModel
internal import Decision
internal import Diagnostics
internal import MarkdownRendering
internal import Markup
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The page of one alternative.
struct OptionPageModel {
  static let term = TemplateSchema(["term": .text, "text": .text, "url": .optional(.url)])
  static let measure = TemplateSchema([
    "criterion": .text, "title": .text, "value": .text, "range": .text, "basis": .text,
  ])
  static let judgement = TemplateSchema([
    "title": .text, "level": .text, "reason": .text, "author": .text, "as-of": .text,
    "anchor": .text,
  ])
  static let unknown = TemplateSchema(["title": .text, "text": .optional(.text)])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + NotesModel.fields + ContentsModel.fields
      + OptionStandings.fields + OptionEvidence.fields + LearningCost.fields + [
        ("index-url", .url), ("index-title", .text), ("singular", .text), ("plural", .text),
        ("count", .text), ("day", .text), ("kind", .optional(.text)),
        ("answer", .optional(.text)), ("summary", .optional(.text)), ("identity", .records(term)),
        ("timeline", .optional(.html)), ("body", .html), ("has-measures", .flag),
        ("measures", .records(measure)), ("has-judgements", .flag),
        ("judgements", .records(judgement)), ("has-unknowns", .flag),
        ("unknowns", .records(unknown)), ("has-pairs", .flag),
        ("pairs", .records(ChromeModel.link)),
      ])

  let context: GuideContext
  let alternative: ContentModel.Alternative
  let path: OutputPath
  let prose: Page?
  let body: GuideBody?

  private var catalog: Catalog { context.catalog }

  /// Headings of the template that the contents list names, with the condition each has.
  private func contents(_ parts: Parts) -> [ContentsModel.Item] {
    func isSet(_ name: String, in values: [(key: String, value: TemplateValue)]) -> Bool {
      guard case .flag(true)? = values.first(where: { $0.key == name })?.value else { return false }
      return true
    }
    var items: [ContentsModel.Item] = []
    func add(_ id: String, _ text: String, if isThere: Bool) {
      if isThere { items.append(.init(id: id, text: text)) }
    }
    add("criteria", "On each criterion", if: isSet("has-standing", in: parts.standings))
    add("strengths", "Strong and weak, and for whom", if: isSet("has-advice", in: parts.standings))
    add("support", "How long it is supported", if: parts.timeline != nil)
    items += body.map { ContentsModel.items($0.rendered.outline, includesInner: false) } ?? []
    add("learning", "What it costs to learn", if: isSet("has-learning", in: parts.learning))
    add("capabilities", "Capabilities", if: isSet("has-capabilities", in: parts.evidence))
    add("facts", "Facts", if: isSet("has-facts", in: parts.evidence))
    add("judgements", "What is judged", if: !parts.judgements.isEmpty)
    add("unknown", "What is not known", if: !parts.unknowns.isEmpty)
    add("against", "Against the others", if: !parts.pairs.isEmpty)
    return items
  }

  /// What is worked out once for a page.
  private struct Parts {
    let standings: [(key: String, value: TemplateValue)]
    let evidence: [(key: String, value: TemplateValue)]
    let learning: [(key: String, value: TemplateValue)]
    let timeline: TrustedHTML?
    let judgements: [TemplateRecord]
    let unknowns: [TemplateRecord]
    let pairs: [TemplateRecord]
  }

  /// The ids in the template that links may name.
  static let anchors: [String] = [
    "support", "strengths", "criteria", "learning", "facts", "capabilities",
    "judgements", "unknown", "against",
  ]

  var record: TemplateRecord {
    let site = catalog.site
    var notes = NotesModel(body?.rendered.citations ?? [], context)
    let parts = Parts(
      standings: OptionStandings(context: context, alternative: alternative, path: path).values,
      evidence: OptionEvidence(context: context, alternative: alternative).values(&notes),
      learning: LearningCost(catalog: catalog, alternative: alternative).values,
      timeline: timeline, judgements: judgements, unknowns: unknowns, pairs: pairs)
    let measures = measures
    return Self.schema.record(
      fields: ChromeModel(context).values(
        path: path, title: alternative.name,
        description: prose?.description ?? alternative.summary,
        editPath: alternative.range.path, article: article)
        + notes.values + ContentsModel.values(contents(parts)) + parts.standings + parts.evidence
        + parts.learning
        + [
          ("index-url", .url(address(context.plan.alternativesIndex))),
          ("index-title", .text(Words.capitalised(site.subject.plural))),
          ("singular", .text(site.subject.singular)),
          ("plural", .text(site.subject.plural)),
          ("count", .text("\(catalog.alternatives.count)")),
          ("day", .text(context.day.words)),
          ("kind", .text(ifPresent: kind)),
          ("answer", .text(ifPresent: prose?.answer)),
          ("summary", .text(ifPresent: alternative.summary)),
          ("identity", .records(identity)),
          ("timeline", parts.timeline.map { .html($0) } ?? .absent),
          ("body", .html(body?.html ?? .empty)),
          ("has-measures", .flag(!measures.isEmpty)),
          ("measures", .records(measures)),
          ("has-judgements", .flag(!parts.judgements.isEmpty)),
          ("judgements", .records(parts.judgements)),
          ("has-unknowns", .flag(!parts.unknowns.isEmpty)),
          ("unknowns", .records(parts.unknowns)),
          ("has-pairs", .flag(!parts.pairs.isEmpty)),
          ("pairs", .records(parts.pairs)),
        ])
  }

  /// It changes when its prose does or a value is read again; it rests on the sources of both.
  private var article: Article {
    let days =
      alternative.facts.values.compactMap { $0.citation?.asOf }
      + alternative.capabilities.values.compactMap { $0.citation?.asOf }
    let cited = (body?.rendered.citations ?? []).map(\.sourceID)
    let behind = Set(SourceUse.sourceIDs(alternative)).subtracting(cited)
    let modified = (days + [prose?.updated ?? prose?.date].compactMap { $0 }).max()
    return Article(
      published: prose?.date, modified: modified,
      sourceIDs: cited + behind.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  private func address(_ target: OutputPath?) -> String {
    target.map { RelativeAddress.address(to: $0, from: path) } ?? "#"
  }

  private var kind: String? {
    alternative.category.map(catalog.site.subject.title(ofKind:))
  }

  private var identity: [TemplateRecord] {
    var items: [(String, String, String?)] = []
    let languages = alternative.languageIDs.compactMap { catalog.language($0)?.title }
    if !languages.isEmpty { items.append(("Language", languages.joined(separator: ", "), nil)) }
    if let id = alternative.runtimeID, let runtime = catalog.runtime(id) {
      items.append(("Runs on", runtime.name, runtime.website))
    }
    if let kind { items.append(("Kind", kind, nil)) }
    if let licence = alternative.licence { items.append(("Licence", licence, nil)) }
    if let first = alternative.firstRelease {
      items.append(("First release", CalendarDate(iso: first)?.words ?? first, nil))
    }
    items.append(("Security fixes until", supportEnd, nil))
    if let website = alternative.website { items.append(("Website", "Official site", website)) }
    if let repository = alternative.repository {
      items.append(("Source code", "Repository", repository))
    }
    return items.map { item in
      Self.term.record([
        "term": .text(item.0), "text": .text(item.1), "url": .url(ifPresent: item.2),
      ])
    }
  }

  private var supportEnd: String {
    SupportText.latest(alternative.lifecycle, on: context.day)
  }

  private var timeline: TrustedHTML? {
    guard !alternative.lifecycle.isEmpty else { return nil }
    var products = [
      TimelineFigure.Product(name: alternative.name, lifecycle: alternative.lifecycle)
    ]
    if let id = alternative.runtimeID, let runtime = catalog.runtime(id) {
      products.append(.init(name: runtime.name, lifecycle: runtime.lifecycle))
    }
    return TimelineFigure(context: context).html(
      products,
      caption: "End of security fixes: "
        + products.map { "\($0.name), \(SupportText.latest($0.lifecycle, on: context.day))" }
        .joined(separator: "; "),
      id: "support-chart")
  }

  private var measures: [TemplateRecord] {
    guard let row = context.evidence.cells[alternative.id] else { return [] }
    return context.evidence.measures.enumerated().map { index, item in
      let cell = row[index].cell
      return Self.measure.record([
        "criterion": .text(item.criterion.title), "title": .text(item.measure.title),
        "value": .text(cell.isMissing ? "unknown" : NumberText.decimal(cell.mode)),
        "range": .text(NumberText.decimal(cell.low) + "–" + NumberText.decimal(cell.high)),
        "basis": .text(row[index].basis),
      ])
    }
  }

  private var judgements: [TemplateRecord] {
    catalog.criteria.flatMap(\.measures).compactMap { measure in
      guard case .judgement(let levels) = measure.kind,
        let judgement = alternative.judgements[measure.id]
      else { return nil }
      return Self.judgement.record([
        "title": .text(measure.title), "level": .text(judgement.levelID),
        "reason": .text(judgement.reason), "author": .text(judgement.author),
        "as-of": .text(judgement.asOf.words),
        "anchor": .text(levels.first { $0.id == judgement.levelID }?.anchor ?? ""),
      ])
    }
  }

  private var unknowns: [TemplateRecord] {
    var items: [(String, String?)] = []
    for definition in catalog.factDefinitions {
      let fact = alternative.facts[definition.id]
      if fact == nil || fact?.value == .unknown { items.append((definition.title, fact?.note)) }
    }
    for capability in catalog.capabilities {
      let cell = alternative.capabilities[capability.id]
      if cell?.level == nil { items.append((capability.title, cell?.note)) }
    }
    return items.map { item in
      Self.unknown.record(["title": .text(item.0), "text": .text(ifPresent: item.1)])
    }
  }

  private var pairs: [TemplateRecord] {
    catalog.alternatives.compactMap { other in
      guard other.id != alternative.id,
        let target = context.plan.pairs[AlternativePair(alternative.id, other.id)]
      else { return nil }
      return ChromeModel.link.record([
        "url": .url(address(target)), "title": .text(other.name),
      ])
    }
  }
}
