internal import Markup

/// The sentences of a comparison, the same in every form.
struct ComparisonWording {
  let comparison: CatalogComparison

  /// How many recommendations and verdicts change, in one sentence.
  var summary: String {
    let all = comparison.projects
    let recommendations = all.count { $0.changesRecommendation }
    let verdicts = all.count { $0.changesVerdict && !$0.changesRecommendation }
    var text =
      recommendations == 0
      ? "No recommendation changes"
      : "\(recommendations) of \(all.count) recommendations \(verb(recommendations))"
    if verdicts > 0 {
      let others = recommendations == 0 ? "" : verdicts == 1 ? " other" : " others"
      text +=
        verdicts == 1
        ? "; 1\(others) is more or less sure than it was"
        : "; \(verdicts)\(others) are more or less sure than they were"
    }
    return text + "."
  }

  /// What happens to one project, in one sentence without a full stop.
  func headline(_ project: ProjectComparison) -> String {
    let words = outcome(project)
    switch (project.before, project.after) {
    case (nil, nil): return "it cannot be decided in either state"
    case (nil, let after?): return "new, or decided for the first time: \(words.leader(after))"
    case (let before?, nil):
      return "gone, or it cannot be decided any more: it was \(words.leader(before))"
    case (let before?, let after?):
      if before.leader != after.leader {
        return "the recommendation changes from \(words.leader(before)) to \(words.leader(after))"
      }
      if before.strength != after.strength {
        return
          "\(words.leader(after)) stays; \(OutcomeWording.strength(before.strength)) becomes \(OutcomeWording.strength(after.strength))"
      }
      if project.changes.isEmpty { return "nothing changes" + shift(project) }
      return
        "\(words.leader(after)) stays, \(OutcomeWording.strength(after.strength)); places below it change"
    }
  }

  private func shift(_ project: ProjectComparison) -> String {
    guard let shift = project.largestShift, shift.before != shift.after else { return "" }
    let points = NumberText.decimal(abs(shift.after - shift.before), decimals: 1)
    return points == "0.0"
      ? "" : " but totals, by at most \(points) points (\(outcome(project).name(shift.id)))"
  }

  /// The changes of a project, ranks with the same causes as one.
  func lines(_ project: ProjectComparison) -> [(title: String, text: String, causes: [Cause])] {
    let words = outcome(project)
    var found: [(title: String, text: String, causes: [Cause])] = []
    for change in project.changes {
      let shown = words.aspect(change.aspect)
      guard case .rank(let id) = change.aspect else {
        found.append((shown.title, "\(shown.before) → \(shown.after)", change.causes))
        continue
      }
      let text = "\(words.name(id)) \(shown.before) → \(shown.after)"
      if let place = found.firstIndex(where: { $0.title == "ranks" && $0.causes == change.causes })
      {
        found[place].text += ", " + text
      } else {
        found.append(("ranks", text, change.causes))
      }
    }
    return found
  }

  /// What a cause is called.
  func cause(_ cause: Cause, _ project: ProjectComparison) -> String {
    let count = "\(cause.keys.count) changes"
    return switch cause.group {
    case .single(let key): key.path(comparison.plural)
    case .alternative(let id): "everything about \(outcome(project).name(id)), \(count)"
    case .subject(let path): "\(path) of several \(comparison.plural), \(count)"
    case .source(let id): "what rests on the source \(id), \(count)"
    case .profile: "the project's own profile, \(count)"
    case .method: "criteria, method and questionnaire, \(count)"
    case .everything: "all of it together, \(count)"
    }
  }

  /// What would be recommended without a cause; `nil` when that is the same.
  func without(_ cause: Cause, _ project: ProjectComparison) -> String? {
    let isSame =
      cause.without.leader == project.after?.leader
      && cause.without.strength == project.after?.strength
    return isSame ? nil : "without it: \(outcome(project).verdict(cause.without))"
  }

  /// The words for a project's outcomes.
  func outcome(_ project: ProjectComparison) -> OutcomeWording {
    OutcomeWording(project.before, project.after)
  }

  private func verb(_ count: Int) -> String { count == 1 ? "changes" : "change" }
}
