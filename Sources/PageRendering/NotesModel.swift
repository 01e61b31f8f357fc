internal import ContentModel
internal import MarkdownRendering
internal import Templating

/// The numbered sources at the end of a page: those its text cites, then those only its data cites.
struct NotesModel {
  static let use = TemplateSchema(["url": .url, "number": .text, "note": .text])
  static let note = TemplateSchema([
    "id": .text, "url": .url, "title": .text, "publisher": .text, "date": .optional(.text),
    "retrieved": .text, "has-places": .flag, "places": .records(ChromeModel.link),
    "uses": .records(use),
  ])
  static let fields: [(name: String, kind: TemplateKind)] = [
    ("has-notes", .flag), ("notes", .records(note)),
  ]

  private let context: GuideContext
  private let citations: [MarkdownRendering.Citation]
  /// Sources of the page's data that its text does not cite.
  private var others: [String] = []

  init(_ citations: [MarkdownRendering.Citation], _ context: GuideContext) {
    self.citations = citations
    self.context = context
  }

  /// The number of a source, which is put on the list when it is not there; `nil` for no source.
  mutating func number(of sourceID: String?) -> Int? {
    guard let sourceID, context.catalog.source(sourceID) != nil else { return nil }
    if let cited = citations.first(where: { $0.sourceID == sourceID }) { return cited.number }
    if let known = others.firstIndex(of: sourceID) { return citations.count + known + 1 }
    others.append(sourceID)
    return citations.count + others.count
  }

  var values: [(key: String, value: TemplateValue)] {
    if citations.isEmpty, others.isEmpty {
      return [("has-notes", .flag(false)), ("notes", .list([]))]
    }
    let cited = citations.compactMap { citation in
      entry(citation.sourceID, citation.number, citation)
    }
    let rest = others.enumerated().compactMap { index, id in
      entry(id, citations.count + index + 1, nil)
    }
    return [("has-notes", .flag(!(cited + rest).isEmpty)), ("notes", .records(cited + rest))]
  }

  private func entry(
    _ sourceID: String, _ number: Int, _ citation: MarkdownRendering.Citation?
  ) -> TemplateRecord? {
    guard let source = context.catalog.source(sourceID) else { return nil }
    let places = source.locatorsArePaths ? citation.map(Self.places) ?? [] : []
    return Self.note.record([
      "id": .text("src-\(number)"),
      "url": .url(source.url),
      "title": .text(source.title),
      "publisher": .text(source.publisher),
      "date": .text(ifPresent: source.published?.words),
      "retrieved": .text(source.retrieved.words),
      "has-places": .flag(!places.isEmpty),
      "places": .records(
        places.map { place in
          ChromeModel.link.record([
            "url": .url(source.address(of: place)), "title": .text(place),
          ])
        }),
      "uses": .records(
        (citation?.uses ?? []).enumerated().map { index, place in
          Self.use.record([
            "url": .url("#" + place.anchor), "number": .text("\(index + 1)"),
            "note": .text("\(number)"),
          ])
        }),
    ])
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
