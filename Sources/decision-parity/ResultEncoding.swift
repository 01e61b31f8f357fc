import Decision
import EvidencePublishing

/// Writes a decision's result, as decision.js returns it.
enum ResultEncoding {
  static func write(_ result: DecisionResult, _ json: inout JSONWriter) {
    json.object { json in
      write(result.model, &json)
      json.member("coverage", result.coverage.map(\.rawValue))
      json.member("screening", result.screening.verdicts) { json, verdict in
        json.object { json in
          json.member("alternative", verdict.alternative)
          json.member("status", verdict.status.rawValue)
          json.member("outcomes", verdict.outcomes.map(\.rawValue))
          json.member("failed", indices: verdict.failed)
          json.member("unknown", indices: verdict.unknown)
        }
      }
      json.required("winner", result.winner)
      json.member("gatePrices", result.gatePrices) { json, price in
        json.object { json in
          json.member("gate", price.gate)
          json.required("winnerWithout", price.winnerWithout)
          json.required("gain", price.gain)
          json.member("soleBlockerOf", indices: price.soleBlockerOf)
        }
      }
      json.required("live", result.live) { LiveEncoding.write($1, &$0) }
    }
  }

  static func write(_ model: ValueModel, _ json: inout JSONWriter) {
    json.member("model") { json in
      json.member("rows", model.rows) { json, row in
        json.object { json in
          json.member("id", row.id)
          json.member("criteria", row.criteria)
          json.member("total", row.total)
          json.member("low", row.low)
          json.member("high", row.high)
          json.member("coverage", row.coverage)
        }
      }
      write(model.ranking, &json)
    }
  }

  static func write(_ ranking: Ranking, _ json: inout JSONWriter) {
    json.member("ranks", indices: ranking.ranks)
    json.member("order", indices: ranking.order)
  }
}
