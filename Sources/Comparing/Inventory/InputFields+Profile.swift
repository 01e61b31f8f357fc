internal import ContentModel

/// A profile's fields hold choices and numbers; its free text and the names of people stay out.
extension InputFields {
  /// The fields of a part; `nil` where the profile does not have it.
  static func of(_ project: Project, _ part: ProfilePart) -> [InputField]? {
    switch part {
    case .date: [InputField("date", project.date.iso)]
    case .answers:
      project.answers.isEmpty
        ? nil : ExactText.ordered(project.answers).map { InputField($0.key, $0.value) }
    case .load: project.load.map(of)
    case .team: project.team.map(of)
    case .mustHaves:
      project.mustHaves.isEmpty
        ? nil : [InputField("list", ExactText.list(project.mustHaves.map(ExactText.mustHave)))]
    case .gates:
      project.gates.isEmpty
        ? nil : project.gates.map { InputField($0.id, ExactText.rule($0.rule)) }
    case .weights: project.weights.map(of)
    case .stakeholders:
      project.stakeholders.isEmpty
        ? nil
        : project.stakeholders.map { stakeholder in
          InputField(
            stakeholder.id,
            of(stakeholder.weights).map { "\($0.name) \($0.text)" }.joined(separator: ", "))
        }
    case .candidates: project.candidates.map { [InputField("ids", ExactText.list($0))] }
    }
  }

  private static func of(_ load: Load) -> [InputField] {
    let numbers: [(String, Double?)] = [
      ("concurrentUsers", load.concurrentUsers), ("thinkTime", load.thinkTime),
      ("requestsPerDay", load.requestsPerDay), ("peakFactor", load.peakFactor),
      ("responseTime", load.responseTime), ("tailTarget", load.tailTarget),
    ]
    return numbers.flatMap { InputField.optional($0.0, $0.1.map(ExactText.number)) }
  }

  private static func of(_ team: Team) -> [InputField] {
    [InputField("teamSize", "\(team.size)")]
      + ExactText.ordered(team.languages).map { InputField($0.key, text($0.value)) }
      + ExactText.ordered(team.alternatives).map { InputField("knows " + $0.key, text($0.value)) }
  }

  private static func text(_ headcount: Headcount) -> String {
    switch headcount {
    case .atDefault(let people): "\(people)"
    case .byLevel(let people):
      people.isEmpty
        ? "nobody" : ExactText.list(ExactText.ordered(people).map { "\($0.key) \($0.value)" })
    }
  }

  private static func of(_ weights: WeightStatement) -> [InputField] {
    [InputField("weightMethod", weights.method.rawValue)]
      + ExactText.ordered(weights.values).map { InputField($0.key, ExactText.number($0.value)) }
      + InputField.optional(
        "weightJudgements",
        weights.judgements.isEmpty
          ? nil
          : ExactText.list(
            weights.judgements.map {
              "\($0.first) to \($0.second) \(ExactText.number($0.ratio))"
            }))
  }
}
