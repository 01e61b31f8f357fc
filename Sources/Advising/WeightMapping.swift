internal import ContentModel
internal import Decision

/// From default points, answers and a statement to the weights that are used.
struct WeightMapping {
  let criteria: [ContentModel.Criterion]
  let factors: [String: Double]

  /// The default points times the answers' factors.
  var pointsAfterAnswers: [Double] {
    criteria.map { $0.weight * (factors[$0.id] ?? 1) }
  }

  func trail(_ statement: WeightStatement?) throws(DecisionError) -> WeightTrail {
    let elicitation = elicitation(statement)
    let comparison: PairwiseComparison? =
      if case .pairwise(let count, let judgements, let index) = elicitation {
        try PairwiseComparison(count: count, judgements: judgements, randomIndex: index)
      } else {
        nil
      }
    return WeightTrail(
      defaults: try Weights(points: criteria.map(\.weight)).values,
      afterAnswers: try Weights(points: pointsAfterAnswers).values,
      final: try elicitation.weights(),
      method: statement?.method ?? .questionnaire,
      author: statement?.author,
      date: statement?.date,
      pairwise: comparison,
      sampling: try elicitation.sampling())
  }

  private func elicitation(_ statement: WeightStatement?) -> WeightElicitation {
    guard let statement else { return .direct(points: pointsAfterAnswers) }
    let values = criteria.map { statement.values[$0.id] ?? 0 }
    switch statement.method {
    case .questionnaire: return .direct(points: pointsAfterAnswers)
    case .direct: return .direct(points: values)
    case .swing: return .swing(points: values)
    case .ranking: return .rankOrderCentroid(ranks: values.map { Int($0) })
    case .pairwise:
      var judgements: [Double] = []
      for (row, first) in criteria.enumerated() {
        for second in criteria[(row + 1)...] {
          judgements.append(ratio(first.id, second.id, statement.judgements))
        }
      }
      return .pairwise(
        count: criteria.count, judgements: judgements, randomIndex: .alonsoLamata)
    }
  }

  private func ratio(
    _ first: String, _ second: String, _ judgements: [PairwiseJudgement]
  ) -> Double {
    for judgement in judgements {
      if judgement.first == first, judgement.second == second { return judgement.ratio }
      if judgement.first == second, judgement.second == first { return 1 / judgement.ratio }
    }
    return 1
  }
}
