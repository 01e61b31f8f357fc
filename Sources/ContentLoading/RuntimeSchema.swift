internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// runtimes/ID.yaml.
enum RuntimeSchema {
  static func decode(
    _ reader: SchemaReader, _ root: YAMLNode, name: String, sources: [String], languages: [String]
  ) -> Runtime? {
    guard var map = reader.mapping(root, "a runtime") else { return nil }
    let id = map.identifier("id")
    FileName.check(id, name, reader, root)
    let title = map.text("name")
    let languageIDs = map.optional("languages").map {
      reader.references($0, "'languages'", among: languages, of: .languages)
    }
    let website = map.optionalWebAddress("website")
    let summary = map.optionalText("summary")
    let concurrency = map.optionalText("concurrency")
    let lifecycle = map.optional("lifecycle").map {
      LifecycleSchema.decode(reader, $0, sources: sources)
    }
    map.finish()
    guard let id, let title else { return nil }
    return Runtime(
      id: id, name: title, languageIDs: languageIDs ?? [], website: website, summary: summary,
      concurrency: concurrency, lifecycle: lifecycle ?? [], range: reader.range(root))
  }
}
