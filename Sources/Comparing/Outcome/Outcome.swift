package import Advising
internal import ContentModel
internal import Decision

/// What a decision came to: the part of the advice that two states of the content are compared by.
package struct Outcome: Sendable, Hashable {
  /// The recommended alternative's id; `nil` when a must-have excludes every one.
  package let leader: String?
  /// `clear`, `lean`, `too_close` or `only_option`.
  package let strength: String?
  /// The alternative that beats the leader most often.
  package let rival: String?
  /// The share of simulated versions in which the leader beats the rival.
  package let probability: Double?
  /// Points between the leader and the next.
  package let margin: Double?
  /// The leader and those that may still be better, in byte order.
  package let contenders: [String]
  /// In the order of the ranking, the excluded ones last.
  package let standings: [Standing]
  /// Each stakeholder's own first choice, by the stakeholder's id.
  package let stakeholders: [String: String]

  package init(
    leader: String?, strength: String?, rival: String?, probability: Double?, margin: Double?,
    contenders: [String], standings: [Standing], stakeholders: [String: String]
  ) {
    self.leader = leader
    self.strength = strength
    self.rival = rival
    self.probability = probability
    self.margin = margin
    self.contenders = contenders
    self.standings = standings
    self.stakeholders = stakeholders
  }

  package init(_ advice: Advice) {
    let result = advice.result
    let live = result.live
    func id(_ index: Int) -> String { result.model.rows[index].id }
    func liveID(_ index: Int) -> String { live.map { id($0.alternatives[index]) } ?? "" }
    var ranks: [Int: Int] = [:]
    for (place, candidate) in (live?.alternatives ?? []).enumerated() {
      ranks[candidate] = live?.model.ranking.ranks[place]
    }
    let order =
      (live?.model.ranking.order ?? []).compactMap { live?.alternatives[$0] }
      + result.model.rows.indices.filter { ranks[$0] == nil }
    leader = live.map { liveID($0.verdict.leader) }
    strength = live?.verdict.strength.rawValue
    rival = live?.verdict.rival.map(liveID)
    probability = live?.verdict.probability
    margin = live?.verdict.margin
    contenders = Self.sorted((live?.verdict.contenders ?? []).map(liveID))
    standings = order.map { candidate in
      Standing(
        id: id(candidate), name: advice.candidates[candidate].name, rank: ranks[candidate],
        excludedBy: result.screening.verdicts[candidate].failed.map { advice.requirements[$0].id },
        total: result.model.rows[candidate].total)
    }
    var first: [String: String] = [:]
    for view in advice.stakeholders {
      first[view.stakeholder.id] = view.result.live.map {
        $0.model.rows[$0.verdict.leader].id
      }
    }
    stakeholders = first
  }

  package func standing(_ id: String) -> Standing? { standings.first { $0.id == id } }

  /// How far one alternative is ahead of another, in points.
  package func lead(of first: String, over second: String) -> Double? {
    guard let one = standing(first), let other = standing(second) else { return nil }
    return one.total - other.total
  }

  static func sorted(_ ids: [String]) -> [String] {
    ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
