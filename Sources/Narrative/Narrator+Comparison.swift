internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// Why the first and not its strongest rival.
  package var comparison: [Sentence] {
    guard let live, let leader, let rival, let explanation = live.explanation else { return [] }
    var sentences: [Sentence] = []
    let pros = explanation.keyPros.filter { explanation.contributions[$0] >= 0.05 }
    let cons = explanation.cons.filter { explanation.contributions[$0] <= -0.05 }
    if pros.isEmpty {
      sentences.append(
        "Nothing in the criteria sets \(name: name(leader)) apart from \(name: name(rival)).")
    } else {
      sentences.append(
        """
        \(name: name(leader)) is ahead \(pros.count == explanation.pros.count ? "" : "mainly ")\
        because of \(criteria(pros, explanation)).
        """)
    }
    if cons.isEmpty {
      sentences.append("\(name: name(rival)) is not better on any criterion.")
    } else if explanation.sumFor > explanation.sumAgainst {
      sentences.append(
        """
        \(name: name(rival)) is better on \(criteria(cons, explanation)); \
        \(cons.count == 1 ? "that is" : "together that is") not enough to make up for it.
        """)
    } else {
      sentences.append(
        "\(name: name(rival)) is better on \(criteria(cons, explanation)), which weighs just as much."
      )
    }
    let dominance = live.verdict.rival.flatMap { live.dominance[live.verdict.leader][$0] }
    if dominance?.interval == true {
      sentences.append(
        """
        \(name: name(leader)) is at least as good on every single measure even if its values are \
        at their low and \(name: name(rival))’s at their high ends.
        """)
    } else if dominance?.point == true {
      sentences.append(
        "\(name: name(leader)) is at least as good on every single measure, by the best estimates.")
    } else if dominance?.criterionLevel == true {
      sentences.append(
        "So no choice of weights puts \(name: name(rival)) ahead, as long as these values hold.")
    }
    return sentences
  }

  private func criteria(_ indices: [Int], _ explanation: Explanation) -> Sentence {
    Sentence.list(
      indices.map { index in
        let points = Wording.signedPoints(explanation.contributions[index])
        return "\(title: criterionTitle(index)) (\(points, from: .totals))"
      })
  }

  /// Which criteria separate the candidates most.
  package var influence: [Sentence] {
    guard let live, ranked.count > 1 else { return [] }
    let shares = live.checks.influence
    let order = shares.indices.sorted { first, second in
      shares[first] == shares[second] ? first < second : shares[first] > shares[second]
    }
    var carried = 0.0
    var carriers: [Int] = []
    for index in order where carried < 0.5 && shares[index] > 0 {
      carriers.append(index)
      carried += shares[index]
    }
    guard !carriers.isEmpty else {
      return ["No criterion separates the \(title: subject.plural): all have the same values."]
    }
    var sentences: [Sentence] = [
      """
      The \(title: subject.plural) differ most in \(titles: carriers.map { criterionTitle($0) }): \
      \(NumberText.percent(carried), from: .weights) of the differences between them, weights and \
      values together.
      """
    ]
    for index in live.checks.weakDiscriminators {
      let spread = live.checks.spread[index]
      let apart: Sentence =
        Quantization.quantum(of: spread) == 0
        ? "it does not separate them: all have the same value"
        : "it hardly separates them: all lie within \(Wording.points(spread), from: .values)"
      sentences.append(
        """
        The weight of \(title: criterionTitle(index)) is \
        \(Wording.weight(advice.weights.final[index]), from: .weights), but \(apart).
        """)
    }
    for pair in live.checks.correlated {
      sentences.append(
        """
        \(title: advice.criteria[pair.first].title) and \(title: criterionTitle(pair.second)) rise and fall \
        together here (correlation \(NumberText.decimal(pair.coefficient, decimals: 2), from: .values)), \
        so together they may count the same thing twice.
        """)
    }
    return sentences
  }

  /// Those that may still be better than the leader, and those that come out level.
  package var closeCalls: [Sentence] {
    guard let live, let leader else { return [] }
    let close = live.verdict.contenders.filter { $0 != live.verdict.leader }
    guard !close.isEmpty else {
      return ranked.count > 1
        ? [
          nearestSentence(live, leader)
        ] : []
    }
    return close.sorted { live.model.ranking.ranks[$0] < live.model.ranking.ranks[$1] }.map {
      let share = live.acceptability.pairwise[$0][live.verdict.leader]
      let gap = live.model.rows[live.verdict.leader].total - live.model.rows[$0].total
      return """
        \(name: name(live.alternatives[$0])) stays in the running: it is \
        \(Quantization.quantum(of: gap) == 0 ? "level" : Wording.points(gap) + " behind", from: .totals) \
        and beats \(name: name(leader)) in \(Wording.outOfHundred(share), from: .simulation) versions.
        """
    }
  }

  /// How often the strongest rival beats the leader, where none stays in the running.
  private func nearestSentence(_ live: LiveAnalysis, _ leader: Int) -> Sentence {
    let limit = Wording.outOfHundred(advice.problem.settings.verdict.contender)
    guard let rival = live.verdict.rival else { return "" }
    let share = live.acceptability.pairwise[rival][live.verdict.leader]
    return """
      No other \(title: subject.singular) beats \(name: name(leader)) in \(limit, from: .constants) \
      versions or more; \(name: name(live.alternatives[rival])) comes nearest, with \
      \(Wording.outOfHundred(share), from: .simulation).
      """
  }

  /// Where what the client runs today stands.
  package var current: Sentence? {
    guard let id = advice.project.current, let alternative = catalog.alternative(id) else {
      return nil
    }
    guard let index = advice.candidates.firstIndex(where: { $0.id == id }) else {
      return "You run \(name: alternative.name) today; it is not among the candidates."
    }
    let total = NumberText.decimal(self.total(index))
    guard let rank = rank(index), let leader else {
      let failed = advice.result.screening.verdicts[index].failed.map {
        advice.requirements[$0].title
      }
      return """
        You run \(name: alternative.name) today; it does not meet “\(titles: failed)”. Without \
        that it would reach \(total, from: .totals) points.
        """
    }
    if index == leader { return "You run \(name: alternative.name) today, and it comes out first." }
    return """
      You run \(name: alternative.name) today; it comes \(Wording.ordinal(rank), from: .totals) of \
      \(Wording.count(ranked.count), from: .totals) with \(total, from: .totals) points, \
      \(Wording.points(self.total(leader) - self.total(index)), from: .totals) behind.
      """
  }
}
