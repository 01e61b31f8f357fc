/// How the distance between a team and an alternative is measured.
package struct TeamAssumptions: Sendable, Hashable {
  /// The share of the team that should be productive from the start, 0 to 1.
  package let share: Double
  /// Points for knowing the alternative itself.
  package let alternativePart: Double
  /// Points for knowing one of its languages.
  package let languagePart: Double
  /// Points for knowing its runtime.
  package let runtimePart: Double
  /// Weeks for one person to learn each.
  package let alternativeWeeks: WeekRange
  package let languageWeeks: WeekRange
  package let runtimeWeeks: WeekRange
  /// What people at each level of skill count as.
  package let levels: TeamLevels

  package init(
    share: Double, alternativePart: Double, languagePart: Double, runtimePart: Double,
    alternativeWeeks: WeekRange, languageWeeks: WeekRange, runtimeWeeks: WeekRange,
    levels: TeamLevels
  ) {
    self.share = share
    self.alternativePart = alternativePart
    self.languagePart = languagePart
    self.runtimePart = runtimePart
    self.alternativeWeeks = alternativeWeeks
    self.languageWeeks = languageWeeks
    self.runtimeWeeks = runtimeWeeks
    self.levels = levels
  }
}
