internal import ContentModel
internal import MarkdownRendering
internal import Templating

/// The numbered sources at the end of a page.
enum NotesModel {
  static let use = TemplateSchema(["url": .url, "number": .text, "note": .text])
  static let note = TemplateSchema([
    "id": .text, "url": .url, "title": .text, "publisher": .text, "date": .optional(.text),
    "retrieved": .text, "has-places": .flag, "places": .records(ChromeModel.link),
    "uses": .records(use),
  ])
  static let fields: [(name: String, kind: TemplateKind)] = [
    ("has-notes", .flag), ("notes", .records(note)),
  ]

  static func values(
    _ citations: [MarkdownRendering.Citation], _ catalog: Catalog
  ) -> [(key: String, value: TemplateValue)] {
    let notes = citations.compactMap { citation -> TemplateRecord? in
      guard let source = catalog.source(citation.sourceID) else { return nil }
      let places = source.locatorsArePaths ? Self.places(citation) : []
      return note.record([
        "id": .text("src-\(citation.number)"),
        "url": .url(source.url),
        "title": .text(source.title),
        "publisher": .text(source.publisher),
        "date": .text(ifPresent: source.published?.iso),
        "retrieved": .text(source.retrieved.iso),
        "has-places": .flag(!places.isEmpty),
        "places": .records(
          places.map { place in
            ChromeModel.link.record([
              "url": .url(source.address(of: place)), "title": .text(place),
            ])
          }),
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

  /// The places of a source that the page cites, each once, in order.
  private static func places(_ citation: MarkdownRendering.Citation) -> [String] {
    var places: [String] = []
    for place in citation.uses.compactMap(\.locator) where !places.contains(place) {
      places.append(place)
    }
    return places
  }
}
