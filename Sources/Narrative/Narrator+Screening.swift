internal import Advising
internal import ContentModel
internal import Decision

extension Narrator {
  /// How many were screened out, and whether that changes the result.
  package var screeningFinding: Sentence {
    let all = advice.candidates.count
    let out = excluded.count
    guard !advice.requirements.isEmpty else {
      return
        "The project has no must-haves, so \(all == 1 ? "the one candidate was" : "\(Wording.lowered(Self.all(all)), from: .criteria) were") compared."
    }
    if out == 0 {
      return all == 1
        ? "The one candidate meets every must-have as far as is known."
        : "\(Self.all(all), from: .criteria) meet every must-have as far as is known; none was excluded."
    }
    if out == all {
      return all == 1
        ? "The one candidate was excluded, so there is nothing to rank."
        : "\(Self.all(all), from: .criteria) were excluded, so there is nothing to rank."
    }
    return """
      \(Wording.capitalised(Wording.count(out)), from: .gates) of \
      \(Wording.count(all), from: .criteria) \(title: subject.plural) \
      \(out == 1 ? "was" : "were") excluded by a must-have, before any points were counted.
      """
  }

  /// Those that pass only if facts that are unknown turn out well.
  package var conditionalSentences: [Sentence] {
    let verdicts = advice.result.screening.verdicts
    let open = advice.candidates.indices.filter { verdicts[$0].status == .conditional }
    return open.map { candidate in
      let titles = verdicts[candidate].unknown.map { "“\(advice.requirements[$0].title)”" }
      return """
        Whether \(name: name(candidate)) meets \(titles: titles) is not known; it stays in the \
        ranking until somebody finds out.
        """
    }
  }

  /// The price of one must-have in words.
  package func price(_ index: Int) -> String {
    let price = advice.result.gatePrices[index]
    guard let winner = price.winnerWithout else { return "none passes even without it" }
    guard let gain = price.gain else { return "\(name(winner)) would be left" }
    return gain < 5e-10 ? "none" : "\(Wording.points(gain)): \(name(winner)) would lead"
  }

  /// Whether any must-have costs points, as a caption.
  package var dearestGate: Sentence {
    let gains = advice.result.gatePrices.map { $0.gain ?? 0 }
    guard live != nil else {
      return
        "No \(title: subject.singular) meets \(advice.requirements.count == 1 ? "this one" : "all of these")"
    }
    guard let largest = gains.max(), largest >= 5e-10,
      let index = gains.firstIndex(of: largest)
    else {
      return
        "No must-have costs points: the \(title: subject.singular) with the most points meets them all"
    }
    return
      "“\(title: advice.requirements[index].title)” costs \(Wording.points(largest), from: .gates): without it \(title: advice.result.gatePrices[index].winnerWithout.map(name) ?? "") would lead"
  }

  /// What one criterion says about the leader and its rival.
  package func finding(_ criterion: Int) -> Sentence {
    let rows = advice.result.model.rows
    func value(_ candidate: Int) -> String { Wording.whole(rows[candidate].criteria[criterion]) }
    func row(_ candidate: Int) -> Derivation { .row(candidate: candidate, criterion: criterion) }
    let pool = ranked.isEmpty ? Array(rows.indices) : ranked
    let best = pool.max { first, second in
      rows[first].criteria[criterion] < rows[second].criteria[criterion]
    }
    guard let leader else {
      return best.map {
        "\(name: name($0)) \(pool.count == 1 ? "reaches" : "is best here, with") \(value($0) + " of 100", from: row($0))."
      }
        ?? ""
    }
    let own = rows[leader].criteria[criterion]
    guard let rival else {
      return "\(name: name(leader)) reaches \(value(leader) + " of 100", from: row(leader))."
    }
    let difference = own - rows[rival].criteria[criterion]
    let points = advice.weights.final[criterion] * difference
    var sentence: Sentence
    if Quantization.quantum(of: difference) == 0 {
      sentence = """
        \(name: name(leader)) and \(name: name(rival)) are level at \
        \(value(leader) + " of 100", from: row(leader)).
        """
    } else {
      let isAhead = difference > 0
      let (first, second) = isAhead ? (leader, rival) : (rival, leader)
      let worth: Sentence =
        advice.weights.final[criterion] == 0
        ? "but the criterion has no weight"
        : "which is worth \(Wording.points(points), from: .totals) of the total"
      let values = Wording.pair(rows[first].criteria[criterion], rows[second].criteria[criterion])
      sentence = """
        \(name: name(first)) is \(abs(difference) < 1 ? "a little " : "")ahead here, \
        \(values.0, from: row(first)) to \(values.1 + " of 100", from: row(second)), \
        \(worth).
        """
    }
    if let best, best != leader, best != rival,
      rows[best].criteria[criterion] > max(own, rows[rival].criteria[criterion]) + 0.5
    {
      sentence =
        "\(sentence) Best of all is \(name: name(best)) with\u{00A0}\(value(best), from: row(best))."
    }
    return sentence
  }
}
