internal import ContentModel

/// Which sources the data of an alternative or a runtime cites.
enum SourceUse {
  static func sourceIDs(_ alternative: Alternative) -> [String] {
    alternative.facts.values.compactMap { $0.citation?.sourceID }
      + alternative.capabilities.values.compactMap { $0.citation?.sourceID }
      + alternative.lifecycle.map(\.citation.sourceID)
  }

  static func sourceIDs(_ runtime: Runtime) -> [String] {
    runtime.lifecycle.map(\.citation.sourceID)
  }
}
