internal import Advising
internal import ContentModel
internal import Decision

extension Narrator {
  /// How many risks the data shows.
  package var riskFinding: Sentence {
    guard let leader else { return "" }
    let own = risks.count { $0.candidate == leader }
    guard own > 0 else {
      return
        "The data shows no particular risk of \(name: name(leader)); risks are never part of the points."
    }
    return """
      The data shows \(Wording.count(own), from: .risks) risk\(own == 1 ? "" : "s") of \(name: name(leader)). \
      \(own == 1 ? "It is" : "They are") listed apart and never counted as points.
      """
  }

  /// What the 90 days are for.
  package var planFinding: Sentence {
    guard let leader else { return "" }
    let held = advice.candidates[leader].capabilities
    let open = advice.needs.count { need in
      let cell = held[need.capabilityID]
      return cell?.level != .builtin || cell?.isPartial == true
    }
    let learning = advice.teamFits[leader].map { $0.personWeeks.high > 0 } ?? false
    switch (open > 0, learning) {
    case (true, true):
      return """
        The \("first 90 days", from: .plan) with \(name: name(leader)) close \(Wording.count(open), from: .profile) \
        open need\(open == 1 ? "" : "s") and the gaps of the team.
        """
    case (true, false):
      return """
        The \("first 90 days", from: .plan) with \(name: name(leader)) close \(Wording.count(open), from: .profile) \
        open need\(open == 1 ? "" : "s").
        """
    case (false, true):
      return
        "The \("first 90 days", from: .plan) with \(name: name(leader)) close the gaps of the team."
    case (false, false):
      return
        "The \("first 90 days", from: .plan) with \(name: name(leader)) prove the choice on a real slice."
    }
  }
}
