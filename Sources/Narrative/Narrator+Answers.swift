internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// What each answer changed, in the order of the questions.
  package var answerEffects: [AnswerEffect] {
    catalog.questionnaire.questions.compactMap { question in
      guard let id = advice.project.answers[question.id],
        let answer = question.answers.first(where: { $0.id == id })
      else { return nil }
      func needs(_ strength: NeedStrength) -> [String] {
        catalog.capabilities.filter { answer.needs[$0.id] == strength }.map(\.title)
      }
      let factors = advice.criteria.compactMap { criterion in
        answer.factors[criterion.id].flatMap { factor in
          factor == 1
            ? nil
            : "\(Wording.lowered(criterion.title)) ×\u{00A0}\(Self.factor(factor))"
        }
      }
      return AnswerEffect(
        question: question.title, answer: answer.title, essential: needs(.essential),
        useful: needs(.useful), factors: factors,
        mustHaves: answer.mustHaves.map { capabilityTitle($0.capabilityID) },
        because: answer.because)
    }
  }

  /// How many answers changed anything.
  package var answersCaption: Sentence {
    let effects = answerEffects
    let changing = effects.count {
      !$0.essential.isEmpty || !$0.useful.isEmpty || !$0.mustHaves.isEmpty || !$0.factors.isEmpty
    }
    if effects.count == 1 {
      return
        "The one answer changed \(changing == 1 ? "what is needed or what counts" : "neither what is needed nor what counts")"
    }
    if changing == effects.count {
      return
        "\(Self.all(changing), from: .answers) answers changed what is needed or what counts"
    }
    return """
      \(Wording.some(changing), from: .answers) of the \
      \(Wording.count(effects.count), from: .answers) answers changed what is needed or what counts
      """
  }

  /// A factor without zeros at its end.
  package static func factor(_ value: Double) -> String {
    for decimals in 0...2 {
      var scale = 1.0
      for _ in 0..<decimals { scale *= 10 }
      if abs((value * scale).rounded() - value * scale) < 1e-6 {
        return NumberText.decimal(value, decimals: decimals)
      }
    }
    return NumberText.decimal(value, decimals: 3)
  }

  /// What the answers did to needs, weights and must-haves, all together.
  package var answersSummary: [Sentence] {
    guard !answerEffects.isEmpty else {
      return ["The project answered no questions, so nothing was derived from answers."]
    }
    let essential = advice.needs.count { $0.strength == .essential }
    let useful = advice.needs.count - essential
    let byAnswer = advice.requirements.count {
      if case .answer = $0.origin { true } else { false }
    }
    var sentences: [Sentence] = [
      """
      The answers name \(Wording.count(essential), from: .answers) essential and \
      \(Wording.count(useful), from: .answers) useful \(useful == 1 ? "need" : "needs").
      """
    ]
    let ownRules = advice.requirements.count - byAnswer
    switch (byAnswer, ownRules) {
    case (0, 0): sentences.append("There are no must-haves, so nothing was excluded.")
    case (1, 0): sentences.append("The one must-have comes from the answers.")
    case (0, 1): sentences.append("The one must-have was set by the project itself.")
    case (_, 0):
      sentences.append(
        "\(Self.all(byAnswer), from: .gates) must-haves come from the answers.")
    case (0, _):
      sentences.append(
        "\(Self.all(ownRules), from: .gates) must-haves were set by the project itself.")
    default:
      sentences.append(
        """
        Of the must-haves, \(Wording.count(byAnswer), from: .gates) \
        \(byAnswer == 1 ? "comes" : "come") from the answers and \
        \(Wording.count(ownRules), from: .gates) from the project itself.
        """)
    }
    sentences.append(weightOrigin)
    return sentences
  }

  /// The whole of a number of things: "both", "all three".
  static func all(_ count: Int) -> String {
    count == 2 ? "Both" : "All " + Wording.count(count)
  }

  /// Where the weights come from.
  package var weightOrigin: Sentence {
    let trail = advice.weights
    var said: Sentence = ""
    if let author = trail.author { said = ", by \(title: author)" }
    if let date = trail.date { said = "\(said) on \(date: date)" }
    switch trail.method {
    case .questionnaire:
      let isChanged = zip(trail.defaults, trail.afterAnswers).contains { abs($0 - $1) > 1e-9 }
      return isChanged
        ? "The weights are the default weights, changed by the answers."
        : "The weights are the default weights; no answer changed them."
    case .direct:
      return "The weights were stated directly, in points\(said); they replace the answers’ effect."
    case .swing:
      return
        "The weights were stated as swings, from worst to best on each criterion\(said); they replace the answers’ effect."
    case .ranking:
      return
        "The weights follow an order of importance\(said); they replace the answers’ effect."
    case .pairwise:
      let ratio = trail.pairwise.map { NumberText.decimal($0.consistencyRatio, decimals: 2) } ?? ""
      let isConsistent = trail.pairwise?.isConsistent ?? true
      return """
        The weights follow from comparing the criteria in pairs\(said), with a consistency ratio of \
        \(ratio, from: .weights), \(isConsistent ? "which is consistent enough" : "which is too high: some judgements contradict each other"); \
        they replace the answers’ effect.
        """
    }
  }
}
