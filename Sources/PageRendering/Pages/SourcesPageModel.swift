internal import ContentModel
internal import OutputWriting
internal import Templating

/// The bibliography with what cites each source.
struct SourcesPageModel {
  static let source = TemplateSchema([
    "id": .text, "url": .url, "title": .text, "publisher": .text, "published": .optional(.text),
    "retrieved": .text, "licence": .optional(.text), "uses": .text, "note": .optional(.text),
  ])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [("answer", .text), ("sources", .records(source))])

  let context: GuideContext
  let path: OutputPath
  /// The titles of the pages that cite each source in prose.
  let citingPages: [String: [String]]

  var record: TemplateRecord {
    let catalog = context.catalog
    let sorted = catalog.sources.sorted {
      $0.title.utf8.lexicographicallyPrecedes($1.title.utf8)
    }
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
                  "licence": .text(ifPresent: source.licence), "uses": .text(uses(source)),
                  "note": .text(ifPresent: source.note),
                ])
              })
          ),
        ])
  }

  private func uses(_ source: Source) -> String {
    var users: [String] = citingPages[source.id] ?? []
    users += context.catalog.alternatives.filter {
      SourceUse.sourceIDs($0).contains(source.id)
    }.map { $0.name + " (data)" }
    users += context.catalog.runtimes.filter {
      SourceUse.sourceIDs($0).contains(source.id)
    }.map { $0.name + " (data)" }
    guard !users.isEmpty else { return "Cited by nothing yet." }
    return "Cited by \(Words.listed(users))."
  }
}
