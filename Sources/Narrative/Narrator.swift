package import Advising
package import ContentModel
package import Decision

/// Turns the numbers of an advice into sentences.
///
/// Every sentence is chosen and filled by the numbers alone; none is written where the numbers do
/// not support it. The things compared are called what the site calls them. Sentences are given by
/// topic, in extensions.
package struct Narrator: Sendable {
  package let advice: Advice
  package let catalog: Catalog

  package init(_ advice: Advice, _ catalog: Catalog) {
    self.advice = advice
    self.catalog = catalog
  }

  package var live: LiveAnalysis? { advice.result.live }
  package var subject: Subject { catalog.site.subject }

  /// The candidate with the largest total that no must-have excludes.
  package var leader: Int? { live.map { $0.alternatives[$0.verdict.leader] } }
  /// The candidate that beats the leader most often.
  package var rival: Int? {
    live.flatMap { live in live.verdict.rival.map { live.alternatives[$0] } }
  }
  /// The candidate with the next largest total.
  package var runnerUp: Int? {
    live.flatMap { live in
      live.model.ranking.order.dropFirst().first.map { live.alternatives[$0] }
    }
  }

  /// Whether too little is known of the leader to recommend it.
  package var isRefused: Bool {
    leader.map { advice.result.coverage[$0] == .insufficient } ?? false
  }

  package func name(_ candidate: Int) -> String { advice.candidates[candidate].name }

  /// The candidates that no must-have excludes, the best first.
  package var ranked: [Int] {
    live.map { live in live.model.ranking.order.map { live.alternatives[$0] } } ?? []
  }

  /// The candidates that a must-have excludes, the best total first.
  package var excluded: [Int] {
    advice.result.model.ranking.order.filter {
      advice.result.screening.verdicts[$0].status == .excluded
    }
  }

  /// The rank among those that no must-have excludes.
  package func rank(_ candidate: Int) -> Int? {
    guard let live, let index = live.alternatives.firstIndex(of: candidate) else { return nil }
    return live.model.ranking.ranks[index]
  }

  package func total(_ candidate: Int) -> Double { advice.result.model.rows[candidate].total }

  /// The share of one measure in the whole.
  package func weight(_ criterion: Int, _ measure: Int) -> Double {
    advice.problem.hierarchy.globalWeight(criterion: criterion, measure: measure)
  }

  package func criterionTitle(_ index: Int) -> String {
    Wording.lowered(advice.criteria[index].title)
  }

  package func capabilityTitle(_ id: String) -> String { catalog.capability(id)?.title ?? id }

  /// Every measure of the model, in declared order.
  package var measures: [(criterion: Int, measure: Int)] {
    advice.criteria.enumerated().flatMap { criterion, content in
      content.measures.indices.map { (criterion, $0) }
    }
  }

  /// What a value was made from, short enough for the middle of a sentence.
  package func basis(_ cell: CellReference) -> String {
    let derived = advice.cells[cell.candidate][cell.criterion][cell.measure]
    let measure = advice.criteria[cell.criterion].measures[cell.measure]
    if derived.cell.isMissing { return "unknown" }
    if case .judgement = measure.kind,
      let judgement = advice.candidates[cell.candidate].judgements[measure.id]
    {
      return "judged “\(judgement.levelID)”"
    }
    return Wording.unstopped(derived.basis)
  }
}
