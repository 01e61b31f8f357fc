internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

/// `report.json`: everything a report was worked out from and every number on the way.
///
/// The format is versioned by `formatVersion`; a new key does not raise it, a changed or removed one
/// does (`Documentation/report-json.md` names them all). Indices never appear: candidates, criteria, measures and gates go by their ids. Numbers are
/// the engine's own, in the shortest form that reads back as the same double; a number that does
/// not exist is `null`. Values lie on 0 to 100, weights, shares and probabilities on 0 to 1. The
/// sections are documented where they are written.
struct ReportData {
  static let formatVersion = 1

  let narrator: Narrator
  let provenance: ReportProvenance

  var advice: Advice { narrator.advice }

  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("formatVersion", Self.formatVersion)
      writer.field("program", provenance.program)
      writer.field("methodVersion", DecisionEngine.methodVersion)
      writer.field("contentHash", provenance.fingerprint)
      writer.field("asOf", provenance.asOf?.iso)
      project(&writer)
      settings(&writer)
      criteria(&writer)
      needs(&writer)
      gates(&writer)
      candidates(&writer)
      result(&writer)
      stakeholders(&writer)
      words(&writer)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// `project`: who asked, when, and the load that was worked out.
  private func project(_ writer: inout JSONWriter) {
    let project = advice.project
    writer.object("project") { writer in
      writer.field("id", project.id)
      writer.field("client", project.client)
      writer.field("title", project.title)
      writer.field("date", project.date.iso)
      writer.object("answers") { writer in
        for question in narrator.catalog.questionnaire.questions {
          if let answer = project.answers[question.id] { writer.field(question.id, answer) }
        }
      }
      if let load = advice.load {
        writer.object("load") { writer in
          writer.field("fromRequests", load.fromRequests)
          writer.field("fromUsers", load.fromUsers)
          writer.field("peakRate", load.peakRate)
          writer.field("concurrency", load.concurrency)
          writer.field("responseTime", load.responseTime)
        }
      }
    }
  }

  /// `settings`: every constant of the analysis.
  private func settings(_ writer: inout JSONWriter) {
    let settings = advice.problem.settings
    writer.object("settings") { writer in
      writer.field("draws", settings.acceptability.draws)
      writer.field("seed", settings.acceptability.seed)
      writer.field("commonError", settings.acceptability.commonError)
      writer.field("clear", settings.verdict.clear)
      writer.field("lean", settings.verdict.lean)
      writer.field("minimumMargin", settings.verdict.minimumMargin)
      writer.field("contender", settings.verdict.contender)
      writer.field("provisionalCoverage", settings.coverage.provisional)
      writer.field("insufficientCoverage", settings.coverage.insufficient)
      writer.field("certificateBand", settings.certificateBand)
      thresholds(&writer)
      sampling(&writer, "weightSampling", settings.acceptability.criteria)
      for (criterion, measures) in zip(advice.criteria, settings.acceptability.measures)
      where criterion.measures.count > 1 {
        sampling(&writer, "measureSampling", measures)
        break
      }
      assumptions(&writer)
    }
  }

  /// From where on preferences and warnings count.
  private func thresholds(_ writer: inout JSONWriter) {
    let settings = advice.problem.settings
    writer.object("preference") { writer in
      writer.field("indifference", settings.preference.indifference)
      writer.field("preference", settings.preference.preference)
    }
    writer.object("checks") { writer in
      writer.field("heavyWeight", settings.checks.heavyWeight)
      writer.field("smallSpread", settings.checks.smallSpread)
      writer.field("highCorrelation", settings.checks.highCorrelation)
      writer.field("correlatedWeight", settings.checks.correlatedWeight)
      writer.field("correlatedAlternatives", settings.checks.correlatedAlternatives)
    }
  }

  /// Over which weights the simulation varies.
  private func sampling(_ writer: inout JSONWriter, _ key: String, _ sampling: WeightSampling) {
    writer.object(key) { writer in
      switch sampling {
      case .fixed: writer.field("kind", "fixed")
      case .simplex: writer.field("kind", "simplex")
      case .ordinal: writer.field("kind", "ordinal")
      case .band(let width):
        writer.field("kind", "band")
        writer.field("width", width)
      }
    }
  }

  /// The constants of the content that values are made with.
  private func assumptions(_ writer: inout JSONWriter) {
    let method = narrator.catalog.method
    writer.object("gradeWidths") { writer in
      writer.field("high", method.highConfidence)
      writer.field("medium", method.mediumConfidence)
      writer.field("low", method.lowConfidence)
      writer.field("stale", method.staleConfidence)
    }
    writer.object("capabilityLevels") { writer in
      for level in CapabilityLevel.allCases {
        if let value = method.levelValues[level] { writer.field(level.rawValue, value) }
      }
    }
    writer.field("partialShare", method.partialShare)
    for measure in advice.criteria.flatMap(\.measures) {
      guard case .capacity(_, let discount, _) = measure.kind else { continue }
      writer.object("capacityDiscount") { writer in
        writer.field("low", discount.low)
        writer.field("mode", discount.mode)
        writer.field("high", discount.high)
      }
      break
    }
    if let team = advice.criteria.teamAssumptions { self.team(team, &writer) }
  }

  /// How the distance to the team is measured; `it` is the candidate itself.
  private func team(_ assumed: TeamAssumptions, _ writer: inout JSONWriter) {
    writer.object("team") { writer in
      writer.field("share", assumed.share)
      writer.object("parts") { writer in
        writer.field("it", assumed.alternativePart)
        writer.field("language", assumed.languagePart)
        writer.field("runtime", assumed.runtimePart)
      }
      writer.object("rampUpWeeks") { writer in
        for (name, weeks) in [
          ("it", assumed.alternativeWeeks), ("language", assumed.languageWeeks),
          ("runtime", assumed.runtimeWeeks),
        ] { writer.numbers(name, [weeks.low, weeks.high]) }
      }
      writer.array("levels", assumed.levels.all) { writer, level in
        writer.object { writer in
          writer.field("id", level.id)
          writer.field("title", level.title)
          writer.field("anchor", level.anchor)
          writer.field("share", level.share)
        }
      }
      writer.field("defaultLevel", assumed.levels.defaultID)
    }
  }

  /// `criteria`: the weights step by step, and the measures with their share within the criterion.
  private func criteria(_ writer: inout JSONWriter) {
    let trail = advice.weights
    writer.field("weightMethod", trail.method.rawValue)
    writer.field("consistencyRatio", trail.pairwise?.consistencyRatio)
    if let pairwise = trail.pairwise {
      writer.object("pairwise") { writer in
        writer.field("lambdaMax", pairwise.lambdaMax)
        writer.field("consistencyIndex", pairwise.consistencyIndex)
        if let worst = pairwise.worst {
          writer.object("worst") { writer in
            writer.field("first", advice.criteria[worst.first].id)
            writer.field("second", advice.criteria[worst.second].id)
            writer.field("factor", worst.factor)
            writer.field("impliedRatio", worst.impliedRatio)
          }
        }
      }
    }
    writer.array("criteria", advice.criteria.enumerated()) { writer, item in
      let (index, criterion) = item
      writer.object { writer in
        writer.field("id", criterion.id)
        writer.field("defaultWeight", trail.defaults[index])
        writer.field("weightAfterAnswers", trail.afterAnswers[index])
        writer.field("weight", trail.final[index])
        writer.array("measures", criterion.measures.enumerated()) { writer, item in
          writer.object { writer in
            writer.field("id", item.element.id)
            writer.field("weight", advice.problem.hierarchy.measures[index][item.offset])
            writer.field("globalWeight", narrator.weight(index, item.offset))
          }
        }
      }
    }
  }

  private func needs(_ writer: inout JSONWriter) {
    writer.array("needs", advice.needs) { writer, need in
      writer.object { writer in
        writer.field("capability", need.capabilityID)
        writer.field("strength", need.strength.rawValue)
        writer.strings("askedBy", need.questionIDs)
      }
    }
  }

  /// `gates`: each must-have, who set it, its price in points and whom it alone excludes.
  private func gates(_ writer: inout JSONWriter) {
    writer.array("gates", advice.requirements.enumerated()) { writer, item in
      let price = advice.result.gatePrices[item.offset]
      writer.object { writer in
        writer.field("id", item.element.id)
        writer.field("title", item.element.title)
        switch item.element.origin {
        case .profile: writer.field("setBy", "profile")
        case .answer(let id): writer.field("setBy", "answer:" + id)
        }
        writer.field("price", price.gain)
        writer.field("leaderWithout", price.winnerWithout.map { id($0) })
        writer.strings("aloneExcludes", price.soleBlockerOf.map { id($0) })
      }
    }
  }

  func id(_ candidate: Int) -> String { advice.candidates[candidate].id }

  /// `words`: the sentences of the summary as plain text.
  private func words(_ writer: inout JSONWriter) {
    writer.object("words") { writer in
      writer.field("headline", narrator.headline.plain)
      writer.strings("certainty", narrator.certainty.map(\.plain).filter { !$0.isEmpty })
      writer.strings("comparison", narrator.comparison.map(\.plain))
      writer.strings("changes", narrator.changes.map(\.plain))
      writer.strings("leaveOneOut", narrator.leaveOneOut.map(\.plain))
      writer.strings("unknowns", narrator.unknowns.map(\.plain))
      writer.field("nextStep", narrator.nextStep.plain)
    }
  }
}
