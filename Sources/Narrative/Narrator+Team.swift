internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// What the team would have to learn, for one candidate.
  package func ramp(_ candidate: Int) -> [Sentence] {
    guard let team = advice.project.team, let fit = advice.teamFits[candidate] else {
      return []
    }
    var sentences: [Sentence] = [
      """
      \(Wording.capitalised(Wording.count(fit.needed)), from: .team) of \
      \(Wording.people(team.size)) should be productive in \(name: name(candidate)) from the start; \
      \(known(fit)).
      """
    ]
    if fit.personWeeks.high > 0 {
      sentences.append(
        """
        Someone who has to learn all that is missing needs \
        \(Wording.weeks(fit.weeksEach), from: .team); over the team this is \
        \(Wording.weeks(fit.personWeeks, unit: "person-week"), from: .team).
        """)
    } else {
      sentences.append("So nobody has to learn anything before the work can start.")
    }
    return sentences
  }

  private func known(_ fit: TeamFit) -> Sentence {
    let all = [fit.knowAlternative, fit.knowLanguage, fit.knowRuntime]
    if all.allSatisfy({ $0 == 0 }) { return "nobody knows it, its language or its runtime yet" }
    func verb(_ count: Int) -> String { count == 1 ? "knows" : "know" }
    func number(_ count: Int) -> String { count == 0 ? "nobody" : Wording.count(count) }
    return """
      \(number(fit.knowAlternative), from: .team) \(fit.knowAlternative == 0 ? "knows" : verb(fit.knowAlternative)) it, \
      \(number(fit.knowLanguage), from: .team) its language and \
      \(number(fit.knowRuntime), from: .team) its runtime
      """
  }

  /// The team's distance from the leader, or why there is none.
  package var teamFinding: [Sentence] {
    guard advice.project.team != nil else {
      return ["The project does not say who will build it, so no ramp-up is estimated."]
    }
    return leader.map { ramp($0) } ?? []
  }

  /// The rival's distance, and which of the two the team is closer to.
  package var teamComparison: [Sentence] {
    guard let leader, let rival, let first = advice.teamFits[leader],
      let second = advice.teamFits[rival]
    else { return [] }
    let one = first.personWeeks.low + first.personWeeks.high
    let other = second.personWeeks.low + second.personWeeks.high
    let closer: Sentence =
      if one < other {
        "The team is closer to \(name: name(leader)) than to \(name: name(rival))."
      } else if one > other {
        "The team is closer to \(name: name(rival)), so \(name: name(leader)) has to earn its ramp-up."
      } else {
        "The team is equally far from both."
      }
    return ramp(rival) + [closer]
  }
}

extension Narrator {
  /// The assumptions behind the ramp-up.
  package var teamAssumption: Sentence? {
    guard advice.project.team != nil else { return nil }
    for measure in advice.criteria.flatMap(\.measures) {
      guard case .team(let assumed) = measure.kind else { continue }
      return """
        Assumed: \(NumberText.percent(assumed.share)) of the team should be productive from the \
        start; one person learns a language in \(Wording.weeks(assumed.languageWeeks)), a runtime in \
        \(Wording.weeks(assumed.runtimeWeeks)) and the \(subject.singular) itself in \
        \(Wording.weeks(assumed.alternativeWeeks)).
        """
    }
    return nil
  }
}
