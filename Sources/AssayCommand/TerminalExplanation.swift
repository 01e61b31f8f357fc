internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative

/// A recommendation as text with bars, at most 80 columns wide.
///
/// Its sentences are those of the report; nothing in it depends on the terminal.
struct TerminalExplanation {
  private let narrator: Narrator
  private var page = TerminalPage(width: 80)

  init(_ advice: Advice, _ catalog: Catalog) {
    narrator = Narrator(advice, catalog)
    write()
  }

  /// The whole explanation.
  var text: String { page.text }

  private var advice: Advice { narrator.advice }

  private mutating func write() {
    page.title(advice.project.title)
    page.paragraph(narrator.headline.plain)
    page.paragraphs(narrator.certainty)
    ranking()
    screening()
    comparison()
    weights()
    if narrator.live != nil {
      page.list(
        "What would change it", narrator.changes + [narrator.certificate].compactMap { $0 })
      page.list("Without one criterion, without one value", narrator.leaveOneOut)
      page.list("Which evidence matters most", narrator.evidenceThatMatters)
    }
    page.list("What is not known", narrator.unknowns)
    page.section("Other methods", [narrator.crossCheck].compactMap { $0 })
    let shown = [narrator.leader, narrator.rival].compactMap { $0 }
    page.section(
      "Load",
      narrator.loadSentences + shown.flatMap { narrator.capacity($0) + narrator.testConditions($0) }
        + [narrator.capacityAssumption].compactMap { $0 })
    if let leader = narrator.leader {
      page.section(
        "Team",
        narrator.ramp(leader) + [narrator.left(leader)].compactMap { $0 }
          + narrator.teamComparison + [narrator.teamAssumption].compactMap { $0 })
    }
    stakeholders()
    page.section("From the answers", narrator.answersSummary)
    page.section("Next", [narrator.nextStep])
    let settings = advice.problem.settings.acceptability
    page.gap()
    page.paragraph(
      "Points lie on 0 to 100. \(NumberText.decimal(Double(settings.draws))) simulated versions, "
        + "seed \(settings.seed). 'assay explain \(advice.project.id) --format json' prints every "
        + "number on the way.")
  }

  // MARK: Tables

  private mutating func ranking() {
    guard let live = narrator.live else { return }
    page.section("Ranking")
    let errors = live.acceptability
    page.bars(
      narrator.ranked.map { candidate in
        let index = live.alternatives.firstIndex(of: candidate) ?? 0
        let first = errors.rankAcceptability[index].first ?? 0
        return TerminalPage.Bar(
          label: narrator.name(candidate), figure: NumberText.decimal(narrator.total(candidate)),
          share: narrator.total(candidate) / 100,
          note: "first in \(NumberText.percent(first))")
      })
    page.paragraph(
      "First in: the share of simulated versions in which it comes first, give or take "
        + "\(NumberText.decimal(errors.standardError(of: 0.5) * 100, decimals: 1)) percentage points "
        + "at most (one standard error).")
  }

  private mutating func screening() {
    guard !advice.requirements.isEmpty else { return }
    page.section("Must-haves")
    page.paragraph(narrator.screeningFinding.plain)
    for candidate in narrator.excluded {
      let verdict = advice.result.screening.verdicts[candidate]
      let reasons = verdict.failed.map { advice.requirements[$0].title }
      page.point("\(narrator.name(candidate)) is out: \(Wording.list(reasons)).")
    }
    page.points(narrator.conditionalSentences)
    page.paragraph("What each costs: the points the best would gain without it.")
    for (index, requirement) in advice.requirements.enumerated() {
      page.point("\(requirement.title): \(narrator.price(index)).")
    }
  }

  private mutating func comparison() {
    guard let live = narrator.live, let explanation = live.explanation,
      let leader = narrator.leader, let rival = narrator.rival
    else { return }
    page.section("Why \(narrator.name(leader)) and not \(narrator.name(rival))")
    page.paragraphs(narrator.comparison)
    let largest = explanation.contributions.map { abs($0) }.max() ?? 0
    page.bars(
      advice.criteria.indices.map { index in
        let points = explanation.contributions[index]
        return TerminalPage.Bar(
          label: advice.criteria[index].title, figure: Wording.signedPoints(points),
          share: largest > 0 ? abs(points) / largest : 0,
          note: points == 0 ? "" : "for \(narrator.name(points > 0 ? leader : rival))")
      })
    page.points(narrator.influence)
  }

  private mutating func weights() {
    page.section("Weights")
    page.paragraph(narrator.weightOrigin.plain)
    let stability = narrator.live?.weights.stability
    page.bars(
      advice.criteria.indices.map { index in
        let weight = advice.weights.final[index]
        return TerminalPage.Bar(
          label: advice.criteria[index].title, figure: NumberText.percent(weight), share: weight,
          note: stability.map { range($0[index]) } ?? "")
      })
    if let leader = narrator.leader, stability != nil {
      page.paragraph(
        "In brackets: the range in which \(narrator.name(leader)) stays first while the other "
          + "weights keep their proportions.")
    }
  }

  private func range(_ interval: StabilityInterval) -> String {
    "[\(NumberText.percent(interval.lower)) to \(NumberText.percent(interval.upper))]"
  }

  private mutating func stakeholders() {
    guard !advice.stakeholders.isEmpty else { return }
    page.section("What each side would choose")
    for view in advice.stakeholders {
      let first =
        view.result.live.map { live in narrator.name(live.alternatives[live.verdict.leader]) }
        ?? "nobody"
      page.point("\(view.stakeholder.title): \(first)")
    }
    page.paragraphs(narrator.stakeholderSentences)
  }
}
