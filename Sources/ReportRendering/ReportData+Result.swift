internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportData {
  /// `result`: the verdict and what it rests on; `null` when every candidate is excluded.
  func result(_ writer: inout JSONWriter) {
    guard let live = narrator.live else {
      writer.field("result", nil as String?)
      return
    }
    func id(_ index: Int) -> String { self.id(live.alternatives[index]) }
    let criteria = advice.criteria.map(\.id)
    writer.object("result") { writer in
      writer.field("leader", id(live.verdict.leader))
      writer.field("strength", live.verdict.strength.rawValue)
      writer.field("rival", live.verdict.rival.map(id))
      writer.field("probability", live.verdict.probability)
      writer.field(
        "standardError", live.verdict.probability.map(live.acceptability.standardError(of:)))
      writer.field("margin", live.verdict.margin)
      writer.strings("contenders", live.verdict.contenders.map(id))
      writer.strings("conditions", live.leaderConditions.map { advice.requirements[$0].id })
      writer.strings("order", live.model.order)
      simulation(live, &writer)
      writer.array("stability", live.weights.stability.enumerated()) { writer, item in
        writer.object { writer in
          writer.field("criterion", criteria[item.offset])
          writer.field("weight", item.element.weight)
          writer.field("lower", item.element.lower)
          writer.field("lowerLeader", item.element.lowerLeader.map(id))
          writer.field("upper", item.element.upper)
          writer.field("upperLeader", item.element.upperLeader.map(id))
          writer.field(
            "leaderWithout", live.leaveOneOut.leaderWithoutCriterion[item.offset].map(id))
          writer.field("spread", live.checks.spread[item.offset])
          writer.field("influence", live.checks.influence[item.offset])
        }
      }
      if let explanation = live.explanation {
        contributions("contributions", explanation.contributions, &writer)
      }
      if let transfer = live.transfer { self.transfer(transfer, &writer) }
      scores(live, &writer)
      rivals(live, &writer)
      removals(live, &writer)
      crossChecks(live, &writer)
      warnings(live, &writer)
    }
  }

  private func simulation(_ live: LiveAnalysis, _ writer: inout JSONWriter) {
    let found = live.acceptability
    writer.array("simulation", live.alternatives.enumerated()) { writer, item in
      let index = item.offset
      writer.object { writer in
        writer.field("id", id(item.element))
        writer.numbers("ranks", found.rankAcceptability[index])
        writer.numbers(
          "standardErrors", found.rankAcceptability[index].map(found.standardError(of:)))
        writer.field("expectedRank", found.expectedRank[index])
        writer.field("expectedRegret", found.expectedRegret[index])
        writer.field("mean", found.mean[index])
        writer.numbers(
          "percentiles",
          [found.percentile10[index], found.median[index], found.percentile90[index]])
        writer.field("confidence", found.confidence[index])
        writer.numbers("centralWeights", found.centralWeights[index] ?? [])
        writer.object("beats") { writer in
          for (other, candidate) in live.alternatives.enumerated() where other != index {
            writer.field(id(candidate), found.pairwise[index][other])
          }
        }
      }
    }
  }

  private func scores(_ live: LiveAnalysis, _ writer: inout JSONWriter) {
    guard let scores = live.scores else { return }
    writer.array("scores", scores.bars) { writer, bar in
      writer.object { writer in
        writer.field("side", bar.side.rawValue)
        writer.field("criterion", advice.criteria[bar.criterion].id)
        writer.field("measure", advice.criteria[bar.criterion].measures[bar.measure].id)
        writer.field("marginAtLow", bar.atLow)
        writer.field("marginAtHigh", bar.atHigh)
        writer.field("breakEven", bar.breakEvenScore)
        writer.field("flips", bar.flips)
      }
    }
  }

  /// `stakeholders`: each one's weights and result, never averaged.
  func stakeholders(_ writer: inout JSONWriter) {
    writer.array("stakeholders", advice.stakeholders) { writer, view in
      let live = view.result.live
      writer.object { writer in
        writer.field("id", view.stakeholder.id)
        writer.object("weights") { writer in
          for (index, criterion) in advice.criteria.enumerated() {
            writer.field(criterion.id, view.weights[index])
          }
        }
        writer.field("weightMethod", view.stakeholder.weights.method.rawValue)
        writer.field("consistencyRatio", view.pairwise?.consistencyRatio)
        writer.field("leader", live.map { $0.model.rows[$0.verdict.leader].id })
        writer.field("strength", live?.verdict.strength.rawValue)
        writer.field("probability", live?.verdict.probability)
        writer.strings("order", live?.model.order ?? [])
        writer.numbers(
          "totals",
          live.map { live in live.model.ranking.order.map { live.model.rows[$0].total } } ?? [])
      }
    }
  }
}
