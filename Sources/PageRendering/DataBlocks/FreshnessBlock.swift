internal import ContentModel
internal import Markup

/// How old the evidence is, by kind, beside how long it keeps; and what is past that.
enum FreshnessBlock {
  static func table(_ scope: inout BlockScope) -> DataTable? {
    let catalog = scope.catalog
    let day = scope.context.day
    guard let caption = scope.caption() else { return nil }
    let owned =
      catalog.alternatives.map { ($0.name, catalog.evidence(of: $0)) }
      + catalog.runtimes.map { ($0.name, catalog.evidence(of: $0.lifecycle)) }
    let all = owned.flatMap(\.1)
    let rows = kinds(catalog).compactMap { kind, title -> [String]? in
      let items = all.filter { $0.kind == kind }
      let ages = items.map { $0.age(on: day) }.sorted()
      let lives = items.map(\.shelfLifeDays)
      guard let newest = ages.first, let oldest = ages.last, let shortest = lives.min(),
        let longest = lives.max()
      else { return nil }
      return [
        title, "\(items.count)", "\(newest)", "\(ages[(ages.count - 1) / 2])", "\(oldest)",
        shortest == longest ? "\(longest)" : "\(shortest) to \(longest)",
        "\(items.count { $0.isStale(on: day) })",
      ]
    }
    let stale = owned.compactMap { name, items -> DataTable.Entry? in
      let texts = items.filter { $0.isStale(on: day) }.map { item in
        "\(item.title): \(item.age(on: day)) days old, keeps for \(item.shelfLifeDays)"
      }
      return texts.isEmpty ? nil : DataTable.Entry(name: name, texts: texts)
    }
    return DataTable(
      caption: caption,
      head: [
        "Age in days on \(day.words)", "Values", "Newest", "Middle", "Oldest", "Keeps for",
        "Past it",
      ], rows: rows, details: ("What is past its shelf life", stale))
  }

  /// The kinds of evidence in the order of the rows.
  private static func kinds(_ catalog: Catalog) -> [(EvidenceItem.Kind, String)] {
    var groups: [String] = []
    for definition in catalog.factDefinitions where !groups.contains(definition.group) {
      groups.append(definition.group)
    }
    let facts = groups.map { group in
      let title = catalog.criterion(group)?.title ?? Words.capitalised(group)
      return (EvidenceItem.Kind.fact(group: group), "Facts: \(title)")
    }
    return facts + [(.capability, "Capabilities"), (.releaseLine, "Release lines")]
  }
}
