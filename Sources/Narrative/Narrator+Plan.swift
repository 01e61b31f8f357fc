internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// The first 90 days with the leader, made from what it lacks and what the team lacks.
  package var plan: [PlanStep] {
    guard let live, let leader, !isRefused else { return [] }
    var steps = verifySteps(live, leader)
    steps += needSteps(leader)
    steps += learningSteps(leader)
    if let current = advice.project.current, current != advice.candidates[leader].id {
      let old = catalog.alternative(current)?.name ?? current
      steps.append(
        PlanStep(
          phase: .build, title: "Move one part first",
          detail: """
            Take one part that can run beside \(name: old) and can be switched back, and move it to \
            \(name: name(leader)) before anything that cannot.
            """,
          done: "The part runs in production, and switching back was tried once."))
    }
    steps += proofSteps(live, leader)
    return PlanStep.Phase.allCases.flatMap { phase in steps.filter { $0.phase == phase } }
  }

  /// How the 90 days are divided.
  package var planCaption: Sentence {
    let days = PlanStep.Phase.allCases.map(\.days.count)
    guard days.count == 3 else { return "The \("90 days", from: .plan)" }
    return """
      Verify in \("\(days[0]) days", from: .plan), learn in the next \("\(days[1])", from: .plan), \
      prove it in the last \("\(days[2])", from: .plan)
      """
  }

  private func verifySteps(_ live: LiveAnalysis, _ leader: Int) -> [PlanStep] {
    var steps: [PlanStep] = live.leaderConditions.map { index in
      PlanStep(
        phase: .prepare, title: "Verify a must-have",
        detail:
          "Find out whether \(name: name(leader)) meets “\(title: advice.requirements[index].title)”. If not, stop here.",
        done: "Somebody has it in writing, with the place.")
    }
    let flips = live.scores?.bars.filter { $0.flips } ?? []
    if !flips.isEmpty, let rival {
      let titles = flips.prefix(3).map { bar in
        Wording.lowered(advice.criteria[bar.criterion].measures[bar.measure].title) + " of "
          + name(bar.side == .leader ? leader : rival)
      }
      steps.append(
        PlanStep(
          phase: .prepare, title: "Check the evidence that could turn the result",
          detail: """
            \(title: Wording.capitalised(Wording.list(titles))): within the range of the evidence, \
            \(flips.count == 1 ? "this" : "each of these") could put \(name: name(rival)) ahead.
            """,
          done: """
            \(flips.count == 1 ? "The" : "Each") value is confirmed or corrected, and the comparison \
            was run again.
            """))
    }
    if live.verdict.strength == .tooClose, let rival {
      steps.append(
        PlanStep(
          phase: .prepare, title: "Try both",
          detail: """
            Give the same small slice to two people each, one pair with \(name: name(leader)), one \
            with \(name: name(rival)), for one week. Decide on what they show.
            """,
          done:
            "Both pairs have shown their slice, and the choice is written down with its reasons."))
    }
    return steps
  }

  private func needSteps(_ leader: Int) -> [PlanStep] {
    let held = advice.candidates[leader].capabilities
    func needs(_ test: (CapabilityCell?) -> Bool) -> [String] {
      let open = advice.needs.filter { test(held[$0.capabilityID]) }
      return (open.filter { $0.strength == .essential } + open.filter { $0.strength == .useful })
        .map { capabilityTitle($0.capabilityID) }
    }
    var steps: [PlanStep] = []
    let unknown = needs { $0?.level == nil }
    if !unknown.isEmpty {
      steps.append(
        PlanStep(
          phase: .prepare, title: "Find out what nobody wrote down",
          detail:
            "Whether \(name: name(leader)) has anything for \(titles: unknown) is unknown.",
          done: "\(Self.each(unknown)) has an answer with a source."))
    }
    let none = needs { $0?.level == CapabilityLevel.none }
    if !none.isEmpty {
      steps.append(
        PlanStep(
          phase: .prepare, title: "Build, buy or leave out",
          detail: """
            \(name: name(leader)) has nothing for \(titles: none). \
            Decide\(none.count == 1 ? "" : " for each") who does it, and by when.
            """,
          done: "\(Self.each(none)) has a decision, an owner and a date."))
    }
    let community = needs { $0?.level == .community }
    if !community.isEmpty {
      steps.append(
        PlanStep(
          phase: .prepare, title: "Choose third-party packages",
          detail: """
            \(titles: community): outside packages exist. \
            Choose one\(community.count == 1 ? "" : " for each"), write down why, and what you would \
            do if it were abandoned.
            """,
          done: """
            \(community.count == 1 ? "The" : "Each") package is named, with the reason and the way out.
            """))
    }
    let official = needs { $0?.level == .official }
    if !official.isEmpty {
      steps.append(
        PlanStep(
          phase: .build, title: "Add the official parts",
          detail:
            "\(titles: official): add and configure the project’s own modules in the first slice.",
          done: "\(Self.each(official)) is switched on in the first slice and covered by a test."))
    }
    let partial = needs { $0?.level == .builtin && $0?.isPartial == true }
    if !partial.isEmpty {
      steps.append(
        PlanStep(
          phase: .build, title: "Close partial gaps",
          detail:
            "\(titles: partial): built in, but only in part. Test what is missing early.",
          done: "A test shows what is missing, and who adds it."))
    }
    return steps
  }

  /// What is done, at the start of a sentence: "It" where it is one thing.
  private static func each(_ things: [String]) -> String { things.count == 1 ? "It" : "Each" }

  private func learningSteps(_ leader: Int) -> [PlanStep] {
    guard let fit = advice.teamFits[leader] else { return [] }
    var steps: [PlanStep] = []
    for (skill, what) in skills(leader, fit) where skill.learners > 0 {
      steps.append(
        PlanStep(
          phase: .build, title: "Learn \(what)",
          detail: """
            \(Wording.capitalised(Wording.people(skill.learners)), from: .team) \
            \(skill.learners == 1 ? "becomes" : "become") productive in \(title: what), on the first slice \
            rather than in a classroom.\(levelsToday(skill))
            """,
          done: """
            \(skill.learners == 1 ? "That person" : "Each of them") has shipped a change that needed no \
            rework.
            """))
    }
    if fit.personWeeks.high > 0 {
      steps.append(
        PlanStep(
          phase: .build, title: "Plan the weeks openly",
          detail: """
            Set \(Wording.weeks(fit.personWeeks, unit: "person-week"), from: .team) aside for it; \
            less delivery in this time is expected, not a failure.
            """,
          done: "The weeks are in the plan that the sponsor has seen."))
    }
    return steps
  }

  private func proofSteps(_ live: LiveAnalysis, _ leader: Int) -> [PlanStep] {
    var steps: [PlanStep] = []
    if let load = advice.load {
      let tail = advice.project.load?.tailTarget.map { limit -> Sentence in
        ", with \("99 of 100", from: .profile) responses within \("\(NumberText.decimal(limit))\u{00A0}ms", from: .profile)"
      }
      steps.append(
        PlanStep(
          phase: .prove, title: "Measure your own slice",
          detail: """
            Drive it at \(Self.rate(load.peakRate), from: .load)\(tail ?? ""), on the servers you \
            would pay for. The figures of this report come from other people’s machines.
            """,
          done: "The figures are written beside those of this report."))
    }
    let today = advice.project.date
    let ends = advice.candidates[leader].lifecycle.compactMap { line -> SupportEnd? in
      if case .date(let day) = line.securityUntil, day >= today {
        SupportEnd(day: day, citation: line.citation)
      } else {
        nil
      }
    }
    if let next = ends.min(by: { $0.day < $1.day }), let last = ends.max(by: { $0.day < $1.day }) {
      steps.append(
        PlanStep(
          phase: .prove, title: "Put the upgrade into the calendar",
          detail: supportEnds(next, last),
          done: "The upgrade has a date and an owner."))
    }
    let trigger: Sentence =
      rival.map {
        "If it contradicts a value of this report, run the comparison again: \(name: name($0)) is the one to compare with."
      }
      ?? "If it contradicts a value of this report, run the comparison again."
    steps.append(
      PlanStep(
        phase: .prove, title: "Look back on day\u{00A0}90",
        detail: "Compare what you found with the values in the appendix. \(trigger)",
        done: "The choice is confirmed or reopened, in writing."))
    return steps
  }

  private func supportEnds(_ next: SupportEnd, _ last: SupportEnd) -> Sentence {
    next.day == last.day
      ? "The published end of security fixes is \(date: last.day)\(notes: [last.citation])."
      : """
      The next published end of security fixes is \(date: next.day)\(notes: [next.citation]); \
      the latest is \(date: last.day)\(notes: [last.citation]).
      """
  }
}
