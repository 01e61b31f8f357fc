internal import Charts
internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  var profile: TemplateRecord {
    ReportModel.profile.record([
      "heading": heading(.profile), "finding": html(narrator.answersSummary.dropLast()),
      "summary": .text(ifPresent: advice.project.summary), "told": .records(told),
      "weighing": advice.criteria.count > 1 ? .record(weighing.record(writer)) : .absent,
      "needs": advice.needs.isEmpty ? .absent : .record(needsTable.record(writer)),
      "weights": html(narrator.weightOrigin),
    ])
  }

  private func html(_ sentences: ArraySlice<Sentence>, _ section: ReportSection) -> TemplateValue {
    html(Array(sentences))
  }

  /// What the project told; each term leads to where it enters the calculation.
  private var told: [TemplateRecord] {
    var rows: [(term: String, text: String, enters: Derivation?)] = []
    if let load = advice.project.load {
      var parts: [String] = []
      if let users = load.concurrentUsers {
        parts.append("\(NumberText.decimal(users)) people at once")
      }
      if let day = load.requestsPerDay { parts.append("\(NumberText.decimal(day)) requests a day") }
      if let factor = load.peakFactor {
        parts.append(
          factor == 1 ? "no peak above the mean" : "peak \(Narrator.factor(factor)) times the mean")
      }
      if let time = load.responseTime {
        parts.append("\(NumberText.decimal(time))\u{00A0}ms planned")
      }
      if let tail = load.tailTarget {
        parts.append("99 of 100 within \(NumberText.decimal(tail))\u{00A0}ms")
      }
      if !parts.isEmpty { rows.append(("Load", Wording.list(parts), .steps)) }
    }
    if let team = advice.project.team {
      rows.append(("Team", Wording.people(team.size), .constants))
      let languages = catalog.languages.compactMap { language in
        team.languages[language.id].map {
          "\(language.title) (\(narrator.headcount($0)))"
        }
      }
      if !languages.isEmpty { rows.append(("Know", Wording.list(languages), .measures)) }
      let known = catalog.alternatives.compactMap { alternative in
        team.alternatives[alternative.id].map {
          "\(alternative.name) (\(narrator.headcount($0)))"
        }
      }
      if !known.isEmpty { rows.append(("Have worked with", Wording.list(known), .measures)) }
    }
    if let current = advice.project.current {
      rows.append(("Runs today", catalog.alternative(current)?.name ?? current, nil))
    }
    rows.append(
      (
        "Considered",
        advice.project.candidates == nil
          ? "all \(Wording.count(advice.candidates.count)) \(subject.plural) of the guide"
          : Wording.list(advice.candidates.map(\.name)),
        .criteria
      ))
    return rows.map { row in
      let place = row.enters.flatMap { writer.place($0) }
      return ReportModel.told.record([
        "term": .html(place.map { writer.link(row.term, to: $0) } ?? writer.text(row.term)),
        "text": .text(row.text),
      ])
    }
  }

  /// How much each criterion counts.
  private var weighing: ReportExhibit {
    let weights = advice.weights.final.values
    let order = weights.indices.sorted {
      weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1]
    }
    let rows = order.map { index in
      LeadBars.Row(
        label: advice.criteria[index].title, points: weights[index] * 100,
        text: NumberText.percent(weights[index]))
    }
    return ReportExhibit(
      caption: narrator.weightsStanding,
      chart: LeadBars(
        id: "chart-weights", title: "Weights of the criteria",
        description: rows.map { "\($0.label) \($0.text)" }.joined(separator: ", ") + ".", rows: rows
      ).svg(),
      sourceLine: "Share of each criterion in the total.")
  }

  /// The place of a question in the table of answers: "Q1".
  private func questionMark(_ id: String) -> String? {
    let answered = catalog.questionnaire.questions.filter { advice.project.answers[$0.id] != nil }
    return answered.firstIndex { $0.id == id }.map { "Q\($0 + 1)" }
  }

  var answersTable: ReportTable {
    let replaced = advice.weights.method != .questionnaire
    return ReportTable(
      id: "answers", caption: narrator.answersCaption,
      columns: [
        .init(title: "No."), .init(title: "Question"), .init(title: "Answer"),
        .init(title: "Effect"),
      ],
      rows: narrator.answerEffects.enumerated().map { index, effect in
        var parts: [String] = []
        if !effect.mustHaves.isEmpty {
          parts.append("must have: " + Wording.list(effect.mustHaves))
        }
        if !effect.essential.isEmpty {
          parts.append("essential: " + Wording.list(effect.essential))
        }
        if !effect.useful.isEmpty { parts.append("useful: " + Wording.list(effect.useful)) }
        if !effect.factors.isEmpty {
          parts.append("weight: " + Wording.list(effect.factors))
        }
        let text = parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
        return .init(cells: [
          writer.text("Q\(index + 1)"), writer.text(effect.question), writer.text(effect.answer),
          writer.text(Wording.capitalised(text) + "."),
        ])
      },
      note: replaced
        ? "Effects on weights are shown for the record; stated weights took their place." : nil)
  }

  private var needsTable: ReportTable {
    let finalists = self.finalists
    let caption: Sentence =
      finalists.first.map { narrator.needsCaption($0) } ?? "What the project needs"
    return ReportTable(
      id: "needs", caption: caption,
      columns: [
        .init(title: "Need"), .init(title: "Strength"),
        figures("Asked for by", from: .answers, isNumber: false),
      ]
        + finalists.map { .init(title: name($0)) },
      rows: advice.needs.map { need in
        .init(
          cells: [
            writer.text(narrator.capabilityTitle(need.capabilityID)),
            writer.text(need.strength.rawValue),
            writer.text(need.questionIDs.compactMap { questionMark($0) }.joined(separator: ", ")),
          ] + finalists.map { level($0, need.capabilityID) })
      },
      note: """
        \("Q1", from: .answers) and so on: the questions in appendix \
        \(outline.number(.weights) ?? "", from: .weights).
        """, layout: .dense)
  }

  func held(_ candidate: Int, _ capability: String) -> CapabilityCell? {
    advice.candidates[candidate].capabilities[capability]
  }

  /// A level as a shape, a word and its note.
  func level(_ candidate: Int, _ capability: String) -> TrustedHTML {
    let cell = held(candidate, capability)
    let (word, name): (String, String) =
      switch cell?.level {
      case .builtin: ("built in", "builtin")
      case .official: ("official", "official")
      case .community: ("community", "community")
      case .some(.none): ("none", "none")
      case nil: ("unknown", "unknown")
      }
    var buffer = HTMLBuffer()
    buffer.element(
      "span", ["class": "level level-" + name],
      text: word + (cell?.isPartial == true ? ", in part" : ""))
    if let citation = cell?.citation { buffer.html(writer.citations([citation])) }
    return buffer.trusted
  }
}
