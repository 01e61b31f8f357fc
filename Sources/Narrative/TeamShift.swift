internal import Advising
internal import ContentModel
internal import Decision

/// What would happen to the totals if people on the team learned or lost a skill.
struct TeamShift {
  /// The people who become productive in a candidate before it takes the lead.
  let candidate: Int
  let people: Int

  /// The least number of people who must become productive in a candidate for it to lead.
  ///
  /// Works the team's fit out anew with one productive person more at a time, up to the number
  /// needed; all other values stay as they are. They are new to it: whoever of those in the places
  /// knew least of it makes room.
  ///
  /// - Returns: `nil` when it does not lead even then, or without a team.
  init?(_ candidate: Int, in narrator: Narrator) {
    let advice = narrator.advice
    guard let team = advice.project.team, let leader = narrator.leader, candidate != leader,
      let fit = advice.teamFits[candidate], fit.alternative.learners > 0
    else { return nil }
    let id = advice.candidates[candidate].id
    let levels = advice.criteria.teamLevels
    for people in 1...fit.alternative.learners {
      var alternatives = team.alternatives
      alternatives[id] = levels.adding(people, to: alternatives[id])
      let changed = Team(size: team.size, languages: team.languages, alternatives: alternatives)
      let totals = Self.totals(changed, narrator)
      let others = narrator.ranked.filter { $0 != candidate }.map { totals[$0] }
      if let best = others.max(),
        Quantization.quantum(of: totals[candidate]) > Quantization.quantum(of: best)
      {
        self.candidate = candidate
        self.people = people
        return
      }
    }
    return nil
  }

  /// Who would lead if nobody on the team knew the leader; `nil` where it still does.
  static func leaderWithoutSkill(_ narrator: Narrator) -> Int? {
    let advice = narrator.advice
    guard let team = advice.project.team, let leader = narrator.leader,
      let fit = advice.teamFits[leader], fit.alternative.productive + fit.alternative.partial > 0
    else { return nil }
    var alternatives = team.alternatives
    alternatives[advice.candidates[leader].id] = nil
    let totals = Self.totals(
      Team(size: team.size, languages: team.languages, alternatives: alternatives), narrator)
    let ahead = narrator.ranked.filter { candidate in
      Quantization.quantum(of: totals[candidate]) > Quantization.quantum(of: totals[leader])
    }
    return ahead.max { first, second in totals[first] < totals[second] }
  }

  /// Every candidate's total with another team.
  private static func totals(_ team: Team, _ narrator: Narrator) -> [Double] {
    let advice = narrator.advice
    var totals = advice.result.model.totals
    for (criterion, measure) in narrator.measures {
      guard case .team(let assumptions) = advice.criteria[criterion].measures[measure].kind else {
        continue
      }
      for (index, candidate) in advice.candidates.enumerated() {
        let value = min(100, TeamFit(team, candidate, narrator.catalog, assumptions).value)
        let old = advice.cells[index][criterion][measure].cell.mode
        totals[index] += narrator.weight(criterion, measure) * (value - old)
      }
    }
    return totals
  }
}
