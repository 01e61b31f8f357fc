internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// What each stakeholder's weights lead to, then whether they agree.
  package var stakeholderSentences: [Sentence] {
    guard !advice.stakeholders.isEmpty, let leader else { return [] }
    let own = advice.candidates[leader].id
    var sentences: [Sentence] = []
    var agreeing = 0
    for view in advice.stakeholders {
      guard let live = view.result.live else { continue }
      let first = live.model.rows[live.verdict.leader].id
      let total = live.model.rows[live.verdict.leader].total
      if first == own {
        agreeing += 1
        sentences.append(
          """
          With the weights of “\(title: view.stakeholder.title)”, \(name: name(leader)) leads too, with \
          \(NumberText.decimal(total), from: .stakeholders) points\(Self.strength(live.verdict)).
          """)
      } else {
        let mine = live.model.rows.first { $0.id == own }?.total ?? total
        let other = advice.candidates.first { $0.id == first }?.name ?? first
        sentences.append(
          """
          With the weights of “\(title: view.stakeholder.title)”, \(name: other) leads instead, \
          \(Wording.points(total - mine), from: .stakeholders) ahead of \
          \(name: name(leader))\(Self.strength(live.verdict)).
          """)
      }
    }
    if agreeing == advice.stakeholders.count {
      sentences.append("So all of them come to the same first place.")
    } else {
      sentences.append(
        "So they do not agree; the difference is one of weights, to be settled by talking, and is not averaged away here."
      )
    }
    return sentences
  }

  private static func strength(_ verdict: Verdict) -> Sentence {
    verdict.strength == .tooClose ? ", too close to call" : ""
  }
}
