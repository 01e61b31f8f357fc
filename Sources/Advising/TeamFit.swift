package import ContentModel

/// How far a team is from an alternative.
package struct TeamFit: Sendable, Hashable {
  /// People who should be productive from the start.
  package let needed: Int
  /// People productive in the alternative itself.
  package let knowAlternative: Int
  /// People productive in one of its languages.
  package let knowLanguage: Int
  /// People who know its runtime.
  package let knowRuntime: Int
  /// 0 to 100.
  package let value: Double
  /// Weeks of one newcomer to all that is missing.
  package let weeksEach: WeekRange
  /// Weeks summed over the people who have to learn.
  package let personWeeks: WeekRange

  package init(
    needed: Int, knowAlternative: Int, knowLanguage: Int, knowRuntime: Int, value: Double,
    weeksEach: WeekRange, personWeeks: WeekRange
  ) {
    self.needed = needed
    self.knowAlternative = knowAlternative
    self.knowLanguage = knowLanguage
    self.knowRuntime = knowRuntime
    self.value = value
    self.weeksEach = weeksEach
    self.personWeeks = personWeeks
  }

  /// Measures the distance.
  ///
  /// `v = a min(1, F/n) + l min(1, L/n) + r min(1, C/n)` with n = max(1, ceil(share x size)); the
  /// points a, l, r, the share and the weeks are data.
  ///
  /// - Parameters:
  ///   - team: The people and what they know.
  ///   - alternative: What they would work with.
  ///   - catalog: For what else runs on the same runtime.
  ///   - assumptions: Points, share and weeks.
  package init(
    _ team: Team, _ alternative: ContentModel.Alternative, _ catalog: Catalog,
    _ assumptions: TeamAssumptions
  ) {
    let needed = max(1, Int((assumptions.share * Double(team.size)).rounded(.up)))
    let direct = team.alternatives[alternative.id] ?? 0
    var language = direct
    for id in alternative.languageIDs { language = max(language, team.languages[id] ?? 0) }
    var runtime = direct
    if let runtimeID = alternative.runtimeID {
      for id in catalog.runtime(runtimeID)?.languageIDs ?? [] {
        runtime = max(runtime, team.languages[id] ?? 0)
      }
      for other in catalog.alternatives where other.runtimeID == runtimeID {
        runtime = max(runtime, team.alternatives[other.id] ?? 0)
      }
    }
    func share(_ people: Int) -> Double { min(1, Double(people) / Double(needed)) }
    value =
      assumptions.alternativePart * share(direct) + assumptions.languagePart * share(language)
      + assumptions.runtimePart * share(runtime)
    let gaps: [(missing: Int, weeks: WeekRange)] = [
      (max(0, needed - direct), assumptions.alternativeWeeks),
      (max(0, needed - language), assumptions.languageWeeks),
      (max(0, needed - runtime), assumptions.runtimeWeeks),
    ]
    var each = (low: 0.0, high: 0.0)
    var sum = (low: 0.0, high: 0.0)
    for gap in gaps where gap.missing > 0 {
      each.low += gap.weeks.low
      each.high += gap.weeks.high
      sum.low += gap.weeks.low * Double(gap.missing)
      sum.high += gap.weeks.high * Double(gap.missing)
    }
    self.needed = needed
    knowAlternative = direct
    knowLanguage = language
    knowRuntime = runtime
    weeksEach = WeekRange(low: each.low, high: each.high)
    personWeeks = WeekRange(low: sum.low, high: sum.high)
  }
}
