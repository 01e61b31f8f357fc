internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// sources.yaml.
enum SourcesSchema {
  static func decode(_ reader: SchemaReader, _ root: YAMLNode) -> [Source] {
    guard var map = reader.mapping(root, "sources.yaml") else { return [] }
    let nodes = map.required("sources").map { reader.items($0, "'sources'") } ?? []
    map.finish()
    var declared = Declared()
    return nodes.compactMap { node in
      guard let source = source(reader, node) else { return nil }
      declared.add(source.id, reader, at: node.offsets, "the source")
      return source
    }
  }

  private static func source(_ reader: SchemaReader, _ node: YAMLNode) -> Source? {
    guard var map = reader.mapping(node, "a source") else { return nil }
    let id = map.identifier("id")
    let title = map.text("title")
    let publisher = map.text("publisher")
    let url = map.required("url").flatMap { reader.webAddress($0, "'url'") }
    let locators = map.optional("locators").flatMap {
      reader.choice($0, "'locators'", LocatorKind.self)
    }
    let licence = map.optionalText("licence")
    let published = map.optionalDate("published")
    let retrieved = map.date("retrieved")
    let shelfLife = map.optionalInteger("shelf-life-days", in: 1...36_500)
    let note = map.optionalText("note")
    map.finish()
    guard let id, let title, let publisher, let url, let retrieved else { return nil }
    return Source(
      id: id, title: title, publisher: publisher, url: url, locatorsArePaths: locators == .path,
      licence: licence, published: published, retrieved: retrieved, shelfLifeDays: shelfLife,
      note: note, range: reader.range(node))
  }

  /// How a source's locators are to be read.
  private enum LocatorKind: String, CaseIterable {
    case path, text
  }
}
