package import ContentModel

/// Everything that advice can depend on, piece by piece.
///
/// Two catalogs whose inventories agree give the same advice; see ``CatalogComparison``.
package struct Inventory: Sendable, Hashable {
  /// By key; a piece without a field is one that is there and says nothing.
  package private(set) var inputs: [InputKey: [InputField]] = [:]

  /// Takes inputs that were written down earlier.
  package init(inputs: [InputKey: [InputField]]) {
    self.inputs = inputs
  }

  /// The whole content: evidence, method and every project's profile.
  package init(_ catalog: Catalog) {
    add(catalog)
    for project in catalog.projects { add(project) }
  }

  /// What the advice for one project rests on: its own profile, and of the rest what is read for it.
  package init(_ catalog: Catalog, for project: Project) {
    add(catalog)
    let usage = Usage(project, catalog)
    inputs = inputs.filter { usage.includes($0.key) }
    let cited = Set(
      inputs.values.joined().filter { $0.name == InputFields.source }.map(\.text))
    for source in catalog.sources where cited.contains(source.id) {
      inputs[.source(source.id)] = InputFields.of(source)
    }
    add(project)
  }

  private mutating func add(_ catalog: Catalog) {
    for alternative in catalog.alternatives { add(alternative, catalog) }
    for runtime in catalog.runtimes {
      inputs[.runtime(runtime.id)] = InputFields.of(runtime)
      for line in runtime.lifecycle {
        inputs[.release(.runtime(runtime.id), line: line.line)] = InputFields.of(line)
      }
    }
    inputs[.method] = InputFields.of(catalog.method)
    for criterion in catalog.criteria {
      inputs[.criterion(criterion.id)] = InputFields.of(criterion)
      for measure in criterion.measures {
        inputs[.measure(criterion: criterion.id, id: measure.id)] = InputFields.of(measure)
      }
    }
    for question in catalog.questionnaire.questions {
      for answer in question.answers {
        inputs[.answer(question: question.id, id: answer.id)] = InputFields.of(answer)
      }
    }
    for source in catalog.sources { inputs[.source(source.id)] = InputFields.of(source) }
    for definition in catalog.factDefinitions {
      inputs[.factDefinition(definition.id)] = InputFields.of(definition)
    }
  }

  private mutating func add(_ alternative: Alternative, _ catalog: Catalog) {
    let id = alternative.id
    inputs[.alternative(id)] = InputFields.of(alternative)
    for (factID, fact) in alternative.facts {
      inputs[.fact(alternative: id, id: factID)] = InputFields.of(
        fact, catalog.factDefinition(factID))
    }
    for (capabilityID, cell) in alternative.capabilities {
      inputs[.capability(alternative: id, id: capabilityID)] = InputFields.of(cell)
    }
    for (measureID, judgement) in alternative.judgements {
      inputs[.judgement(alternative: id, measure: measureID)] = InputFields.of(judgement)
    }
    for line in alternative.lifecycle {
      inputs[.release(.alternative(id), line: line.line)] = InputFields.of(line)
    }
  }

  private mutating func add(_ project: Project) {
    for part in ProfilePart.allCases {
      if let fields = InputFields.of(project, part) {
        inputs[.profile(project: project.id, part)] = fields
      }
    }
  }

  /// The keys in the byte order of their paths.
  package func sortedKeys(_ plural: String) -> [InputKey] {
    inputs.keys.map { ($0, $0.path(plural)) }
      .sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }.map(\.0)
  }
}
