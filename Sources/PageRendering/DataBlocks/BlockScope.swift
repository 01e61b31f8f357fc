internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import YAMLReading

/// What a block of data is drawn with, and where its problems go.
struct BlockScope {
  let context: GuideContext
  let origin: OutputPath
  /// Unique on the page.
  let id: String
  let reader: SchemaReader
  var map: MappingReader

  var catalog: Catalog { context.catalog }

  /// The caption; every exhibit must say what it shows.
  mutating func caption() -> String? {
    map.text("caption")
  }

  /// The key named after the subject's plural: the alternatives to show, all by default.
  mutating func alternatives() -> [Alternative] {
    guard let node = map.optional(catalog.site.subject.plural) else { return catalog.alternatives }
    if case .scalar(let scalar) = node, scalar.text == "all" { return catalog.alternatives }
    let ids = reader.items(node, "'\(catalog.site.subject.plural)'").compactMap {
      reader.reference($0, "an item", among: catalog.alternatives.map(\.id))
    }
    return ids.compactMap { catalog.alternative($0) }
  }
}
