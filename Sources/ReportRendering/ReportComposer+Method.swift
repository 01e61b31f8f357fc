internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  var method: TemplateRecord {
    let settings = advice.problem.settings
    return ReportModel.parts.record([
      "heading": heading(.method),
      "finding": .html(
        writer.text(
          "Screen by must-haves, value each measure from 0 to 100 on fixed scales, weigh, add up, then vary weights and values within their ranges and see what stays first."
        )),
      "points": .absent,
      "parts": .records([
        part(
          id: "method-steps", title: "The steps",
          paragraphs: [
            [
              "Must-haves come first and have three answers: met, not met, unknown. Who fails one is excluded whatever its points; who is unknown on one stays, under that condition."
            ],
            [
              "Scales are fixed and their ends described, never stretched to the \(title: subject.plural) present, so adding or removing one cannot change the order of the others. A missing value counts as anything from 0 to 100, and as 50 in the total."
            ],
            [
              """
              The simulation draws weights and values \
              \(NumberText.decimal(Double(settings.acceptability.draws)), from: .constants) times \
              (SMAA-2). Weights of the criteria vary \
              \(figuresOf: sampling(settings.acceptability.criteria), from: .constants); those of the \
              measures \(figuresOf: measureSampling, from: .constants). Values vary within their range, most often near the best estimate, \
              and all values of one \(title: subject.singular) share an error of up to \
              \(NumberText.decimal(settings.acceptability.commonError), from: .constants) points, \
              because they may be wrong in the same direction.
              """
            ],
            [
              "Totals that differ by less than a thousand-millionth are equal and share a rank. Break-even weights, transfers and certificates are exact formulas, not simulation."
            ], loadStep, teamStep,
          ]),
        part(id: "method-constants", title: "Constants", tables: [constantsTable]),
        part(
          id: "method-measures", title: "How each measure becomes a value",
          tables: advice.criteria.indices.map { measuresTable($0) }),
      ]),
    ])
  }

  /// How the load of a server is worked out, where a measure asks for it.
  private var loadStep: [Sentence] {
    guard narrator.capacityAssumption != nil else { return [] }
    return [
      "The peak is the requests of a day, spread over the seconds of its 24 hours, times the peak factor; or the people at once, divided by the seconds from one of their requests to the next. The larger counts. A server’s share is the peak divided by what real work reaches of the measured rate."
    ]
  }

  /// How the ramp-up is worked out, where a measure asks for it.
  private var teamStep: [Sentence] {
    guard advice.criteria.teamAssumptions != nil else { return [] }
    return [
      "Of the team, the assumed share, rounded up, should be productive from the start. Whoever of them is not yet needs the assumed weeks for each of language, runtime and \(title: subject.singular), less what is known already."
    ]
  }

  /// How the weights within a criterion are drawn, where it has more than one measure.
  private var measureSampling: String {
    let settings = advice.problem.settings.acceptability
    return sampling(settings.measures.first { $0 != .fixed } ?? .fixed)
  }

  private func sampling(_ sampling: WeightSampling) -> String {
    switch sampling {
    case .fixed: "not at all"
    case .band(let width): "by ±\(NumberText.percent(width)), each and at once"
    case .ordinal: "over all weights with the same order of importance"
    case .simplex: "over all possible weights"
    }
  }

  private var constantsTable: ReportTable {
    let settings = advice.problem.settings
    let method = catalog.method
    func plain(_ value: Double) -> String { Narrator.factor(value) }
    let levels = CapabilityLevel.allCases.reversed().map { level in
      "\(level == .builtin ? "built in" : level.rawValue) \(plain(method.levelValues[level] ?? 0))"
    }
    var rows: [(String, String)] = [
      ("Simulated versions", NumberText.decimal(Double(settings.acceptability.draws))),
      ("Seed", settings.acceptability.seed),
      ("Weights of the criteria vary", sampling(settings.acceptability.criteria)),
      ("Error shared by all values of one", "±\(plain(settings.acceptability.commonError)) points"),
      (
        "Half-width by confidence",
        "high ±\(plain(method.highConfidence)), medium ±\(plain(method.mediumConfidence)), low ±\(plain(method.lowConfidence)), low and past its shelf life ±\(plain(method.staleConfidence)) points"
      ), ("Past its shelf life", "one step of confidence less"),
      ("Level of a capability", Wording.list(levels)),
      ("In part", "\(NumberText.percent(method.partialShare)) of its level’s value"),
      (
        "Clear, lean, too close",
        "clear from \(NumberText.percent(settings.verdict.clear)), lean from \(NumberText.percent(settings.verdict.lean)), otherwise too close, as is any lead below \(plain(settings.verdict.minimumMargin)) \(settings.verdict.minimumMargin == 1 ? "point" : "points")"
      ),
      (
        "Still in the running",
        "beats the first in \(NumberText.percent(settings.verdict.contender)) or more"
      ),
      (
        "Coverage",
        "provisional below \(NumberText.percent(settings.coverage.provisional)), nothing recommended below \(NumberText.percent(settings.coverage.insufficient))"
      ), ("Certificate", "all weights by ±\(NumberText.percent(settings.certificateBand)) at once"),
      (
        "PROMETHEE II",
        "indifferent up to \(plain(settings.preference.indifference)), preferred from \(plain(settings.preference.preference)) points"
      ),
      (
        "Warnings",
        "weight from \(NumberText.percent(settings.checks.heavyWeight)) with a spread below \(plain(settings.checks.smallSpread)) points; correlation from \(plain(settings.checks.highCorrelation)) over \(settings.checks.correlatedAlternatives) or more"
      ),
      ("Listed as a weakness", "a value below \(plain(Narrator.weakValue))"),
      ("Listed as ending soon", "security support within \(Narrator.supportHorizon) days"),
      (
        "Listed as close to the first", "a total within \(plain(Narrator.closeTotals)) points"
      ),
      (
        "The first 90 days",
        Wording.list(
          PlanStep.Phase.allCases.map { "days \($0.days.lowerBound) to \($0.days.upperBound)" })
      ),
    ]
    if let assumed = advice.criteria.teamAssumptions {
      rows += [
        ("Productive from the start", "\(NumberText.percent(assumed.share)) of the team"),
        (
          "Time to learn",
          "\(Wording.weeks(assumed.languageWeeks)) for a language, \(Wording.weeks(assumed.runtimeWeeks)) for a runtime, \(Wording.weeks(assumed.alternativeWeeks)) for a \(subject.singular)"
        ),
      ]
    }
    if let pairwise = advice.weights.pairwise {
      rows.append(
        (
          "Pairwise comparison",
          "consistency ratio \(NumberText.decimal(pairwise.consistencyRatio, decimals: 3)), random index of Alonso and Lamata, limit \(NumberText.decimal(0.1, decimals: 2))"
        ))
    }
    return ReportTable(
      id: "constants", caption: "Every constant that was used; all are judgements, kept as data",
      columns: [.init(title: "Constant"), .init(title: "Value")],
      rows: rows.map { .init(cells: [writer.text($0.0), writer.text($0.1)]) }, layout: .dense)
  }

  private func measuresTable(_ index: Int) -> ReportTable {
    let content = advice.criteria[index]
    return ReportTable(
      id: "method-" + content.id, caption: "\(title: content.title): what 0 and 100 mean",
      columns: [
        .init(title: "Measure"), .init(title: "0 means"), .init(title: "100 means"),
        .init(title: "How"),
      ],
      rows: content.measures.map { measure in
        .init(cells: [
          writer.text(measure.title), writer.text(measure.lowAnchor ?? ""),
          writer.text(measure.highAnchor ?? ""), writer.text(how(measure.kind)),
        ])
      }, layout: .dense)
  }

  private func how(_ kind: MeasureKind) -> String {
    switch kind {
    case .number(let id, let daysFromDate, let curve):
      let title = Wording.lowered(catalog.factDefinition(id)?.title ?? id)
      return (daysFromDate ? "days from the project’s date to: " : "")
        + "\(title); \(self.curve(curve))"
    case .capacity(let id, let discount, let curve):
      let title = Wording.lowered(catalog.factDefinition(id)?.title ?? id)
      return
        "\(title), \(NumberText.percent(discount.low)) to \(NumberText.percent(discount.high)) of it (most likely \(NumberText.percent(discount.mode))), divided by the peak; \(self.curve(curve))"
    case .capability(let parts):
      return "levels of "
        + Wording.list(
          parts.map { "\(narrator.capabilityTitle($0.id)) (\(Narrator.factor($0.weight)))" })
    case .needs(let essential, let useful):
      return
        "levels of what the answers need: essential counts \(Narrator.factor(essential)), useful \(Narrator.factor(useful))"
    case .team(let assumed):
      return
        "\(Narrator.factor(assumed.alternativePart)) points for knowing it, \(Narrator.factor(assumed.languagePart)) for its language, \(Narrator.factor(assumed.runtimePart)) for its runtime, each times the share of the people needed who do\(levels(assumed.levels))"
    case .judgement(let levels):
      return "judged: "
        + Wording.list(
          levels.map { "\($0.id) \(Narrator.factor($0.value)): \(Wording.unstopped($0.anchor))" })
    }
  }

  /// What each level of skill counts as, where there is more than one.
  private func levels(_ levels: TeamLevels) -> String {
    guard levels.all.count > 1 else { return "" }
    return "; people count as: "
      + Wording.list(
        levels.all.map { level in
          "\(Wording.lowered(level.title)) \(Narrator.factor(level.share))"
            + (level.anchor.map { ": " + Wording.unstopped($0) } ?? "")
        })
  }

  private func curve(_ curve: ValueCurve) -> String {
    switch curve {
    case .linear(let zero, let hundred):
      return "from \(Narrator.factor(zero)) (0) to \(Narrator.factor(hundred)) (100)"
    case .piecewise(let points):
      return "value at "
        + Wording.list(points.map { "\(Narrator.factor($0.x)): \(Narrator.factor($0.value))" })
    case .levels(let values):
      let sorted = values.sorted {
        $0.value == $1.value
          ? $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) : $0.value > $1.value
      }
      return Wording.list(sorted.map { "\($0.key) \(Narrator.factor($0.value))" })
    }
  }
}
