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
  static let standing = TemplateSchema([
    "title": .text, "basis": .text, "value": .text, "middle": .text,
  ])
  static let measure = TemplateSchema([
    "criterion": .text, "title": .text, "value": .text, "range": .text, "basis": .text,
  ])
  static let fact = TemplateSchema([
    "title": .text, "value": .text, "note": .optional(.text), "as-of": .text, "source": .text,
    "url": .optional(.url), "confidence": .optional(.text),
  ])
  static let cell = TemplateSchema([
    "title": .text, "class": .text, "level": .text, "note": .text, "source": .text,
    "url": .optional(.url), "as-of": .text,
  ])
  static let group = TemplateSchema([
    "id": .text, "title": .text, "cells": .records(cell),
  ])
  static let judgement = TemplateSchema([
    "title": .text, "level": .text, "reason": .text, "author": .text, "as-of": .text,
    "anchor": .text,
  ])
  static let unknown = TemplateSchema(["title": .text, "text": .optional(.text)])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + NotesModel.fields + ContentsModel.fields + [
      ("index-url", .url), ("index-title", .text), ("plural", .text), ("count", .text),
      ("answer", .optional(.text)), ("summary", .optional(.text)), ("identity", .records(term)),
      ("timeline", .optional(.html)), ("has-strengths", .flag),
      ("strengths", .records(standing)), ("weaknesses", .records(standing)), ("body", .html),
      ("has-measures", .flag), ("measures", .records(measure)), ("has-facts", .flag),
      ("facts", .records(fact)), ("has-capabilities", .flag), ("groups", .records(group)),
      ("has-judgements", .flag), ("judgements", .records(judgement)), ("has-unknowns", .flag),
      ("unknowns", .records(unknown)), ("has-pairs", .flag), ("pairs", .records(ChromeModel.link)),
    ])

  let context: GuideContext
  let alternative: ContentModel.Alternative
  let path: OutputPath
  let prose: Page?
  let body: GuideBody?

  private var catalog: Catalog { context.catalog }

  /// Headings of the template that the contents list names, with the condition each has.
  private var contents: [ContentsModel.Item] {
    var items: [ContentsModel.Item] = []
    if !alternative.lifecycle.isEmpty {
      items.append(.init(id: "support", text: "How long it is supported"))
    }
    if !standings.strong.isEmpty || !standings.weak.isEmpty {
      items.append(.init(id: "strengths", text: "Ahead and behind"))
    }
    items += body.map { ContentsModel.items($0.rendered.outline, includesInner: false) } ?? []
    items.append(.init(id: "criteria", text: "On each criterion"))
    items.append(.init(id: "facts", text: "Facts and sources"))
    items.append(.init(id: "capabilities", text: "Capabilities"))
    items.append(.init(id: "unknown", text: "What is not known"))
    return items
  }

  /// The ids in the template that links may name.
  static let anchors: Set<String> = [
    "support", "strengths", "criteria", "facts", "capabilities", "judgements", "unknown", "against",
  ]

  var record: TemplateRecord {
    let site = catalog.site
    let (strong, weak) = standings
    let facts = facts
    let groups = groups
    let unknowns = unknowns
    let judgements = judgements
    let measures = measures
    let pairs = pairs
    return Self.schema.record(
      fields: ChromeModel(context).values(
        path: path, title: alternative.name,
        description: prose?.description ?? alternative.summary,
        editPath: alternative.range.path, article: article)
        + NotesModel.values(body?.rendered.citations ?? [], catalog)
        + ContentsModel.values(contents)
        + [
          ("index-url", .url(address(context.plan.alternativesIndex))),
          ("index-title", .text(Words.capitalised(site.subject.plural))),
          ("plural", .text(site.subject.plural)),
          ("count", .text("\(catalog.alternatives.count)")),
          ("answer", .text(ifPresent: prose?.answer)),
          ("summary", .text(ifPresent: alternative.summary)),
          ("identity", .records(identity)),
          ("timeline", timeline.map { .html($0) } ?? .absent),
          ("has-strengths", .flag(!strong.isEmpty || !weak.isEmpty)),
          ("strengths", .records(strong)),
          ("weaknesses", .records(weak)),
          ("body", .html(body?.html ?? .empty)),
          ("has-measures", .flag(!measures.isEmpty)),
          ("measures", .records(measures)),
          ("has-facts", .flag(!facts.isEmpty)),
          ("facts", .records(facts)),
          ("has-capabilities", .flag(!groups.isEmpty)),
          ("groups", .records(groups)),
          ("has-judgements", .flag(!judgements.isEmpty)),
          ("judgements", .records(judgements)),
          ("has-unknowns", .flag(!unknowns.isEmpty)),
          ("unknowns", .records(unknowns)),
          ("has-pairs", .flag(!pairs.isEmpty)),
          ("pairs", .records(pairs)),
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

  private var identity: [TemplateRecord] {
    var items: [(String, String, String?)] = []
    let languages = alternative.languageIDs.compactMap { catalog.language($0)?.title }
    if !languages.isEmpty { items.append(("Language", languages.joined(separator: ", "), nil)) }
    if let id = alternative.runtimeID, let runtime = catalog.runtime(id) {
      items.append(("Runs on", runtime.name, runtime.website))
    }
    if let category = alternative.category { items.append(("Kind", category, nil)) }
    if let licence = alternative.licence { items.append(("Licence", licence, nil)) }
    if let first = alternative.firstRelease { items.append(("First release", first, nil)) }
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
    let ends = alternative.lifecycle.compactMap { line -> CalendarDate? in
      guard (line.released ?? .earliest) <= context.day, case .date(let end) = line.securityUntil
      else { return nil }
      return end
    }
    if alternative.lifecycle.contains(where: { $0.securityUntil == .open }) {
      return "no end published"
    }
    return ends.max()?.iso ?? "unknown"
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
      caption: "Support of \(Words.listed(products.map(\.name))), as of \(context.day.iso)",
      id: "support-chart")
  }

  /// The measures furthest above and below the middle of all; at least ten points apart.
  private var standings: (strong: [TemplateRecord], weak: [TemplateRecord]) {
    guard let row = context.evidence.cells[alternative.id] else { return ([], []) }
    var gaps: [(gap: Double, record: TemplateRecord)] = []
    for (index, item) in context.evidence.measures.enumerated() {
      guard !row[index].cell.isMissing, let middle = context.evidence.medians[index] else {
        continue
      }
      let gap = row[index].cell.mode - middle
      guard abs(gap) >= 10 else { continue }
      gaps.append(
        (
          gap,
          Self.standing.record([
            "title": .text(item.measure.title), "basis": .text(row[index].basis),
            "value": .text(NumberText.decimal(row[index].cell.mode)),
            "middle": .text(NumberText.decimal(middle)),
          ])
        ))
    }
    let strong = gaps.filter { $0.gap > 0 }.sorted { $0.gap > $1.gap }.prefix(5)
    let weak = gaps.filter { $0.gap < 0 }.sorted { $0.gap < $1.gap }.prefix(5)
    return (strong.map(\.record), weak.map(\.record))
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

  private var facts: [TemplateRecord] {
    catalog.factDefinitions.compactMap { definition in
      guard let fact = alternative.facts[definition.id] else { return nil }
      let link = SourceLink(fact.citation, catalog)
      return Self.fact.record([
        "title": .text(definition.title), "value": .text(FactText.plain(fact, definition)),
        "note": .text(ifPresent: fact.note), "as-of": .text(fact.citation?.asOf.iso ?? ""),
        "source": .text(link?.title ?? "none found"), "url": .url(ifPresent: link?.url),
        "confidence": .text(ifPresent: fact.value == .unknown ? nil : fact.confidence.rawValue),
      ])
    }
  }

  private var groups: [TemplateRecord] {
    guard !alternative.capabilities.isEmpty else { return [] }
    return catalog.capabilityGroups.compactMap { group in
      let cells = catalog.capabilities.filter { $0.groupID == group.id }.map { capability in
        let cell = alternative.capabilities[capability.id]
        let link = SourceLink(cell?.citation, catalog)
        return Self.cell.record([
          "title": .text(capability.title), "class": .text(LevelText.className(cell)),
          "level": .text(LevelText.word(cell)), "note": .text(cell?.note ?? ""),
          "source": .text(link?.title ?? ""), "url": .url(ifPresent: link?.url),
          "as-of": .text(cell?.citation?.asOf.iso ?? ""),
        ])
      }
      guard !cells.isEmpty else { return nil }
      return Self.group.record([
        "id": .text("group-" + group.id), "title": .text(group.title), "cells": .records(cells),
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
        "as-of": .text(judgement.asOf.iso),
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
