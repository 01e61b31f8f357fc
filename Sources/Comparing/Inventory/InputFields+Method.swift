internal import ContentModel

extension InputFields {
  static func of(_ method: MethodSettings) -> [InputField] {
    let numbers: [(String, Double)] = [
      ("commonError", method.commonError), ("highConfidence", method.highConfidence),
      ("mediumConfidence", method.mediumConfidence), ("lowConfidence", method.lowConfidence),
      ("staleConfidence", method.staleConfidence), ("partialShare", method.partialShare),
      ("provisionalCoverage", method.provisionalCoverage),
      ("refusedCoverage", method.refusedCoverage), ("closeMargin", method.closeMargin),
      ("leanProbability", method.leanProbability), ("clearProbability", method.clearProbability),
    ]
    let levels = CapabilityLevel.allCases.map { level in
      "\(level.rawValue) \(ExactText.number(method.levelValues[level] ?? 0))"
    }
    return [
      InputField("samples", "\(method.samples)"), InputField("levels", ExactText.list(levels)),
    ] + numbers.map { InputField($0.0, ExactText.number($0.1)) }
  }

  static func of(_ measure: Measure) -> [InputField] {
    [InputField("weight", ExactText.number(measure.weight))] + of(measure.kind)
  }

  private static func of(_ kind: MeasureKind) -> [InputField] {
    switch kind {
    case .number(let fact, let daysFromDate, let curve):
      [
        InputField("kind", daysFromDate ? "number, days from the date" : "number"),
        InputField("fact", fact), InputField("value", ExactText.curve(curve)),
      ]
    case .capacity(let fact, let discount, let curve):
      [
        InputField("kind", "capacity"), InputField("fact", fact),
        InputField(
          "discount",
          ExactText.list([discount.low, discount.mode, discount.high].map(ExactText.number))),
        InputField("value", ExactText.curve(curve)),
      ]
    case .capability(let parts):
      [
        InputField("kind", "capability"),
        InputField(
          "capabilities",
          ExactText.list(parts.map { "\($0.id) \(ExactText.number($0.weight))" })),
      ]
    case .needs(let essential, let useful):
      [
        InputField("kind", "needs"), InputField("essential", ExactText.number(essential)),
        InputField("useful", ExactText.number(useful)),
      ]
    case .team(let team):
      [
        InputField("kind", "team"), InputField("share", ExactText.number(team.share)),
        InputField(
          "parts",
          ExactText.list(
            [team.alternativePart, team.languagePart, team.runtimePart].map(ExactText.number))),
        InputField(
          "rampUpWeeks",
          ExactText.list(
            [team.alternativeWeeks, team.languageWeeks, team.runtimeWeeks].map {
              "\(ExactText.number($0.low)) to \(ExactText.number($0.high))"
            })),
        InputField(
          "levels",
          ExactText.list(team.levels.all.map { "\($0.id) \(ExactText.number($0.share))" })),
        InputField("defaultLevel", team.levels.defaultID),
      ]
    case .judgement(let levels):
      [
        InputField("kind", "judgement"),
        InputField(
          "scale", ExactText.list(levels.map { "\($0.id) \(ExactText.number($0.value))" })),
      ]
    }
  }
}
