internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The page that compares all alternatives by capability.
struct MatrixPageModel {
  static let item = TemplateSchema(["id": .text, "title": .text])
  static let group = TemplateSchema([
    "id": .text, "title": .text, "capabilities": .records(item),
  ])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [
      ("answer", .text), ("singular", .text), ("plural", .text),
      ("alternatives", .records(item)), ("languages", .records(item)),
      ("categories", .records(item)), ("groups", .records(group)), ("body", .html),
      ("summary", .html), ("has-pairs", .flag), ("pairs", .html), ("script", .optional(.url)),
    ])

  /// The title of the page.
  static func title(_ subject: Subject) -> String {
    "Compare \(subject.plural)"
  }

  let context: GuideContext
  let path: OutputPath

  var record: TemplateRecord {
    let catalog = context.catalog
    let subject = catalog.site.subject
    let known = catalog.alternatives.reduce(0) { sum, alternative in
      sum + catalog.capabilities.count { alternative.capabilities[$0.id]?.level != nil }
    }
    let all = catalog.alternatives.count * catalog.capabilities.count
    let answer =
      "\(catalog.capabilities.count) capabilities of \(catalog.alternatives.count) "
      + "\(subject.plural); \(known) of \(all) cells are known, and each has its source."
    let script = context.plan.assetOfFile["Templates/scripts/matrix.js"]
    return Self.schema.record(
      fields: ChromeModel(context).values(
        path: path, title: Self.title(subject), description: answer)
        + [
          ("answer", .text(answer)),
          ("singular", .text(subject.singular)),
          ("plural", .text(subject.plural)),
          ("alternatives", .records(catalog.alternatives.map { item($0.id, $0.name) })),
          ("languages", .records(languages)),
          ("categories", .records(categories)),
          ("groups", .records(groups)),
          (
            "body",
            .html(
              MatrixTable(context: context, origin: path, isAddressable: true).html(
                capabilities: catalog.capabilityGroups.flatMap { group in
                  catalog.capabilities.filter { $0.groupID == group.id }
                }, alternatives: catalog.alternatives,
                caption: "How each \(subject.singular) has each capability", id: "matrix",
                showsGroups: true))
          ),
          (
            "summary",
            .html(
              GroupTable(context: context, origin: path).html(
                caption: "How many capabilities of each group are built in or official",
                id: "group-table"))
          ),
          ("has-pairs", .flag(!context.plan.pairs.isEmpty)),
          (
            "pairs",
            .html(
              PairTable(context: context, origin: path).html(
                caption: "A page for every two \(subject.plural)", id: "pair-table"))
          ),
          ("script", .url(ifPresent: script.map { RelativeAddress.address(to: $0, from: path) })),
        ])
  }

  private func item(_ id: String, _ title: String) -> TemplateRecord {
    Self.item.record(["id": .text(id), "title": .text(title)])
  }

  /// The languages in which anything that is compared is written.
  private var languages: [TemplateRecord] {
    let used = Set(context.catalog.alternatives.flatMap(\.languageIDs))
    return context.catalog.languages.filter { used.contains($0.id) }.map { item($0.id, $0.title) }
  }

  /// The kinds that occur, in the order in which site.yaml declares them.
  private var categories: [TemplateRecord] {
    let subject = context.catalog.site.subject
    let used = Set(context.catalog.alternatives.compactMap(\.category))
    let sorted = used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let ids = subject.kinds.isEmpty ? sorted : subject.kinds.map(\.id).filter(used.contains)
    return ids.map { item($0, subject.title(ofKind: $0)) }
  }

  private var groups: [TemplateRecord] {
    context.catalog.capabilityGroups.map { group in
      let members = context.catalog.capabilities.filter { $0.groupID == group.id }
      return Self.group.record([
        "id": .text(group.id), "title": .text(group.title),
        "capabilities": .records(members.map { item($0.id, $0.title) }),
      ])
    }
  }
}
