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
  /// How this project's report is set.
  package var settings: ReportSettings {
    catalog.site.report.replaced(by: advice.project.report)
  }

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
    switch measure.kind {
    case .judgement:
      if let judgement = advice.candidates[cell.candidate].judgements[measure.id] {
        return "judged “\(judgement.levelID)”"
      }
    case .number(let id, _, _):
      if let fact = advice.candidates[cell.candidate].facts[id] {
        return FactText.plain(fact, catalog.factDefinition(id))
      }
    case .capacity:
      if let estimate = derived.capacity {
        return
          "the peak takes \(Wording.shareRange(estimate.low, estimate.high)) of the measured server"
      }
    case .capability(let parts): return levels(cell.candidate, parts.map(\.id))
    case .needs where !advice.needs.isEmpty:
      return levels(cell.candidate, advice.needs.map(\.capabilityID))
    case .team:
      if let fit = advice.teamFits[cell.candidate] { return Self.known(of: fit) }
    default: break
    }
    return Wording.unstopped(derived.basis)
  }

  /// The levels of capabilities: "3 built in, 1 official, 1 missing".
  package func levels(_ candidate: Int, _ capabilities: [String]) -> String {
    let held = advice.candidates[candidate].capabilities
    var parts: [String] = []
    for level in CapabilityLevel.allCases.reversed() {
      let all = capabilities.filter { held[$0]?.level == level }
      guard !all.isEmpty else { continue }
      let partial = level == .none ? 0 : all.count { held[$0]?.isPartial == true }
      let word =
        switch level {
        case .builtin: "built in"
        case .official: "official"
        case .community: "by third parties"
        case .none: "missing"
        }
      let inPart =
        partial == 0 ? "" : partial == all.count ? " (in part)" : " (\(partial) in part)"
      parts.append("\(all.count) \(word)\(inPart)")
    }
    let unknown = capabilities.count { held[$0]?.level == nil }
    if unknown > 0 { parts.append("\(unknown) unknown") }
    return parts.joined(separator: ", ")
  }

  /// What the team brings: "2 of the 2 people needed know it, 4 its language, 4 its runtime".
  private static func known(of fit: TeamFit) -> String {
    let most = min(fit.alternative.productive, fit.needed)
    if fit.skills.allSatisfy({ $0.productive + $0.partial == 0 }) {
      return fit.needed == 1
        ? "nobody knows it, its language or its runtime"
        : "none of the \(fit.needed) people needed knows it, its language or its runtime"
    }
    return fit.needed == 1
      ? "\(most == 1 ? "the 1 person needed" : "nobody") knows it\(fit.alternative.inPart), \(fit.language.known) its language, \(fit.runtime.known) its runtime"
      : "\(most == 0 ? "none" : "\(most)") of the \(fit.needed) people needed \(most < 2 ? "knows" : "know") it\(fit.alternative.inPart), \(fit.language.productive) \(fit.language.productive == 1 ? "knows" : "know") its language\(fit.language.inPart), \(fit.runtime.known) its runtime"
  }

  /// What a value was made from, for a narrow cell.
  package func shortBasis(_ cell: CellReference) -> String {
    let measure = advice.criteria[cell.criterion].measures[cell.measure]
    let derived = advice.cells[cell.candidate][cell.criterion][cell.measure]
    switch measure.kind {
    case .capacity:
      if let estimate = derived.capacity {
        return Wording.shareRange(estimate.low, estimate.high) + " of a server"
      }
    case .judgement:
      if let judgement = advice.candidates[cell.candidate].judgements[measure.id] {
        return judgement.levelID
      }
    case .team:
      if let fit = advice.teamFits[cell.candidate] {
        return
          "\(fit.alternative.productive) of \(fit.needed) know it\(fit.alternative.inPart), \(fit.language.known) its language, \(fit.runtime.known) its runtime"
      }
    case .needs where !advice.needs.isEmpty:
      let held = advice.candidates[cell.candidate].capabilities
      let met = advice.needs.count { (held[$0.capabilityID]?.level ?? .none) > .none }
      return "\(met) of \(advice.needs.count) met"
    case .capability: return Wording.unstopped(derived.basis)
    default: break
    }
    return basis(cell)
  }
}
