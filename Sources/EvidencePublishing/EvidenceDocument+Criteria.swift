internal import ContentModel

extension EvidenceDocument {
  func write(_ criterion: Criterion, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", criterion.id)
      json.member("title", criterion.title)
      json.member("question", criterion.question)
      json.member("summary", criterion.summary)
      json.member("weight", criterion.weight)
      json.member("measures", criterion.measures) { write($1, &$0) }
    }
  }

  private func write(_ measure: Measure, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", measure.id)
      json.member("title", measure.title)
      json.member("weight", measure.weight)
      json.member("matters-when", measure.mattersWhen)
      json.member("low", measure.lowAnchor)
      json.member("high", measure.highAnchor)
      write(measure.kind, &json)
    }
  }

  private func write(_ kind: MeasureKind, _ json: inout JSONWriter) {
    switch kind {
    case .number(let factID, let daysFromDate, let curve):
      json.member("kind", "number")
      json.member("fact", factID)
      json.member("days-from-date", daysFromDate)
      write(curve, &json)
    case .capacity(let factID, let discount, let curve):
      json.member("kind", "capacity")
      json.member("fact", factID)
      json.member("discount") { json in
        json.member("low", discount.low)
        json.member("mode", discount.mode)
        json.member("high", discount.high)
      }
      write(curve, &json)
    case .capability(let parts):
      json.member("kind", "capability")
      // A list: the order of the parts is the order of the sum.
      json.member("capabilities", parts) { json, part in
        json.object { json in
          json.member("id", part.id)
          json.member("weight", part.weight)
        }
      }
    case .needs(let essential, let useful):
      json.member("kind", "needs")
      json.member("essential", essential)
      json.member("useful", useful)
    case .team(let assumptions):
      json.member("kind", "team")
      write(assumptions, &json)
    case .judgement(let levels):
      json.member("kind", "judgement")
      json.member("scale", levels) { json, level in
        json.object { json in
          json.member("id", level.id)
          json.member("value", level.value)
          json.member("anchor", level.anchor)
        }
      }
    }
  }

  private func write(_ curve: ValueCurve, _ json: inout JSONWriter) {
    json.member("value") { json in
      switch curve {
      case .linear(let zero, let hundred): json.member("linear", [zero, hundred])
      case .piecewise(let points):
        json.member("piecewise", points) { json, point in
          json.array([point.x, point.value]) { $0.value($1) }
        }
      case .levels(let values): json.member("levels", entries: values) { $0.value($1) }
      }
    }
  }

  /// The alternative's part is called `alternative` whatever the subject of the site.
  private func write(_ assumptions: TeamAssumptions, _ json: inout JSONWriter) {
    json.member("share", assumptions.share)
    json.member("parts") { json in
      json.member("alternative", assumptions.alternativePart)
      json.member("language", assumptions.languagePart)
      json.member("runtime", assumptions.runtimePart)
    }
    json.member("ramp-up-weeks") { json in
      for (name, weeks) in [
        ("alternative", assumptions.alternativeWeeks), ("language", assumptions.languageWeeks),
        ("runtime", assumptions.runtimeWeeks),
      ] { json.member(name, [weeks.low, weeks.high]) }
    }
    // A list: the order of the levels is the order of the sum.
    json.member("levels", assumptions.levels.all) { json, level in
      json.object { json in
        json.member("id", level.id)
        json.member("title", level.title)
        json.member("anchor", level.anchor)
        json.member("share", level.share)
      }
    }
    json.member("default-level", assumptions.levels.defaultID)
  }
}
