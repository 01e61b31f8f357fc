internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// projects/ID.yaml: one profile.
struct ProjectSchema {
  let criteria: [String]
  let capabilities: [String]
  let facts: [FactDefinition]
  let alternatives: [String]
  let team: TeamSchema
  let questionnaire: Questionnaire

  func decode(_ reader: SchemaReader, _ root: YAMLNode, name: String) -> Project? {
    guard var map = reader.mapping(root, "a project") else { return nil }
    if let node = map.optional("id") {
      FileName.check(reader.identifier(node, "'id'"), name, reader, root)
    }
    if !SchemaReader.isIdentifier(name) {
      reader.error(
        .invalidIdentifier, "the file's name is not a valid id", at: 0..<0,
        fixes: [Fix("use the letters a-z, digits, dots and hyphens")])
    }
    let client = map.text("client")
    let title = map.text("title")
    let date = map.date("date")
    let contact = map.optionalText("contact")
    let summary = map.optionalText("summary")
    let answers = map.optional("answers").map { decodeAnswers(reader, $0) }
    let load = map.optional("load").flatMap { decodeLoad(reader, $0) }
    let team = map.optional("team").flatMap { self.team.decode(reader, $0) }
    let mustHaves = map.optional("must-have").map {
      MustHaveSchema.decode(reader, $0, capabilities: capabilities)
    }
    let gates = map.optional("gates").map { decodeGates(reader, $0) }
    let weights = map.optional("weights").flatMap {
      WeightsSchema(criteria: criteria, projectDate: date).decode(reader, $0)
    }
    let stakeholders = map.optional("stakeholders").map { decodeStakeholders(reader, $0, date) }
    let candidates = map.optional("candidates").flatMap { decodeCandidates(reader, $0) }
    let current = map.optional("current").flatMap {
      reader.reference($0, "'current'", among: alternatives, of: .alternatives)
    }
    let report = map.optional("report").flatMap { ReportSchema.overrides(reader, $0) }
    let isDraft = map.optionalBoolean("draft") ?? false
    map.finish()
    guard let client, let title, let date else { return nil }
    return Project(
      id: name, client: client, title: title, date: date, contact: contact, summary: summary,
      answers: answers ?? [:], load: load, team: team, mustHaves: mustHaves ?? [],
      gates: gates ?? [], weights: weights, stakeholders: stakeholders ?? [],
      candidates: candidates, current: current, report: report, isDraft: isDraft,
      range: reader.range(root))
  }

  private func decodeAnswers(_ reader: SchemaReader, _ node: YAMLNode) -> [String: String] {
    guard let map = reader.mapping(node, "'answers'") else { return [:] }
    var answers: [String: String] = [:]
    for entry in map.entries {
      guard let question = questionnaire.questions.first(where: { $0.id == entry.key.text })
      else {
        reader.unknown(
          .unknownReference, "the questionnaire has no question of this name", entry.key.offsets,
          entry.key.text, questionnaire.questions.map(\.id), of: .questions)
        continue
      }
      answers[question.id] = reader.reference(
        entry.value, "the answer", among: question.answers.map(\.id), of: .questions)
    }
    return answers
  }

  private func decodeLoad(_ reader: SchemaReader, _ node: YAMLNode) -> Load? {
    guard var map = reader.mapping(node, "'load'") else { return nil }
    let load = Load(
      concurrentUsers: map.optionalNumber("concurrent-users", in: 1...1e10),
      thinkTime: map.optionalNumber("think-time-s", in: 0...86_400),
      requestsPerDay: map.optionalNumber("requests-per-day", in: 1...1e13),
      peakFactor: map.optionalNumber("peak-factor", in: 1...1000),
      responseTime: map.optionalNumber("response-ms", in: 1...600_000),
      tailTarget: map.optionalNumber("p99-ms", in: 1...600_000))
    map.finish()
    if load.concurrentUsers != nil, (load.thinkTime ?? 0) == 0, load.responseTime == nil {
      reader.error(
        .invalidValue, "'concurrent-users' make no rate without the time between their requests",
        at: node.offsets, fixes: [Fix("state 'think-time-s', 'response-ms' or both")])
    }
    return load
  }

  private func decodeGates(_ reader: SchemaReader, _ node: YAMLNode) -> [Gate] {
    var declared = Declared()
    let rules = RuleSchema(facts: facts, capabilities: capabilities)
    return reader.items(node, "'gates'").compactMap { item in
      guard var map = reader.mapping(item, "a gate") else { return nil }
      let id = map.identifier("id")
      let title = map.text("title")
      let rule = map.required("rule").flatMap { rules.decode(reader, $0) }
      map.finish()
      guard let id, let title, let rule else { return nil }
      declared.add(id, reader, at: item.offsets, "the gate")
      return Gate(id: id, title: title, rule: rule, range: reader.range(item))
    }
  }

  private func decodeStakeholders(
    _ reader: SchemaReader, _ node: YAMLNode, _ date: CalendarDate?
  ) -> [Stakeholder] {
    var declared = Declared()
    return reader.items(node, "'stakeholders'").compactMap { item in
      guard var map = reader.mapping(item, "a stakeholder") else { return nil }
      let id = map.identifier("id")
      let title = map.text("title")
      let weights = map.required("weights").flatMap {
        WeightsSchema(criteria: criteria, projectDate: date).decode(reader, $0)
      }
      map.finish()
      guard let id, let title, let weights else { return nil }
      declared.add(id, reader, at: item.offsets, "the stakeholder")
      return Stakeholder(id: id, title: title, weights: weights)
    }
  }

  private func decodeCandidates(_ reader: SchemaReader, _ node: YAMLNode) -> [String]? {
    if case .scalar(let scalar) = node, scalar.text == "all" { return nil }
    let names = reader.references(node, "'candidates'", among: alternatives, of: .alternatives)
    if case .sequence(let items, _) = node, items.isEmpty {
      reader.error(
        .noCandidates, "the project has no candidates", at: node.offsets,
        fixes: [Fix("write 'candidates: all', or name at least one")])
    }
    return names
  }
}
