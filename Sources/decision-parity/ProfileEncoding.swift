import ContentModel
import EvidencePublishing

/// Writes a profile as a project file would have it, in JSON.
struct ProfileEncoding {
  let subject: Subject

  func write(_ project: Project, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", project.id)
      json.member("date", project.date.iso)
      json.member("answers", entries: project.answers) { $0.value($1) }
      if let load = project.load { write(load, &json) }
      if let team = project.team { write(team, &json) }
      json.member("must-have", project.mustHaves) { json, mustHave in
        // The short form means the level "community".
        if mustHave.atLeast == .community {
          json.value(mustHave.capabilityID)
        } else {
          json.object { json in
            json.member("capability", mustHave.capabilityID)
            json.member("at-least", mustHave.atLeast.rawValue)
          }
        }
      }
      json.member("gates", project.gates) { json, gate in
        json.object { json in
          json.member("id", gate.id)
          json.member("title", gate.title)
          json.key("rule")
          write(gate.rule, &json)
        }
      }
      if let weights = project.weights { write(weights, &json) }
      if let candidates = project.candidates { json.member("candidates", candidates) }
    }
  }

  private func write(_ load: Load, _ json: inout JSONWriter) {
    json.member("load") { json in
      json.member("concurrent-users", load.concurrentUsers)
      json.member("think-time-s", load.thinkTime)
      json.member("requests-per-day", load.requestsPerDay)
      json.member("peak-factor", load.peakFactor)
      json.member("response-ms", load.responseTime)
      json.member("p99-ms", load.tailTarget)
    }
  }

  private func write(_ team: Team, _ json: inout JSONWriter) {
    json.member("team") { json in
      json.member("size", team.size)
      json.member("languages", entries: team.languages, write)
      json.member(subject.plural, entries: team.alternatives, write)
    }
  }

  private func write(_ json: inout JSONWriter, _ headcount: Headcount) {
    switch headcount {
    case .atDefault(let people): json.value(people)
    case .byLevel(let people):
      let sorted = people.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      json.object { json in for (level, count) in sorted { json.member(level, count) } }
    }
  }

  private func write(_ weights: WeightStatement, _ json: inout JSONWriter) {
    json.member("weights") { json in
      json.member("method", weights.method.rawValue)
      switch weights.method {
      case .questionnaire: break
      case .direct, .swing, .ranking:
        json.member("values", entries: weights.values) { $0.value($1) }
      case .pairwise:
        json.member("judgements", weights.judgements) { json, judgement in
          json.array([0, 1, 2]) { json, part in
            switch part {
            case 0: json.value(judgement.first)
            case 1: json.value(judgement.second)
            default: json.value(judgement.ratio)
            }
          }
        }
      }
    }
  }

  // The depth of a rule is limited where it is made.
  private func write(_ rule: Rule, _ json: inout JSONWriter) {
    json.object { json in
      switch rule {
      case .all(let rules): json.member("all", rules) { write($1, &$0) }
      case .any(let rules): json.member("any", rules) { write($1, &$0) }
      case .not(let inner):
        json.key("not")
        write(inner, &json)
      case .capability(let id, let level):
        json.member("capability", id)
        json.member("at-least", level.rawValue)
      case .fact(let id, let name, let value):
        json.member("fact", id)
        json.key(name.rawValue)
        write(value, &json)
      }
    }
  }

  private func write(_ value: RuleValue, _ json: inout JSONWriter) {
    switch value {
    case .number(let number): json.value(number)
    case .text(let text): json.value(text)
    case .texts(let texts): json.array(texts) { $0.value($1) }
    case .boolean(let flag): json.value(flag)
    case .date(let date): json.value(date.iso)
    }
  }
}
