import Decision
import EvidencePublishing

/// Writes the analysis of what no gate excludes, as decision.js returns it.
enum LiveEncoding {
  static func write(_ live: LiveAnalysis, _ json: inout JSONWriter) {
    json.object { json in
      json.member("alternatives", indices: live.alternatives)
      ResultEncoding.write(live.model, &json)
      write(live.acceptability, &json)
      write(live.verdict, &json)
      json.member("leaderConditions", indices: live.leaderConditions)
      write(live.weights, &json)
      json.member("transfers", live.transfers) { $0.item($1) { write($1, &$0) } }
      json.member("explanations", live.explanations) { $0.item($1) { write($1, &$0) } }
      json.required("scores", live.scores) { write($1, &$0) }
      json.member("dominance", live.dominance) { json, row in
        json.array(row) { $0.item($1) { ComparisonEncoding.write($1, &$0) } }
      }
      json.required("crossChecks", live.crossChecks) { ComparisonEncoding.write($1, &$0) }
      json.key("checks")
      ComparisonEncoding.write(live.checks, &json)
      json.member("outrankingReversals", live.outrankingReversals) {
        ComparisonEncoding.write($1, &$0)
      }
      json.member("idealPointReversals", live.idealPointReversals) {
        ComparisonEncoding.write($1, &$0)
      }
      write(live.leaveOneOut, &json)
    }
  }

  private static func write(_ acceptability: Acceptability, _ json: inout JSONWriter) {
    json.member("acceptability") { json in
      json.member("draws", acceptability.draws)
      json.member("rankAcceptability", matrix: acceptability.rankAcceptability)
      json.member("pairwise", matrix: acceptability.pairwise)
      json.member("centralWeights", acceptability.centralWeights) { json, weights in
        json.item(weights) { json, weights in json.array(weights) { $0.value($1) } }
      }
      json.member("confidence", acceptability.confidence) { json, share in
        json.item(share) { $0.value($1) }
      }
      json.member("expectedRank", acceptability.expectedRank)
      json.member("expectedRegret", acceptability.expectedRegret)
      json.member("mean", acceptability.mean)
      json.member("percentile10", acceptability.percentile10)
      json.member("median", acceptability.median)
      json.member("percentile90", acceptability.percentile90)
    }
  }

  private static func write(_ verdict: Verdict, _ json: inout JSONWriter) {
    json.member("verdict") { json in
      json.member("leader", verdict.leader)
      json.member("strength", verdict.strength.rawValue)
      json.required("rival", verdict.rival)
      json.required("probability", verdict.probability)
      json.required("margin", verdict.margin)
      json.member("contenders", indices: verdict.contenders)
    }
  }

  private static func write(_ weights: WeightSensitivity, _ json: inout JSONWriter) {
    func optional(_ json: inout JSONWriter, _ weight: Double?) {
      json.item(weight) { $0.value($1) }
    }
    json.member("weights") { json in
      json.member("leader", weights.leader)
      json.member("totals", weights.totals)
      json.member("rivals", weights.rivals) { json, rival in
        json.object { json in
          json.member("rival", rival.rival)
          json.member("criteria", rival.criteria, optional)
          json.member("measures", rival.measures) { $0.array($1, optional) }
        }
      }
      json.member("stability", weights.stability) { json, interval in
        json.object { json in
          json.member("weight", interval.weight)
          json.member("lower", interval.lower)
          json.required("lowerLeader", interval.lowerLeader)
          json.member("upper", interval.upper)
          json.required("upperLeader", interval.upperLeader)
        }
      }
    }
  }

  private static func write(_ transfer: WeightTransfer, _ json: inout JSONWriter) {
    json.object { json in
      json.member("sink", transfer.sink)
      json.member("moves", transfer.moves) { json, move in
        json.object { json in
          json.member("source", move.source)
          json.member("amount", move.amount)
        }
      }
      json.member("total", transfer.total)
    }
  }

  private static func write(_ explanation: Explanation, _ json: inout JSONWriter) {
    json.object { json in
      json.member("margin", explanation.margin)
      json.member("contributions", explanation.contributions)
      json.member("pros", indices: explanation.pros)
      json.member("cons", indices: explanation.cons)
      json.member("keyPros", indices: explanation.keyPros)
      json.member("sumFor", explanation.sumFor)
      json.member("sumAgainst", explanation.sumAgainst)
    }
  }

  private static func write(_ scores: ScoreSensitivity, _ json: inout JSONWriter) {
    json.object { json in
      json.member("margin", scores.margin)
      json.member("bars", scores.bars) { json, bar in
        json.object { json in
          json.member("side", bar.side.rawValue)
          json.member("criterion", bar.criterion)
          json.member("measure", bar.measure)
          json.member("atLow", bar.atLow)
          json.member("atHigh", bar.atHigh)
          json.member("swing", bar.swing)
          json.member("flips", bar.flips)
          json.required("breakEvenScore", bar.breakEvenScore)
        }
      }
    }
  }

  private static func write(_ leaveOneOut: LeaveOneOut, _ json: inout JSONWriter) {
    json.member("leaveOneOut") { json in
      json.member("leaderWithoutCriterion", leaveOneOut.leaderWithoutCriterion) { json, leader in
        json.item(leader) { $0.value($1) }
      }
      json.member("cells", leaveOneOut.cells) { json, removal in
        json.object { json in
          json.member("alternative", removal.alternative)
          json.member("criterion", removal.criterion)
          json.member("measure", removal.measure)
          json.member("total", removal.total)
          json.member("leader", removal.leader)
        }
      }
    }
  }
}
