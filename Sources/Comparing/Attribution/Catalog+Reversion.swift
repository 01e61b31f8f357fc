internal import ContentModel

extension Catalog {
  /// Puts pieces back to what they are in another state of the content.
  mutating func revert(_ keys: some Sequence<InputKey>, to before: Catalog) {
    for key in keys { revert(key, to: before) }
  }

  private mutating func revert(_ key: InputKey, to before: Catalog) {
    switch key {
    case .alternative(let id): revertAlternative(id, to: before)
    case .fact(let id, let fact):
      change(id, to: before) { $0.facts[fact] = $1.facts[fact] }
    case .capability(let id, let capability):
      change(id, to: before) { $0.capabilities[capability] = $1.capabilities[capability] }
    case .judgement(let id, let measure):
      change(id, to: before) { $0.judgements[measure] = $1.judgements[measure] }
    case .release: break  // Shown only; no decision reads it.
    case .runtime(let id): Self.replace(&runtimes, before.runtimes) { $0.id == id }
    case .criterion(let id): revertCriterion(id, to: before)
    case .measure(let criterion, let id):
      guard let place = criteria.firstIndex(where: { $0.id == criterion }),
        let old = before.criterion(criterion)
      else { return }
      Self.replace(&criteria[place].measures, old.measures) { $0.id == id }
    case .method: method = before.method
    case .answer(let question, let id):
      guard let place = questionnaire.questions.firstIndex(where: { $0.id == question }),
        let old = before.question(question)
      else {
        return Self.replace(&questionnaire.questions, before.questionnaire.questions) {
          $0.id == question
        }
      }
      Self.replace(&questionnaire.questions[place].answers, old.answers) { $0.id == id }
    case .source(let id): Self.replace(&sources, before.sources) { $0.id == id }
    case .factDefinition(let id):
      Self.replace(&factDefinitions, before.factDefinitions) { $0.id == id }
    case .profile(let id, let part):
      guard let place = projects.firstIndex(where: { $0.id == id }),
        let old = before.projects.first(where: { $0.id == id })
      else { return }
      Self.revert(part, of: &projects[place], to: old)
    }
  }

  private mutating func revertAlternative(_ id: String, to before: Catalog) {
    let old = before.alternative(id)
    guard old != nil, alternative(id) != nil else {
      return Self.replace(&alternatives, before.alternatives) { $0.id == id }
    }
    change(id, to: before) {
      $0.languageIDs = $1.languageIDs
      $0.runtimeID = $1.runtimeID
      $0.licence = $1.licence
    }
  }

  private mutating func revertCriterion(_ id: String, to before: Catalog) {
    guard let place = criteria.firstIndex(where: { $0.id == id }), let old = before.criterion(id)
    else { return Self.replace(&criteria, before.criteria) { $0.id == id } }
    criteria[place].weight = old.weight
  }

  private mutating func change(
    _ id: String, to before: Catalog, _ body: (inout Alternative, Alternative) -> Void
  ) {
    guard let place = alternatives.firstIndex(where: { $0.id == id }),
      let old = before.alternative(id)
    else { return }
    body(&alternatives[place], old)
  }

  /// Makes one element what it is in another list: replaced, removed or put in at its place there.
  private static func replace<Element>(
    _ list: inout [Element], _ before: [Element], where isIt: (Element) -> Bool
  ) {
    let old = before.firstIndex(where: isIt)
    switch (list.firstIndex(where: isIt), old) {
    case (let place?, let old?): list[place] = before[old]
    case (let place?, nil): list.remove(at: place)
    case (nil, let old?): list.insert(before[old], at: min(old, list.count))
    case (nil, nil): break
    }
  }

  private static func revert(_ part: ProfilePart, of project: inout Project, to old: Project) {
    switch part {
    case .date: project.date = old.date
    case .answers: project.answers = old.answers
    case .load: project.load = old.load
    case .team: project.team = old.team
    case .mustHaves: project.mustHaves = old.mustHaves
    case .gates: project.gates = old.gates
    case .weights: project.weights = old.weights
    case .stakeholders: project.stakeholders = old.stakeholders
    case .candidates: project.candidates = old.candidates
    }
  }
}
