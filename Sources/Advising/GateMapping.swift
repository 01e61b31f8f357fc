internal import ContentModel
internal import Decision

/// Turns requirements on facts and capabilities into the engine's gates and facts.
enum GateMapping {
  /// The requirements of a project: those of its answers, its must-haves, its own gates.
  static func requirements(_ project: Project, _ catalog: Catalog) -> [Requirement] {
    var levels: [String: (level: CapabilityLevel, origin: Requirement.Origin)] = [:]
    for question in catalog.questionnaire.questions {
      guard let id = project.answers[question.id],
        let answer = question.answers.first(where: { $0.id == id })
      else { continue }
      for mustHave in answer.mustHaves {
        raise(mustHave, .answer(questionID: question.id), &levels)
      }
    }
    for mustHave in project.mustHaves { raise(mustHave, .profile, &levels) }
    var found = catalog.capabilities.compactMap { capability -> Requirement? in
      guard let asked = levels[capability.id] else { return nil }
      return Requirement(
        id: "must-\(capability.id)",
        title: capability.title + levelInWords(asked.level),
        origin: asked.origin,
        rule: rule(.capability(capability.id, atLeast: asked.level)))
    }
    found += project.gates.map { gate in
      Requirement(id: gate.id, title: gate.title, origin: .profile, rule: rule(gate.rule))
    }
    return found
  }

  /// Keeps the higher of two levels asked for.
  private static func raise(
    _ mustHave: MustHave, _ origin: Requirement.Origin,
    _ levels: inout [String: (level: CapabilityLevel, origin: Requirement.Origin)]
  ) {
    if let asked = levels[mustHave.capabilityID], asked.level >= mustHave.atLeast { return }
    levels[mustHave.capabilityID] = (mustHave.atLeast, origin)
  }

  private static func levelInWords(_ level: CapabilityLevel) -> String {
    switch level {
    case .none, .community: ""
    case .official: ", official or built in"
    case .builtin: ", built in"
    }
  }

  private static func rule(_ rule: Rule) -> GateRule {
    switch rule {
    case .all(let rules): .all(rules.map(self.rule))
    case .any(let rules): .any(rules.map(self.rule))
    case .not(let inner): .not(self.rule(inner))
    case .capability(let id, let level): .fact("capability." + id, .atLeast(Double(level.rank)))
    case .fact(let id, let name, let value): .fact("fact." + id, test(name, value))
    }
  }

  private static func test(_ name: RuleOperator, _ value: RuleValue) -> GateTest {
    switch (name, value) {
    case (.isIn, .texts(let texts)): .isOne(of: texts.map { .text($0) })
    case (.atLeast, _): .atLeast(number(value))
    case (.atMost, _): .atMost(number(value))
    case (.contains, _): .contains(single(value))
    default: .equals(single(value))
    }
  }

  private static func number(_ value: RuleValue) -> Double {
    switch value {
    case .number(let number): number
    case .date(let date): Double(date.dayNumber)
    case .boolean(let flag): flag ? 1 : 0
    case .text, .texts: 0
    }
  }

  private static func single(_ value: RuleValue) -> Decision.FactValue {
    switch value {
    case .number(let number): .number(number)
    case .date(let date): .number(Double(date.dayNumber))
    case .boolean(let flag): .boolean(flag)
    case .text(let text): .text(text)
    case .texts(let texts): .text(texts.first ?? "")
    }
  }

  /// What the gates can look at.
  static func facts(_ alternative: ContentModel.Alternative) -> [String: Decision.Fact] {
    var facts: [String: Decision.Fact] = [:]
    if let licence = alternative.licence { facts["fact.licence"] = .single(.text(licence)) }
    if let runtime = alternative.runtimeID { facts["fact.runtime"] = .single(.text(runtime)) }
    if !alternative.languageIDs.isEmpty {
      facts["fact.languages"] = .several(alternative.languageIDs.map { .text($0) })
    }
    for (id, fact) in alternative.facts {
      switch fact.value {
      case .number(let value, _, _): facts["fact." + id] = .single(.number(value))
      case .date(let date): facts["fact." + id] = .single(.number(Double(date.dayNumber)))
      case .text(let text): facts["fact." + id] = .single(.text(text))
      case .boolean(let flag): facts["fact." + id] = .single(.boolean(flag))
      case .unknown: break
      }
    }
    for (id, cell) in alternative.capabilities {
      if let level = cell.level {
        facts["capability." + id] = .single(.number(Double(level.rank)))
      }
    }
    return facts
  }
}
