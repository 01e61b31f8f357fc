internal import ContentModel

/// Which pieces of the content are read for one project.
struct Usage {
  private var candidates: Set<String>
  private var facts: Set<String> = []
  private var capabilities: Set<String> = []
  private var judgements: Set<String> = []
  private var runtimes: Set<String> = []
  private var answers: [String: String]

  init(_ project: Project, _ catalog: Catalog) {
    answers = project.answers
    let chosen = catalog.alternatives.filter { alternative in
      project.candidates?.contains(alternative.id) ?? true
    }
    candidates = Set(chosen.map(\.id))
    runtimes = Set(chosen.compactMap(\.runtimeID))
    for measure in catalog.criteria.flatMap(\.measures) {
      switch measure.kind {
      case .number(let fact, _, _), .capacity(let fact, _, _): facts.insert(fact)
      case .capability(let parts): capabilities.formUnion(parts.map(\.id))
      case .judgement: judgements.insert(measure.id)
      case .needs, .team: break
      }
    }
    for question in catalog.questionnaire.questions {
      for answer in question.answers where answer.id == project.answers[question.id] {
        capabilities.formUnion(answer.needs.keys)
        capabilities.formUnion(answer.mustHaves.map(\.capabilityID))
      }
    }
    capabilities.formUnion(project.mustHaves.map(\.capabilityID))
    for gate in project.gates { add(gate.rule) }
  }

  private mutating func add(_ rule: Rule) {
    switch rule {
    case .fact(let id, _, _): facts.insert(id)
    case .capability(let id, _): capabilities.insert(id)
    case .all(let rules), .any(let rules): for rule in rules { add(rule) }
    case .not(let inner): add(inner)
    }
  }

  /// Whether it is read; sources are judged by who cites them, and profiles by their owner.
  func includes(_ key: InputKey) -> Bool {
    switch key {
    // People may know an alternative that is no candidate but runs on the same runtime.
    case .alternative, .criterion, .measure, .method: true
    case .fact(let id, let fact): candidates.contains(id) && facts.contains(fact)
    case .capability(let id, let capability):
      candidates.contains(id) && capabilities.contains(capability)
    case .judgement(let id, let measure): candidates.contains(id) && judgements.contains(measure)
    case .release(.alternative(let id), _): candidates.contains(id)
    case .release(.runtime(let id), _), .runtime(let id): runtimes.contains(id)
    case .answer(let question, let id): answers[question] == id
    case .factDefinition(let id): facts.contains(id)
    case .source, .profile: false
    }
  }
}
