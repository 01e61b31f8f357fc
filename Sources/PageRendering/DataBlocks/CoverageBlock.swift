internal import ContentModel
internal import Markup

/// How much is known of each alternative, by group of capabilities, and what is not.
enum CoverageBlock {
  static func table(_ scope: inout BlockScope) -> DataTable? {
    let catalog = scope.catalog
    let alternatives = scope.alternatives()
    guard let caption = scope.caption() else { return nil }
    let groups = catalog.capabilityGroups.map { group in
      (title: group.title, members: catalog.capabilities.filter { $0.groupID == group.id })
    }.filter { !$0.members.isEmpty }
    var entries: [DataTable.Entry] = []
    let rows = alternatives.map { alternative in
      let unknown = Set(catalog.unknownCapabilities(of: alternative).map(\.id))
      let facts = catalog.unknownFacts(of: alternative)
      let stated = alternative.facts.values.count { $0.value != .unknown }
      let texts = texts(alternative, unknown, facts, catalog)
      if !texts.isEmpty { entries.append(DataTable.Entry(name: alternative.name, texts: texts)) }
      let known = catalog.capabilities.count - unknown.count + stated
      return [
        alternative.name, share(known, known + unknown.count + facts.count),
        ratio(stated, stated + facts.count),
      ]
        + groups.map { group in
          ratio(group.members.count { !unknown.contains($0.id) }, group.members.count)
        }
    }
    let subject = Words.capitalised(catalog.site.subject.singular)
    return DataTable(
      caption: caption, head: [subject, "Known", "Facts"] + groups.map(\.title), rows: rows,
      details: ("What is not known", entries))
  }

  private static func ratio(_ part: Int, _ whole: Int) -> String {
    part == whole ? "all \(whole)" : "\(part) of \(whole)"
  }

  /// A share in percent; all only when nothing is missing.
  private static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    // Nearly all is not all.
    return NumberText.percent(part == whole ? 1 : min(0.99, Double(part) / Double(whole)))
  }

  private static func texts(
    _ alternative: Alternative, _ unknown: Set<String>, _ facts: [FactDefinition],
    _ catalog: Catalog
  ) -> [String] {
    let capabilities = catalog.capabilities.filter { unknown.contains($0.id) }.map { capability in
      text(capability.title, alternative.capabilities[capability.id]?.note)
    }
    return capabilities
      + facts.map { text($0.title, alternative.facts[$0.id]?.note) }
  }

  private static func text(_ title: String, _ note: String?) -> String {
    note.map { "\(title): \($0)" } ?? title
  }
}
