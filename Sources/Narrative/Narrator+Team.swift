internal import Advising
package import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// What the team would have to learn, for one candidate.
  package func ramp(_ candidate: Int) -> [Sentence] {
    guard let team = advice.project.team, let fit = advice.teamFits[candidate] else {
      return []
    }
    let everyone = fit.needed == team.size
    let who: Sentence =
      everyone && team.size == 1
      ? "The one person on the team"
      : everyone
        ? "All \(Wording.count(team.size), from: .team) people on the team"
        : "\(Wording.capitalised(Wording.count(fit.needed)), from: .team) of \(Wording.people(team.size), from: .profile)"
    var sentences: [Sentence] = [
      "\(who) should be productive in \(name: name(candidate)) from the start; \(known(fit))."
    ]
    if fit.personWeeks.high > 0 {
      sentences.append(
        """
        Whoever has most to learn needs \(Wording.weeks(fit.weeksEach), from: .team); over the team \
        this is \(Wording.weeks(fit.personWeeks, unit: "person-week"), from: .team).
        """)
    } else {
      sentences.append("So nobody has to learn anything before the work can start.")
    }
    return sentences
  }

  private func known(_ fit: TeamFit) -> Sentence {
    if fit.skills.allSatisfy({ $0.productive + $0.partial == 0 }) {
      return "nobody knows it, its language or its runtime yet"
    }
    func number(_ skill: TeamSkill) -> Sentence {
      let count = skill.productive
      return "\(count == 0 ? "nobody" : Wording.count(count), from: .team)"
    }
    func rest(_ skill: TeamSkill) -> Sentence {
      guard skill.partial > 0 else { return "" }
      let more: Sentence = skill.productive > 0 ? " more" : ""
      return " (\(Wording.count(skill.partial), from: .team)\(more) in part)"
    }
    return """
      \(number(fit.alternative)) \(fit.alternative.productive < 2 ? "knows" : "know") it\
      \(rest(fit.alternative)), \(number(fit.language)) its language\(rest(fit.language)) and \
      \(number(fit.runtime)) its runtime\(rest(fit.runtime))
      """
  }

  /// Who has how much left to learn of what, where somebody is part of the way: "Of Python, one has
  /// 80 % left to learn (beginner)".
  package func left(_ candidate: Int) -> Sentence? {
    guard let fit = advice.teamFits[candidate] else { return nil }
    var groups: [(whats: [String], who: Sentence)] = []
    for (skill, what) in skills(candidate, fit) where !skill.placedInPart.isEmpty {
      let who = learners(skill)
      // A language and its runtime are often known by the same people.
      if groups.last?.who == who {
        groups[groups.count - 1].whats.append(what)
      } else {
        groups.append(([what], who))
      }
    }
    guard !groups.isEmpty else { return nil }
    let parts = groups.map { whats, who -> Sentence in "of \(titles: whats), \(who)" }
    return "\(Sentence.joined(parts, separator: "; ").capitalised)."
  }

  private func learners(_ skill: TeamSkill) -> Sentence {
    var parts = skill.placedInPart.enumerated().map { place, group -> Sentence in
      let share = NumberText.percent(1 - group.level.share)
      let verb: Sentence = group.people == 1 ? "has" : "have"
      let level = Wording.lowered(group.level.title)
      return place == 0
        ? "\(Wording.count(group.people), from: .team) \(verb) \(share, from: .measures) left to learn (\(title: level))"
        : "\(Wording.count(group.people), from: .team) \(share, from: .measures) (\(title: level))"
    }
    let fresh = skill.learners - skill.placedInPart.reduce(0) { $0 + $1.people }
    if fresh > 0 { parts.append("\(Wording.count(fresh), from: .team) all of it") }
    return Sentence.list(parts)
  }

  /// Where the learners stand, where not all of them are new to it.
  func levelsToday(_ skill: TeamSkill) -> Sentence {
    guard !skill.placedInPart.isEmpty else { return "" }
    var parts = skill.placedInPart.map { level, people -> Sentence in
      "\(title: Wording.lowered(level.title)) (\(Wording.count(people), from: .team))"
    }
    let fresh = skill.learners - skill.placedInPart.reduce(0) { $0 + $1.people }
    if fresh > 0 { parts.append("new to it (\(Wording.count(fresh), from: .team))") }
    if skill.learners == 1, let only = skill.placedInPart.first {
      return " Level today: \(title: Wording.lowered(only.level.title))."
    }
    return " Their level today: \(Sentence.list(parts))."
  }

  /// What has to be known of a candidate, in the order in which it is learned.
  func skills(_ candidate: Int, _ fit: TeamFit) -> [(skill: TeamSkill, what: String)] {
    let alternative = advice.candidates[candidate]
    let languages = alternative.languageIDs.map { catalog.language($0)?.title ?? $0 }
    let runtime = alternative.runtimeID.flatMap { catalog.runtime($0) }
    return [
      (fit.language, languages.isEmpty ? "its language" : languages.joined(separator: " or ")),
      (fit.runtime, runtime.map { "the runtime \($0.name)" } ?? "its runtime"),
      (fit.alternative, alternative.name),
    ]
  }

  /// People as the profile counts them: "4", or "expert 1, beginner 2".
  package func headcount(_ headcount: Headcount) -> String {
    guard case .byLevel = headcount else {
      return advice.criteria.teamLevels.people(headcount).reduce(0, +).description
    }
    let levels = advice.criteria.teamLevels
    let held = zip(levels.all, levels.people(headcount)).filter { $1 > 0 }
    return held.isEmpty
      ? "0" : held.map { "\(Wording.lowered($0.title)) \($1)" }.joined(separator: ", ")
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
    return ramp(rival) + [left(rival), closer].compactMap { $0 }
  }
}

extension Narrator {
  /// The assumptions behind the ramp-up.
  package var teamAssumption: Sentence? {
    guard let team = advice.project.team, let assumed = advice.criteria.teamAssumptions else {
      return nil
    }
    let levels = assumed.levels.all.filter { $0.isPartial }.map { level -> Sentence in
      "\(title: Wording.lowered(level.title)) for \(NumberText.percent(level.share), from: .measures)"
    }
    let counting: Sentence =
      team.isByLevel && !levels.isEmpty
      ? """
       People who are part of the way count in part: \(Sentence.list(levels)) of a productive \
      person; they need the rest of these weeks.
      """ : ""
    return """
      Assumed: \(NumberText.percent(assumed.share), from: .constants) of the team should be \
      productive from the start; one person learns a language in \
      \(Wording.weeks(assumed.languageWeeks), from: .constants), a runtime in \
      \(Wording.weeks(assumed.runtimeWeeks), from: .constants) and the \(title: subject.singular) \
      itself in \(Wording.weeks(assumed.alternativeWeeks), from: .constants).\(counting)
      """
  }
}
