package import ContentModel

/// How far a team is from an alternative.
package struct TeamFit: Sendable, Hashable {
  /// People who should be productive from the start.
  package let needed: Int
  /// What the team knows of the alternative itself.
  package let alternative: TeamSkill
  /// What it knows of one of its languages.
  package let language: TeamSkill
  /// What it knows of its runtime.
  package let runtime: TeamSkill
  /// 0 to 100.
  package let value: Double
  /// Weeks of the person who has most to learn.
  package let weeksEach: WeekRange
  /// Weeks summed over the people who have to learn.
  package let personWeeks: WeekRange

  /// Measures the distance.
  ///
  /// `v = a F/n + l L/n + r C/n` with n = max(1, ceil(share x size)). F, L and C are what the n
  /// people who know most of each count as: the sum, over the levels from the most skilled down, of
  /// people times share. Whoever counts as a share s needs the rest, (1 - s) times the weeks, to
  /// become productive, so that the n places need (n - F) times the weeks. The points a, l, r, the
  /// shares and the weeks are data.
  ///
  /// - Parameters:
  ///   - team: The people and what they know.
  ///   - alternative: What they would work with.
  ///   - catalog: For what else runs on the same runtime.
  ///   - assumptions: Points, shares and weeks.
  package init(
    _ team: Team, _ alternative: ContentModel.Alternative, _ catalog: Catalog,
    _ assumptions: TeamAssumptions
  ) {
    let needed = max(1, Int((assumptions.share * Double(team.size)).rounded(.up)))
    func skill(_ headcount: Headcount?) -> TeamSkill {
      TeamSkill(
        levels: assumptions.levels.all, people: assumptions.levels.people(headcount),
        needed: needed)
    }
    func raise(_ best: inout TeamSkill, _ headcount: Headcount?) {
      let other = skill(headcount)
      if other.exceeds(best) { best = other }
    }
    let direct = skill(team.alternatives[alternative.id])
    var language = direct
    for id in alternative.languageIDs { raise(&language, team.languages[id]) }
    var runtime = direct
    if let runtimeID = alternative.runtimeID {
      for id in catalog.runtime(runtimeID)?.languageIDs ?? [] {
        raise(&runtime, team.languages[id])
      }
      for other in catalog.alternatives where other.runtimeID == runtimeID {
        raise(&runtime, team.alternatives[other.id])
      }
    }
    func share(_ skill: TeamSkill) -> Double { skill.counted / Double(needed) }
    value =
      assumptions.alternativePart * share(direct) + assumptions.languagePart * share(language)
      + assumptions.runtimePart * share(runtime)
    let gaps = [
      (direct, assumptions.alternativeWeeks), (language, assumptions.languageWeeks),
      (runtime, assumptions.runtimeWeeks),
    ]
    var each = (low: 0.0, high: 0.0)
    var sum = (low: 0.0, high: 0.0)
    for (skill, weeks) in gaps where skill.missing > 0 {
      each.low += weeks.low * skill.most
      each.high += weeks.high * skill.most
      sum.low += weeks.low * skill.missing
      sum.high += weeks.high * skill.missing
    }
    self.needed = needed
    self.alternative = direct
    self.language = language
    self.runtime = runtime
    weeksEach = WeekRange(low: each.low, high: each.high)
    personWeeks = WeekRange(low: sum.low, high: sum.high)
  }

  /// What the team knows, of the alternative, its language and its runtime.
  package var skills: [TeamSkill] { [alternative, language, runtime] }

  /// Whether anybody is part of the way.
  package var hasPartial: Bool { skills.contains { $0.partial > 0 } }
}
