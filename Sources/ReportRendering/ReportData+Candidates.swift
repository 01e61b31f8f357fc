internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportData {
  /// `candidates`: for each its screening, totals, values with their evidence, capacity and team.
  func candidates(_ writer: inout JSONWriter) {
    writer.array("candidates", advice.candidates.enumerated()) { writer, item in
      let (index, candidate) = item
      let row = advice.result.model.rows[index]
      let verdict = advice.result.screening.verdicts[index]
      writer.object { writer in
        writer.field("id", candidate.id)
        writer.field("name", candidate.name)
        writer.field("status", verdict.status.rawValue)
        writer.strings("failed", verdict.failed.map { advice.requirements[$0].id })
        writer.strings("unverified", verdict.unknown.map { advice.requirements[$0].id })
        writer.field("rank", narrator.rank(index))
        writer.field("total", row.total)
        writer.field("low", row.low)
        writer.field("high", row.high)
        writer.field("coverage", row.coverage)
        writer.object("criteria") { writer in
          for (place, criterion) in advice.criteria.enumerated() {
            writer.field(criterion.id, row.criteria[place])
          }
        }
        values(index, &writer)
        if let capacity = advice.capacities[index] {
          writer.object("capacity") { writer in
            writer.field("measuredRate", capacity.measuredRate)
            writer.field("low", capacity.low)
            writer.field("mode", capacity.mode)
            writer.field("high", capacity.high)
          }
        }
        if let fit = advice.teamFits[index] { team(fit, &writer) }
      }
    }
  }

  private func values(_ index: Int, _ writer: inout JSONWriter) {
    writer.array("values", narrator.measures) { writer, place in
      let cell = advice.cells[index][place.criterion][place.measure]
      writer.object { writer in
        writer.field("criterion", advice.criteria[place.criterion].id)
        writer.field("measure", advice.criteria[place.criterion].measures[place.measure].id)
        writer.field("missing", cell.cell.isMissing)
        writer.field("low", cell.cell.low)
        writer.field("mode", cell.cell.mode)
        writer.field("high", cell.cell.high)
        writer.field("basis", cell.basis)
        writer.field("reason", cell.reason)
        writer.field("fact", cell.factID)
        writer.field("stale", cell.isStale)
        writer.array("sources", cell.citations) { writer, citation in
          writer.object { writer in
            writer.field("source", citation.sourceID)
            writer.field("locator", citation.locator)
            writer.field("asOf", citation.asOf.iso)
          }
        }
      }
    }
  }

  private func team(_ fit: TeamFit, _ writer: inout JSONWriter) {
    writer.object("team") { writer in
      writer.field("needed", fit.needed)
      writer.field("knowIt", fit.alternative.productive)
      writer.field("knowLanguage", fit.language.productive)
      writer.field("knowRuntime", fit.runtime.productive)
      writer.object("skills") { writer in
        for (name, skill) in [
          ("it", fit.alternative), ("language", fit.language), ("runtime", fit.runtime),
        ] {
          writer.object(name) { writer in
            writer.field("counted", skill.counted)
            writer.object("people") { writer in
              for (level, people) in zip(skill.levels, skill.people) {
                writer.field(level.id, people)
              }
            }
          }
        }
      }
      writer.field("value", fit.value)
      writer.numbers("weeksEach", [fit.weeksEach.low, fit.weeksEach.high])
      writer.numbers("personWeeks", [fit.personWeeks.low, fit.personWeeks.high])
    }
  }
}
