import Advising
import ContentModel
import Decision
import EvidencePublishing

/// Writes an advice with all its intermediate numbers, as decision.js returns it.
enum AdviceEncoding {
  static func write(_ advice: Advice, _ json: inout JSONWriter) {
    json.object { json in
      json.member("candidates", advice.candidates.map(\.id))
      json.member("needs", advice.needs) { json, need in
        json.object { json in
          json.member("capability", need.capabilityID)
          json.member("strength", need.strength.rawValue)
          json.member("questions", need.questionIDs)
        }
      }
      json.member("requirements", advice.requirements) { json, requirement in
        json.object { json in
          json.member("id", requirement.id)
          json.member("title", requirement.title)
          switch requirement.origin {
          case .profile: json.member("origin", "profile")
          case .answer(let question): json.member("origin", question)
          }
        }
      }
      write(advice.weights, &json)
      json.required("load", advice.load) { write($1, &$0) }
      json.member("cells", advice.cells) { json, rows in
        json.array(rows) { json, row in json.array(row) { write($1, &$0) } }
      }
      json.member("capacities", advice.capacities) { json, capacity in
        json.item(capacity) { write($1, &$0) }
      }
      json.member("teamFits", advice.teamFits) { json, fit in json.item(fit) { write($1, &$0) } }
      json.key("result")
      ResultEncoding.write(advice.result, &json)
    }
  }

  private static func write(_ trail: WeightTrail, _ json: inout JSONWriter) {
    json.member("weights") { json in
      json.member("defaults", trail.defaults)
      json.member("afterAnswers", trail.afterAnswers)
      json.member("final", trail.final.values)
      json.member("method", trail.method.rawValue)
      json.member("sampling") { json in
        switch trail.sampling {
        case .fixed: json.member("kind", "fixed")
        case .simplex: json.member("kind", "simplex")
        case .band(let width):
          json.member("kind", "band")
          json.member("width", width)
        case .ordinal(let ranks):
          json.member("kind", "ordinal")
          json.member("ranks", indices: ranks)
        }
      }
      json.required("pairwise", trail.pairwise) { json, pairwise in
        json.object { json in
          json.member("weights", pairwise.weights.values)
          json.member("lambdaMax", pairwise.lambdaMax)
          json.member("consistencyIndex", pairwise.consistencyIndex)
          json.member("consistencyRatio", pairwise.consistencyRatio)
          json.required("worst", pairwise.worst) { json, worst in
            json.object { json in
              json.member("first", worst.first)
              json.member("second", worst.second)
              json.member("factor", worst.factor)
              json.member("impliedRatio", worst.impliedRatio)
            }
          }
        }
      }
    }
  }

  private static func write(_ load: LoadEstimate, _ json: inout JSONWriter) {
    json.object { json in
      json.required("fromRequests", load.fromRequests)
      json.required("fromUsers", load.fromUsers)
      json.member("peakRate", load.peakRate)
      json.required("concurrency", load.concurrency)
      json.required("responseTime", load.responseTime)
    }
  }

  private static func write(_ derived: DerivedCell, _ json: inout JSONWriter) {
    json.object { json in
      json.member("low", derived.cell.low)
      json.member("mode", derived.cell.mode)
      json.member("high", derived.cell.high)
      json.member("distribution", derived.cell.distribution.rawValue)
      json.member("isMissing", derived.cell.isMissing)
      json.member("basis", derived.basis)
      json.member("reason", derived.reason)
      json.required("fact", derived.factID)
      json.member("isStale", derived.isStale)
    }
  }

  private static func write(_ capacity: CapacityEstimate, _ json: inout JSONWriter) {
    json.object { json in
      json.member("measuredRate", capacity.measuredRate)
      json.member("low", capacity.low)
      json.member("mode", capacity.mode)
      json.member("high", capacity.high)
    }
  }

  private static func write(_ fit: TeamFit, _ json: inout JSONWriter) {
    json.object { json in
      json.member("needed", fit.needed)
      for (name, skill) in [
        ("alternative", fit.alternative), ("language", fit.language), ("runtime", fit.runtime),
      ] {
        json.member(name) { json in
          json.member("productive", skill.productive)
          json.member("partial", skill.partial)
          json.member("counted", skill.counted)
          json.member("most", skill.most)
        }
      }
      json.member("value", fit.value)
      for (name, weeks) in [("weeksEach", fit.weeksEach), ("personWeeks", fit.personWeeks)] {
        json.member(name) { json in
          json.member("low", weeks.low)
          json.member("high", weeks.high)
        }
      }
    }
  }
}
