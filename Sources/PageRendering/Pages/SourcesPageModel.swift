internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The bibliography with what cites each source.
struct SourcesPageModel {
  static let user = TemplateSchema([
    "url": .url, "title": .text, "detail": .optional(.text),
  ])
  static let source = TemplateSchema([
    "id": .text, "url": .url, "title": .text, "publisher": .text, "published": .optional(.text),
    "retrieved": .text, "licence": .optional(.text), "has-users": .flag,
    "users": .records(user), "note": .optional(.text),
  ])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [
      ("answer", .text), ("sources", .records(source)), ("script", .optional(.url)),
    ])

  let context: GuideContext
  let path: OutputPath
  /// The pages that cite each source in prose.
  let citingPages: [String: [OutputPath]]

  var record: TemplateRecord {
    let catalog = context.catalog
    let sorted = catalog.sources.sorted {
      $0.title.utf8.lexicographicallyPrecedes($1.title.utf8)
    }
    let users = users
    let script = context.plan.assetOfFile["Templates/scripts/filter.js"]
    let answer =
      "\(sorted.count) sources stand behind the facts; each says when it was read and what cites it."
    return Self.schema.record(
      fields: ChromeModel(context).values(path: path, title: "Sources", description: answer)
        + [
          ("answer", .text(answer)),
          (
            "sources",
            .records(
              sorted.map { source in
                Self.source.record([
                  "id": .text("src-" + source.id), "url": .url(source.url),
                  "title": .text(source.title), "publisher": .text(source.publisher),
                  "published": .text(ifPresent: source.published?.words),
                  "retrieved": .text(source.retrieved.words),
                  "licence": .text(ifPresent: source.licence),
                  "has-users": .flag(users[source.id] != nil),
                  "users": .records(users[source.id] ?? []),
                  "note": .text(ifPresent: source.note),
                ])
              })
          ),
          ("script", .url(ifPresent: script.map { RelativeAddress.address(to: $0, from: path) })),
        ])
  }

  /// What cites each source: pages in their prose, then the data with the number of values.
  private var users: [String: [TemplateRecord]] {
    var users: [String: [TemplateRecord]] = [:]
    let plan = context.plan
    var titles: [OutputPath: String] = [:]
    for planned in plan.pages { titles[planned.path] = planned.page.title }
    for (path, alternative) in context.alternativeOfPage { titles[path] = alternative.name }
    let products = Set(plan.alternatives.values)
    for (id, pages) in citingPages {
      let others = pages.filter { !products.contains($0) }
      if !others.isEmpty {
        users[id] = others.map { user(titles[$0] ?? "", $0, detail: nil) }
      }
    }
    for alternative in context.catalog.alternatives {
      let path = plan.alternatives[alternative.id]
      let counts = Self.counts(SourceUse.sourceIDs(alternative))
      for source in context.catalog.sources {
        let isInProse = path.map { citingPages[source.id]?.contains($0) == true } ?? false
        let details = [isInProse ? "text" : nil, counts[source.id].map(Self.values)]
          .compactMap(\.self)
        guard !details.isEmpty else { continue }
        users[source.id, default: []].append(
          user(alternative.name, path, detail: details.joined(separator: ", ")))
      }
    }
    for runtime in context.catalog.runtimes {
      for (id, count) in Self.counts(SourceUse.sourceIDs(runtime)) {
        users[id, default: []].append(user(runtime.name, nil, detail: Self.values(count)))
      }
    }
    return users
  }

  private func user(_ title: String, _ target: OutputPath?, detail: String?) -> TemplateRecord {
    // What has no page of its own is in the data that all pages are made from.
    let target = target ?? context.plan.evidence ?? path
    return Self.user.record([
      "url": .url(RelativeAddress.address(to: target, from: path)), "title": .text(title),
      "detail": .text(ifPresent: detail),
    ])
  }

  private static func counts(_ ids: [String]) -> [String: Int] {
    ids.reduce(into: [:]) { counts, id in counts[id, default: 0] += 1 }
  }

  private static func values(_ count: Int) -> String {
    count == 1 ? "1 value" : "\(count) values"
  }
}
