internal import Advising
internal import ContentModel
internal import Markup
internal import SitePlanning
internal import YAMLReading

/// Each kind of block of data as a table or a list; false where the block is wrong.
enum MarkdownBlock {
  static func table(_ table: DataTable?, _ out: inout MarkdownBuffer) -> Bool {
    table?.write(to: &out)
    return table != nil
  }

  static func matrix(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    let catalog = scope.catalog
    let group = scope.map.optional("group").flatMap { scope.reader.text($0, "'group'") }
    let list = scope.map.optional("capabilities").map { node in
      scope.reader.items(node, "'capabilities'").compactMap { scope.reader.text($0, "an item") }
    }
    let capabilities =
      group.map { id in catalog.capabilities.filter { $0.groupID == id } }
      ?? (list ?? []).compactMap { catalog.capability($0) }
    let alternatives = scope.alternatives()
    MarkdownLevelTable.write(capabilities, alternatives, caption: scope.caption(), &out)
    return true
  }

  static func facts(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    let catalog = scope.catalog
    let definitions =
      scope.map.required("facts").map { node in
        scope.reader.items(node, "'facts'").compactMap { item in
          scope.reader.text(item, "an item").flatMap { catalog.factDefinition($0) }
        }
      } ?? []
    var alternatives = scope.alternatives()
    if let sort = scope.map.optionalText("sort") {
      let words = sort.split(separator: " ")
      if let id = words.first.map(String.init) {
        FactOrder.sort(&alternatives, by: id, isDescending: words.last == "descending")
      }
    }
    out.table(
      [Words.capitalised(catalog.site.subject.singular)] + definitions.map(\.title),
      caption: scope.caption(),
      alternatives.map { alternative in
        [name(alternative, scope)]
          + definitions.map { definition in
            MarkdownText.escaped(
              alternative.facts[definition.id].map { FactText.plain($0, definition) } ?? "unknown")
          }
      })
    writeSources(alternatives, definitions.map(\.id), catalog, &out)
    return true
  }

  static func chart(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    let catalog = scope.catalog
    guard let id = scope.map.required("fact").flatMap({ scope.reader.text($0, "'fact'") }),
      let definition = catalog.factDefinition(id)
    else { return false }
    var alternatives = scope.alternatives()
    FactOrder.sort(&alternatives, by: id, isDescending: true)
    let rows = alternatives.compactMap { alternative -> [String]? in
      guard let fact = alternative.facts[id] else { return nil }
      let place = [fact.citation?.locator, fact.note].compactMap { $0 }.joined(separator: ". ")
      return [
        name(alternative, scope), MarkdownText.escaped(FactText.plain(fact, definition)),
        MarkdownText.escaped(place), fact.value == .unknown ? "" : fact.confidence.rawValue,
      ]
    }
    out.table(
      [
        Words.capitalised(catalog.site.subject.singular), definition.title, "Test and place",
        "Confidence",
      ], caption: scope.caption(), rows)
    if let note = scope.map.optionalText("note") { out.paragraph(note) }
    out.paragraph(definition.definition)
    writeSources(alternatives, [id], catalog, &out)
    return true
  }

  static func timeline(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    var products: [TimelineFigure.Product] = []
    if scope.map.entries.contains(where: { $0.key.text == scope.catalog.site.subject.plural }) {
      products = scope.alternatives().map { .init(name: $0.name, lifecycle: $0.lifecycle) }
    }
    if let node = scope.map.optional("runtimes") {
      products += scope.reader.items(node, "'runtimes'").compactMap { item in
        scope.reader.text(item, "an item").flatMap { scope.catalog.runtime($0) }.map {
          .init(name: $0.name, lifecycle: $0.lifecycle)
        }
      }
    }
    MarkdownSupportTable.write(
      TimelineFigure(context: scope.context).shown(products), caption: scope.caption(), &out)
    return true
  }

  static func ranking(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    let catalog = scope.catalog
    guard
      let id = scope.map.required("criterion").flatMap({ scope.reader.text($0, "'criterion'") }),
      catalog.criterion(id) != nil
    else { return false }
    let evidence = scope.context.evidence
    let values = scope.alternatives().compactMap { alternative in
      evidence.value(of: id, for: alternative.id).map { (alternative, $0) }
    }.sorted { $0.1 > $1.1 }
    out.table(
      [Words.capitalised(catalog.site.subject.singular), "Points from 0 to 100"],
      caption: scope.caption(),
      values.map { [name($0.0, scope), NumberText.decimal($0.1)] })
    let measures = evidence.measures.filter { $0.criterion.id == id }.map(\.measure.title)
    out.paragraph(
      "From: \(measures.joined(separator: "; ")). What depends on a project is left out.")
    return true
  }

  static func name(_ alternative: Alternative, _ scope: BlockScope) -> String {
    let plan = scope.context.plan
    guard let page = plan.alternatives[alternative.id] else {
      return MarkdownText.escaped(alternative.name)
    }
    return MarkdownText.link(
      alternative.name,
      to: RelativeAddress.address(to: plan.markdownPages[page] ?? page, from: scope.origin))
  }

  private static func writeSources(
    _ alternatives: [Alternative], _ ids: [String], _ catalog: Catalog,
    _ out: inout MarkdownBuffer
  ) {
    let citations = alternatives.flatMap { alternative in
      ids.compactMap { alternative.facts[$0]?.citation }
    }
    var sources: [String] = []
    for citation in citations where !sources.contains(citation.sourceID) {
      sources.append(citation.sourceID)
    }
    guard let first = citations.map(\.asOf).min(), let last = citations.map(\.asOf).max() else {
      return
    }
    let links = sources.compactMap { catalog.source($0) }.map {
      MarkdownText.link($0.title, to: $0.url)
    }
    let days = first == last ? first.words : first.words + " to " + last.words
    out.paragraph(inline: "Source: " + links.joined(separator: "; ") + ". As of " + days + ".")
  }
}
