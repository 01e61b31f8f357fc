internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// criteria.yaml: the criteria and how each is measured.
struct CriteriaSchema {
  let facts: [FactDefinition]
  let capabilities: [String]
  let subject: Subject

  func decode(
    _ reader: SchemaReader, _ root: YAMLNode
  ) -> (method: MethodSettings, criteria: [Criterion]) {
    guard var map = reader.mapping(root, "criteria.yaml") else { return (.standard, []) }
    let method = map.optional("method").map { MethodSchema.decode(reader, $0) }
    let nodes = map.required("criteria").map { reader.items($0, "'criteria'") } ?? []
    map.finish()
    var declared = Declared()
    var measures = Declared()
    let criteria = nodes.compactMap { node -> Criterion? in
      guard let criterion = criterion(reader, node, &measures) else { return nil }
      declared.add(criterion.id, reader, at: node.offsets, "the criterion")
      return criterion
    }
    if !criteria.isEmpty, criteria.allSatisfy({ $0.weight == 0 }) {
      reader.error(
        .invalidWeights, "the default weights of the criteria are all zero", at: root.offsets)
    }
    checkTeamLevels(reader, criteria)
    return (method ?? .standard, criteria)
  }

  /// A project counts its people once, so all measures of the team count them at the same levels.
  private func checkTeamLevels(_ reader: SchemaReader, _ criteria: [Criterion]) {
    for measure in criteria.flatMap(\.measures) {
      guard case .team(let assumptions) = measure.kind,
        assumptions.levels != criteria.teamLevels
      else { continue }
      reader.error(
        .invalidValue, "the levels of skill are not those of the measure of the team before it",
        at: measure.range.offsets, fixes: [Fix("declare the same levels in both")])
    }
  }

  private func criterion(
    _ reader: SchemaReader, _ node: YAMLNode, _ declared: inout Declared
  ) -> Criterion? {
    guard var map = reader.mapping(node, "a criterion") else { return nil }
    let id = map.identifier("id")
    let title = map.text("title")
    let question = map.optionalText("question")
    let summary = map.optionalText("summary")
    let weight = map.required("weight").flatMap {
      reader.number($0, "'weight'", in: 0...1_000_000)
    }
    let chapter = map.optionalText("chapter")
    let measureNodes = map.required("measures").map { reader.items($0, "'measures'") } ?? []
    map.finish()
    var measures: [Measure] = []
    for measureNode in measureNodes {
      guard let measure = MeasureSchema(self).decode(reader, measureNode) else { continue }
      declared.add(measure.id, reader, at: measureNode.offsets, "the measure")
      measures.append(measure)
    }
    guard let id, let title, let weight else { return nil }
    if measureNodes.isEmpty {
      reader.error(
        .emptyCriterion, "the criterion has no measures", at: node.offsets,
        fixes: [Fix("add at least one measure, or delete the criterion")])
    } else if !measures.isEmpty, measures.allSatisfy({ $0.weight == 0 }) {
      reader.error(
        .invalidWeights, "the weights of the criterion's measures are all zero", at: node.offsets)
    }
    return Criterion(
      id: id, title: title, question: question, summary: summary, weight: weight,
      chapter: chapter ?? id + ".md", measures: measures, range: reader.range(node))
  }
}
