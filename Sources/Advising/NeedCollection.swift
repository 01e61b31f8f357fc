internal import ContentModel

/// What a project's answers ask for.
struct NeedCollection {
  let needs: [Need]
  /// The factors of all answers on each criterion, multiplied.
  let factors: [String: Double]

  init(_ project: Project, _ catalog: Catalog) {
    var strengths: [String: NeedStrength] = [:]
    var origins: [String: [String]] = [:]
    var factors: [String: Double] = [:]
    for question in catalog.questionnaire.questions {
      guard let id = project.answers[question.id],
        let answer = question.answers.first(where: { $0.id == id })
      else { continue }
      for (capability, strength) in answer.needs {
        strengths[capability] = max(strengths[capability] ?? .useful, strength)
        origins[capability, default: []].append(question.id)
      }
      for (criterion, factor) in answer.factors { factors[criterion, default: 1] *= factor }
    }
    needs = catalog.capabilities.compactMap { capability in
      strengths[capability.id].map {
        Need(
          capabilityID: capability.id, strength: $0, questionIDs: origins[capability.id] ?? [])
      }
    }
    self.factors = factors
  }
}
