internal import ContentModel
internal import YAMLReading

/// languages.yaml.
enum LanguagesSchema {
  static func decode(_ reader: SchemaReader, _ root: YAMLNode) -> [Language] {
    guard var map = reader.mapping(root, "languages.yaml") else { return [] }
    let nodes = map.required("languages").map { reader.items($0, "'languages'") } ?? []
    map.finish()
    var declared = Declared()
    return nodes.compactMap { node in
      guard var map = reader.mapping(node, "a language") else { return nil }
      let id = map.identifier("id")
      let title = map.text("title")
      map.finish()
      guard let id, let title else { return nil }
      declared.add(id, reader, at: node.offsets, "the language")
      return Language(id: id, title: title)
    }
  }
}
