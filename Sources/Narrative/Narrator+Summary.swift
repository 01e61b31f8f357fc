internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// Those whose evidence a reader will ask for: the first two, the strongest rival, all that stay in
  /// the running, and what the client runs today; the best first.
  package var contenders: [Int] {
    guard let live else { return [] }
    var wanted = Set(ranked.prefix(3))
    wanted.formUnion(live.verdict.contenders.map { live.alternatives[$0] })
    if let rival { wanted.insert(rival) }
    if let id = advice.project.current,
      let current = advice.candidates.firstIndex(where: { $0.id == id })
    {
      wanted.insert(current)
    }
    return (ranked + excluded).filter { wanted.contains($0) }
  }

  /// The figures that say most, each with what it means.
  package var keyFigures: [KeyFigure] {
    guard let live, let leader else { return [] }
    var figures: [KeyFigure] = []
    if let probability = live.verdict.probability, let rival {
      figures.append(
        KeyFigure(
          figure: certainty(probability), derivation: .simulation,
          meaning:
            "\(certaintyWord): in so many simulated versions it beats \(title: name(rival)), its strongest rival"
        ))
    }
    if let margin = live.verdict.margin, let runnerUp {
      let totals = Wording.totals(total(leader), total(runnerUp), apart: margin)
      figures.append(
        KeyFigure(
          figure: Wording.signedPoints(margin)
            + (Wording.signedPoints(margin) == "+1" ? " point" : " points"),
          derivation: .totals,
          meaning:
            Quantization.quantum(of: margin) == 0
            ? "between it and \(title: name(runnerUp)), both at \(NumberText.decimal(total(leader)) + " of 100", from: .totals)"
            : "ahead of \(title: name(runnerUp)), the next on points: \("\(totals.0) to \(totals.1) of 100", from: .totals)"
        ))
    }
    let all = advice.candidates.count
    figures.append(
      KeyFigure(
        figure: "\(ranked.count) of \(all)", derivation: .gates,
        meaning: excluded.isEmpty
          ? "\(title: all == 1 ? subject.singular : subject.plural) compared; no must-have excluded any"
          : "\(title: subject.plural) compared; \(Wording.count(excluded.count), from: .gates) failed a must-have"
      ))
    return figures
  }

  /// How sure the answer is, in words.
  package var certaintyWord: Sentence {
    if isRefused { return "Too little is known" }
    switch live?.verdict.strength {
    case .clear: return "Clear"
    case .lean: return "A lean, not a certainty"
    case .tooClose: return "Too close to call"
    case .onlyOption: return "Nothing to compare with"
    case nil: return "No answer"
    }
  }

  /// When the strongest rival is the better choice.
  package var preferRival: [Sentence] {
    guard let live, let leader, let rival, let explanation = live.explanation else { return [] }
    var sentences: [Sentence] = []
    let cons = explanation.cons.filter { explanation.contributions[$0] <= -0.05 }.prefix(3)
    let gap = total(leader) - total(rival)
    let distance: Sentence =
      Quantization.quantum(of: gap) == 0
      ? "level with \(name: name(leader)) on points"
      : "\(Wording.points(gap), from: .totals) behind"
    if cons.isEmpty {
      sentences.append(
        "\(name: name(rival)) is \(distance), and better on no criterion.")
    } else {
      let titles = cons.map { criterion in
        let points = Wording.signedPoints(-explanation.contributions[criterion])
        return "\(title: criterionTitle(criterion)) (\(points, from: .totals))" as Sentence
      }
      sentences.append(
        """
        \(name: name(rival)) is \(distance). Prefer it if what counts most for you is \
        \(Sentence.joined(titles, separator: ", ", last: " or ")): there it is ahead, by the points in \
        brackets.
        """)
    }
    let ends = live.weights.stability.enumerated().flatMap { criterion, interval in
      [
        (criterion, interval.lower, interval.lowerLeader),
        (criterion, interval.upper, interval.upperLeader),
      ]
    }.filter { $0.2.map { live.alternatives[$0] == rival } ?? false && $0.1 > 0 && $0.1 < 1 }
    let nearest = ends.min { first, second in
      abs(first.1 - live.weights.stability[first.0].weight)
        < abs(second.1 - live.weights.stability[second.0].weight)
    }
    if let nearest {
      let now = live.weights.stability[nearest.0].weight
      let (end, was) = Wording.weights(nearest.1, now)
      sentences.append(
        """
        It leads as soon as the weight of \(title: criterionTitle(nearest.0)) \
        \(nearest.1 > now ? "rises above" : "falls below") \(end, from: .sensitivity), from \
        \(was, from: .weights) now.
        """)
    } else {
      sentences.append("No change to a single weight puts it first.")
    }
    if let shift = TeamShift(rival, in: self) {
      sentences.append(
        """
        It also leads if \(Wording.count(shift.people), from: .team) more \
        \(shift.people == 1 ? "person" : "people") on the team \
        \(shift.people == 1 ? "becomes" : "become") productive in it.
        """)
    }
    return sentences
  }

  /// The risks of the leader that come first on one page.
  package var mainRisks: [Risk] {
    guard let leader else { return [] }
    return Array(risks.filter { $0.candidate == leader }.prefix(3))
  }
}
