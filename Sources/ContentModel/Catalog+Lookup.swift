extension Catalog {
  package func source(_ id: String) -> Source? { sources.first { $0.id == id } }
  package func factDefinition(_ id: String) -> FactDefinition? {
    factDefinitions.first { $0.id == id }
  }
  package func capability(_ id: String) -> Capability? { capabilities.first { $0.id == id } }
  package func criterion(_ id: String) -> Criterion? { criteria.first { $0.id == id } }
  package func alternative(_ id: String) -> Alternative? { alternatives.first { $0.id == id } }
  package func runtime(_ id: String) -> Runtime? { runtimes.first { $0.id == id } }
  package func language(_ id: String) -> Language? { languages.first { $0.id == id } }
  package func question(_ id: String) -> Question? {
    questionnaire.questions.first { $0.id == id }
  }
}
