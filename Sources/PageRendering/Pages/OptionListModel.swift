internal import Charts
internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The list of all alternatives, with what comes with each as a figure.
struct OptionListModel {
  static let option = TemplateSchema([
    "url": .url, "title": .text, "detail": .text, "support": .text, "text": .optional(.text),
  ])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [
      ("answer", .text), ("options", .records(option)), ("figure", .optional(.html)),
    ])

  let context: GuideContext
  let path: OutputPath

  private var catalog: Catalog { context.catalog }

  var record: TemplateRecord {
    let plural = catalog.site.subject.plural
    let sources = Set(catalog.alternatives.flatMap(SourceUse.sourceIDs)).count
    let answer =
      "\(catalog.alternatives.count) \(plural), described by the same facts from "
      + "\(sources) sources; none is best, each is best for somebody."
    return Self.schema.record(
      fields: ChromeModel(context).values(
        path: path, title: Words.capitalised(plural), description: answer)
        + [
          ("answer", .text(answer)),
          ("options", .records(options)),
          ("figure", figure.map { .html($0) } ?? .absent),
        ])
  }

  private var sorted: [Alternative] {
    catalog.alternatives.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private var options: [TemplateRecord] {
    sorted.compactMap { alternative in
      guard let target = context.plan.alternatives[alternative.id] else { return nil }
      let runtime = alternative.runtimeID.flatMap { catalog.runtime($0)?.name }
      let languages = alternative.languageIDs.compactMap { catalog.language($0)?.title }
      let kind = alternative.category.map(catalog.site.subject.title(ofKind:))
      let parts: [String?] = [kind, languages.joined(separator: ", "), runtime]
      return Self.option.record([
        "url": .url(RelativeAddress.address(to: target, from: path)),
        "title": .text(alternative.name),
        "detail": .text(
          parts.compactMap { $0 }.filter { !$0.utf8.isEmpty }.joined(separator: " · ")),
        "support": .text(SupportText.latest(alternative.lifecycle, on: context.day)),
        "text": .text(ifPresent: catalog.prose[alternative.id]?.answer ?? alternative.summary),
      ])
    }
  }

  // MARK: The figure

  /// How many of a group's capabilities come built in or from official packages.
  private struct Count {
    let held: Int
    let known: Int
    let all: Int

    init(_ members: [Capability], _ alternative: Alternative) {
      let levels = members.compactMap { alternative.capabilities[$0.id]?.level }
      held = levels.count { $0 == .builtin || $0 == .official }
      known = levels.count
      all = members.count
    }
  }

  private var groups: [(title: String, members: [Capability])] {
    catalog.capabilityGroups.compactMap { group in
      let members = catalog.capabilities.filter { $0.groupID == group.id }
      return members.isEmpty ? nil : (group.title, members)
    }
  }

  private var figure: TrustedHTML? {
    let groups = groups
    guard !groups.isEmpty, !catalog.alternatives.isEmpty else { return nil }
    let rows = sorted.map { alternative in
      (name: alternative.name, counts: groups.map { Count($0.members, alternative) })
    }.enumerated().sorted { one, other in
      let left = one.element.counts.reduce(0) { $0 + $1.held }
      let right = other.element.counts.reduce(0) { $0 + $1.held }
      return (right, one.offset) < (left, other.offset)
    }.map(\.element)
    guard let most = rows.first, let least = rows.last else { return nil }
    func total(_ row: (name: String, counts: [Count])) -> Int {
      row.counts.reduce(0) { $0 + $1.held }
    }
    let caption =
      "From \(total(least)) to \(total(most)) of \(catalog.capabilities.count) capabilities come "
      + "with a \(catalog.site.subject.singular) or from its own project"
    let chart = HeatMap(
      id: "brought", title: caption,
      description: rows.map { "\($0.name) \(total($0))" }.joined(separator: ", "),
      columns: groups.map(\.title),
      rows: rows.map { row in
        HeatMap.Row(
          label: row.name,
          cells: row.counts.map { count in
            HeatMap.Cell(
              share: Double(count.held) / Double(max(1, count.all)),
              unknown: Double(count.all - count.known) / Double(max(1, count.all)),
              text: "\(count.held)/\(count.all)")
          })
      })
    var exhibit = Exhibit(caption: caption, chart: chart.svg())
    exhibit.add(
      "Each cell: how many of the group's capabilities are built in or come from an official "
        + "package. The darker the cell, the larger the share; a hatched edge is what nobody "
        + "could be found to say.")
    exhibit.add(
      "More is not better: what your project does not need is weight. Evidence read for "
        + "\(context.day.words).")
    exhibit.values = (
      "The counts",
      ValueTable.html(
        label: "Counts",
        header: [Words.capitalised(catalog.site.subject.singular)] + groups.map { $0.title + "#" }
          + ["All#"],
        rows: rows.map { row in
          [row.name] + row.counts.map { "\($0.held)/\($0.all)" } + ["\(total(row))"]
        })
    )
    return exhibit.html()
  }
}
