internal import Advising
internal import Decision
internal import Markup

/// What the charts about load and weights show, and what the gaps in the evidence mean, as sentences.
extension Narrator {
  /// How many of those that a chart shows carry the peak for sure.
  package func capacityStanding(_ shown: [Int]) -> Sentence {
    let highs = shown.compactMap { advice.capacities[$0]?.high }
    let all = Wording.count(highs.count)
    let fitting = highs.count { $0 <= 1 }
    if fitting == highs.count {
      return
        "Each of these \(all, from: .load) carries the peak on one such server, even in the worst case"
    }
    if fitting == 0 {
      return "None of these \(all, from: .load) is sure to carry the peak on one such server"
    }
    return
      "\(Wording.capitalised(Wording.count(fitting)), from: .load) of these \(all, from: .load) \(fitting == 1 ? "carries" : "carry") the peak on one such server even in the worst case"
  }

  /// How much a single weight may move before another leads.
  package var weightLinesCaption: Sentence {
    guard let leader, let live else { return "" }
    let holds = live.weights.stability.allSatisfy { $0.lower <= 0 && $0.upper >= 1 }
    return holds
      ? "\(title: name(leader)) stays first whatever a single criterion weighs"
      : "\(title: name(leader)) stays first over the shaded range of each weight"
  }

  /// The same for the table of ranges.
  package var stabilityCaption: Sentence {
    guard let leader, let live else { return "" }
    // The narrowest room, up or down, before the lead is lost.
    let rooms = live.weights.stability.enumerated().flatMap { criterion, interval in
      [
        interval.lower > 0 ? (criterion, interval.weight - interval.lower) : nil,
        interval.upper < 1 ? (criterion, interval.upper - interval.weight) : nil,
      ].compactMap { $0 }
    }
    guard let least = rooms.min(by: { $0.1 < $1.1 }) else {
      return "\(title: name(leader)) stays first whatever a single criterion weighs"
    }
    return
      "\(title: name(leader)) stays first while each weight lies in this range; closest to its edge is that of \(title: criterionTitle(least.0))"
  }

  /// Whether the gaps in the evidence of these could change who leads.
  package func gapCaption(_ candidates: [Int]) -> Sentence {
    let mattering = candidates.filter { candidate in missing(candidate).contains { couldMatter($0) }
    }
    return mattering.isEmpty
      ? "No single gap in the evidence could change who leads"
      : "A single gap could change who leads for \(titles: mattering.map { name($0) }, atMost: 4, from: .unknowns)"
  }
}
