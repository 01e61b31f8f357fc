internal import ContentModel
internal import MarkdownRendering
internal import Templating

/// The numbered sources at the end of a page.
enum NotesModel {
  static let use = TemplateSchema(["url": .url, "number": .text, "note": .text])
  static let note = TemplateSchema([
    "id": .text, "url": .url, "title": .text, "publisher": .text, "date": .optional(.text),
    "retrieved": .text, "uses": .records(use),
  ])
  static let fields: [(name: String, kind: TemplateKind)] = [
    ("has-notes", .flag), ("notes", .records(note)),
  ]

  static func values(
    _ citations: [MarkdownRendering.Citation], _ catalog: Catalog
  ) -> [(key: String, value: TemplateValue)] {
    let notes = citations.compactMap { citation -> TemplateRecord? in
      guard let source = catalog.source(citation.sourceID) else { return nil }
      let locator = citation.uses.compactMap(\.locator).first
      return note.record([
        "id": .text("src-\(citation.number)"),
        "url": .url(source.locatorsArePaths ? source.address(of: locator) : source.url),
        "title": .text(source.title),
        "publisher": .text(source.publisher),
        "date": .text(ifPresent: source.published?.iso),
        "retrieved": .text(source.retrieved.iso),
        "uses": .records(
          citation.uses.enumerated().map { index, place in
            use.record([
              "url": .url("#" + place.anchor), "number": .text("\(index + 1)"),
              "note": .text("\(citation.number)"),
            ])
          }),
      ])
    }
    return [("has-notes", .flag(!notes.isEmpty)), ("notes", .records(notes))]
  }
}
