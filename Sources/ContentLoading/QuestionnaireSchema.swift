internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// questionnaire.yaml.
struct QuestionnaireSchema {
  let criteria: [String]
  let capabilities: [String]

  func decode(_ reader: SchemaReader, _ root: YAMLNode) -> Questionnaire? {
    guard var map = reader.mapping(root, "questionnaire.yaml") else { return nil }
    let introduction = map.optionalText("introduction")
    let nodes = map.required("questions").map { reader.items($0, "'questions'") } ?? []
    map.finish()
    var declared = Declared()
    let questions = nodes.compactMap { node -> Question? in
      guard let question = question(reader, node) else { return nil }
      declared.add(question.id, reader, at: node.offsets, "the question")
      return question
    }
    return Questionnaire(introduction: introduction, questions: questions)
  }

  private func question(_ reader: SchemaReader, _ node: YAMLNode) -> Question? {
    guard var map = reader.mapping(node, "a question") else { return nil }
    let id = map.identifier("id")
    let criterion = map.optional("criterion").flatMap {
      reader.reference($0, "'criterion'", among: criteria, of: .criteria)
    }
    let title = map.text("title")
    let help = map.optionalText("help")
    let nodes = map.required("answers").map { reader.items($0, "'answers'") } ?? []
    map.finish()
    var declared = Declared()
    let answers = nodes.compactMap { node -> Answer? in
      guard let answer = answer(reader, node) else { return nil }
      declared.add(answer.id, reader, at: node.offsets, "the answer")
      return answer
    }
    guard let id, let title else { return nil }
    return Question(
      id: id, criterionID: criterion, title: title, help: help, answers: answers,
      range: reader.range(node))
  }

  private func answer(_ reader: SchemaReader, _ node: YAMLNode) -> Answer? {
    guard var map = reader.mapping(node, "an answer") else { return nil }
    let id = map.identifier("id")
    let title = map.text("title")
    let needs = map.optional("needs").map { decodeNeeds(reader, $0) }
    let factors = map.optional("factors").map { decodeFactors(reader, $0) }
    let mustHaves = map.optional("must-have").map {
      MustHaveSchema.decode(reader, $0, capabilities: capabilities)
    }
    let because = map.optionalText("because")
    map.finish()
    guard let id, let title else { return nil }
    return Answer(
      id: id, title: title, needs: needs ?? [:], factors: factors ?? [:],
      mustHaves: mustHaves ?? [], because: because, range: reader.range(node))
  }

  private func decodeNeeds(_ reader: SchemaReader, _ node: YAMLNode) -> [String: NeedStrength] {
    guard let map = reader.mapping(node, "'needs'") else { return [:] }
    var needs: [String: NeedStrength] = [:]
    for entry in map.entries {
      guard capabilities.contains(entry.key.text) else {
        reader.unknown(
          .unknownReference, "no capability of this name is declared in capabilities.yaml",
          entry.key.offsets, entry.key.text, capabilities, of: .capabilities)
        continue
      }
      needs[entry.key.text] = reader.choice(entry.value, "a need", NeedStrength.self)
    }
    return needs
  }

  private func decodeFactors(_ reader: SchemaReader, _ node: YAMLNode) -> [String: Double] {
    guard let map = reader.mapping(node, "'factors'") else { return [:] }
    var factors: [String: Double] = [:]
    for entry in map.entries {
      guard criteria.contains(entry.key.text) else {
        reader.unknown(
          .unknownReference, "no criterion of this name is declared in criteria.yaml",
          entry.key.offsets, entry.key.text, criteria, of: .criteria)
        continue
      }
      factors[entry.key.text] = reader.number(entry.value, "a factor", in: 0.1...10)
    }
    return factors
  }
}
