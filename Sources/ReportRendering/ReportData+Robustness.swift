internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative

/// What would change the result: rivals, break-even weights, removals and reversals.
extension ReportData {
  /// `rivals`: for each other live candidate, where the points between it and the leader come
  /// from, the weights at which it catches up, and the least transfer of weight that lets it.
  func rivals(_ live: LiveAnalysis, _ writer: inout JSONWriter) {
    writer.array("rivals", live.weights.rivals) { writer, rival in
      writer.object { writer in
        writer.field("id", id(live.alternatives[rival.rival]))
        if let explanation = live.explanations[rival.rival] {
          writer.field("margin", explanation.margin)
          contributions("contributions", explanation.contributions, &writer)
          writer.field("sumFor", explanation.sumFor)
          writer.field("sumAgainst", explanation.sumAgainst)
          writer.strings("keyCriteria", explanation.keyPros.map { advice.criteria[$0].id })
        }
        writer.object("breakEvenWeights") { writer in
          for (index, criterion) in advice.criteria.enumerated() {
            writer.field(criterion.id, rival.criteria[index])
          }
        }
        writer.array("breakEvenShares", narrator.measures) { writer, place in
          writer.object { writer in
            writer.field("criterion", advice.criteria[place.criterion].id)
            writer.field("measure", advice.criteria[place.criterion].measures[place.measure].id)
            writer.field("share", rival.measures[place.criterion][place.measure])
          }
        }
        if let transfer = live.transfers[rival.rival] { self.transfer(transfer, &writer) }
        let leader = live.verdict.leader
        dominance("leaderDominates", live.dominance[leader][rival.rival], &writer)
        dominance("dominatesLeader", live.dominance[rival.rival][leader], &writer)
      }
    }
  }

  func contributions(_ key: String, _ values: [Double], _ writer: inout JSONWriter) {
    writer.object(key) { writer in
      for (index, criterion) in advice.criteria.enumerated() {
        writer.field(criterion.id, values[index])
      }
    }
  }

  func transfer(_ transfer: WeightTransfer, _ writer: inout JSONWriter) {
    writer.object("transfer") { writer in
      writer.field("to", advice.criteria[transfer.sink].id)
      writer.field("total", transfer.total)
      writer.array("moves", transfer.moves) { writer, move in
        writer.object { writer in
          writer.field("from", advice.criteria[move.source].id)
          writer.field("amount", move.amount)
        }
      }
    }
  }

  private func dominance(_ key: String, _ found: Dominance?, _ writer: inout JSONWriter) {
    guard let found else { return }
    writer.object(key) { writer in
      writer.field("point", found.point)
      writer.field("interval", found.interval)
      writer.field("criterionLevel", found.criterionLevel)
      for (name, bound) in [("band", found.band), ("rankOrder", found.rankOrder)] {
        writer.object(name) { writer in
          writer.field("minimum", bound.minimum)
          writer.field("maximum", bound.maximum)
          writer.field("outcome", bound.outcome.rawValue)
        }
      }
    }
  }

  /// `withoutValue`: for each known value of a live candidate, its total and the leader when
  /// nothing is known about that value.
  func removals(_ live: LiveAnalysis, _ writer: inout JSONWriter) {
    writer.array("withoutValue", live.leaveOneOut.cells) { writer, removal in
      writer.object { writer in
        writer.field("id", id(live.alternatives[removal.alternative]))
        writer.field("criterion", advice.criteria[removal.criterion].id)
        writer.field(
          "measure", advice.criteria[removal.criterion].measures[removal.measure].id)
        writer.field("total", removal.total)
        writer.field("leader", id(live.alternatives[removal.leader]))
      }
    }
  }

  /// `crossChecks`: what two other methods say, and which pairs they reverse when a third
  /// candidate is taken away.
  func crossChecks(_ live: LiveAnalysis, _ writer: inout JSONWriter) {
    guard let checks = live.crossChecks else { return }
    func id(_ index: Int) -> String { self.id(live.alternatives[index]) }
    func reversals(_ found: [RankReversal], _ writer: inout JSONWriter) {
      writer.array("reversals", found) { writer, reversal in
        writer.object { writer in
          writer.field("removed", id(reversal.removed))
          writer.field("wasAhead", id(reversal.wasAhead))
          writer.field("nowAhead", id(reversal.nowAhead))
        }
      }
    }
    writer.object("crossChecks") { writer in
      writer.object("topsis") { writer in
        writer.strings("order", checks.idealPoint.ranking.order.map(id))
        writer.numbers("closeness", checks.idealPoint.closeness)
        writer.field("tauB", checks.idealPointAgreement.tauB)
        writer.field("weightedSimilarity", checks.idealPointAgreement.weightedSimilarity)
        reversals(live.idealPointReversals, &writer)
      }
      writer.object("promethee2") { writer in
        writer.strings("order", checks.outranking.ranking.order.map(id))
        writer.numbers("plus", checks.outranking.plus)
        writer.numbers("minus", checks.outranking.minus)
        writer.numbers("net", checks.outranking.net)
        writer.field("tauB", checks.outrankingAgreement.tauB)
        writer.field("weightedSimilarity", checks.outrankingAgreement.weightedSimilarity)
        reversals(live.outrankingReversals, &writer)
      }
    }
  }

  /// `warnings`: heavy criteria on which the candidates hardly differ, and pairs of criteria that
  /// say nearly the same.
  func warnings(_ live: LiveAnalysis, _ writer: inout JSONWriter) {
    writer.strings(
      "weakCriteria", live.checks.weakDiscriminators.map { advice.criteria[$0].id })
    writer.array("correlatedCriteria", live.checks.correlated) { writer, pair in
      writer.object { writer in
        writer.field("first", advice.criteria[pair.first].id)
        writer.field("second", advice.criteria[pair.second].id)
        writer.field("coefficient", pair.coefficient)
      }
    }
  }
}
