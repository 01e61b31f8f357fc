import Decision
import EvidencePublishing

/// Writes comparisons of alternatives, methods and rankings, as decision.js returns them.
enum ComparisonEncoding {
  static func write(_ dominance: Dominance, _ json: inout JSONWriter) {
    json.object { json in
      json.member("point", dominance.point)
      json.member("interval", dominance.interval)
      json.member("criterionLevel", dominance.criterionLevel)
      for (name, bound) in [("band", dominance.band), ("rankOrder", dominance.rankOrder)] {
        json.member(name) { json in
          json.member("minimum", bound.minimum)
          json.member("maximum", bound.maximum)
          json.member("outcome", bound.outcome.rawValue)
        }
      }
    }
  }

  static func write(_ checks: CrossChecks, _ json: inout JSONWriter) {
    json.object { json in
      json.member("outranking") { json in
        json.member("plus", checks.outranking.plus)
        json.member("minus", checks.outranking.minus)
        json.member("net", checks.outranking.net)
        ResultEncoding.write(checks.outranking.ranking, &json)
      }
      json.member("idealPoint") { json in
        json.member("closeness", checks.idealPoint.closeness)
        ResultEncoding.write(checks.idealPoint.ranking, &json)
      }
      for (name, agreement) in [
        ("outrankingAgreement", checks.outrankingAgreement),
        ("idealPointAgreement", checks.idealPointAgreement),
      ] {
        json.member(name) { json in
          json.required("tauB", agreement.tauB)
          json.required("weightedSimilarity", agreement.weightedSimilarity)
        }
      }
    }
  }

  static func write(_ checks: ModelChecks, _ json: inout JSONWriter) {
    json.object { json in
      json.member("spread", checks.spread)
      json.member("influence", checks.influence)
      json.member("weakDiscriminators", indices: checks.weakDiscriminators)
      json.member("correlated", checks.correlated) { json, pair in
        json.object { json in
          json.member("first", pair.first)
          json.member("second", pair.second)
          json.member("coefficient", pair.coefficient)
        }
      }
    }
  }

  static func write(_ reversal: RankReversal, _ json: inout JSONWriter) {
    json.object { json in
      json.member("removed", reversal.removed)
      json.member("wasAhead", reversal.wasAhead)
      json.member("nowAhead", reversal.nowAhead)
    }
  }
}
