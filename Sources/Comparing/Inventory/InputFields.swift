internal import ContentModel

/// The fields of each kind of input: what a decision reads of it, and who says so.
///
/// Titles, notes and reasons are left out: changing words changes no advice.
enum InputFields {
  static let source = "source"

  static func of(_ alternative: Alternative) -> [InputField] {
    [
      InputField("name", alternative.name),
      InputField("languages", ExactText.list(alternative.languageIDs)),
    ] + InputField.optional("runtime", alternative.runtimeID)
      + InputField.optional("licence", alternative.licence)
  }

  static func of(_ fact: Fact, _ definition: FactDefinition?) -> [InputField] {
    var fields: [InputField] = []
    func withUnit(_ text: String) -> String { definition?.unit.map { "\(text) \($0)" } ?? text }
    switch fact.value {
    case .number(let value, let low, let high):
      fields.append(InputField("value", withUnit(ExactText.number(value))))
      if low != nil || high != nil {
        let (from, to) = (ExactText.number(low ?? value), ExactText.number(high ?? value))
        fields.append(InputField("interval", "\(from) to \(to)"))
      }
    case .date(let date): fields.append(InputField("value", date.iso))
    case .text(let text): fields.append(InputField("value", text))
    case .boolean(let flag): fields.append(InputField("value", flag ? "yes" : "no"))
    case .unknown: return [InputField("value", "unknown")]
    }
    fields.append(InputField("confidence", fact.confidence.rawValue))
    return fields + of(fact.citation)
  }

  static func of(_ cell: CapabilityCell) -> [InputField] {
    guard let level = cell.level else { return [InputField("level", "unknown")] }
    return [
      InputField("level", level.rawValue + (cell.isPartial ? ", partial" : "")),
      InputField("confidence", cell.confidence.rawValue),
    ] + of(cell.citation)
  }

  static func of(_ judgement: Judgement) -> [InputField] {
    [
      InputField("level", judgement.levelID + (judgement.isFirm ? ", firm" : "")),
      InputField("by", judgement.author), InputField("asOf", judgement.asOf.iso),
    ]
  }

  static func of(_ line: ReleaseLine) -> [InputField] {
    InputField.optional("latest", line.latest)
      + InputField.optional("released", line.released?.iso)
      + [
        InputField("supportUntil", ExactText.end(line.supportUntil)),
        InputField("securityUntil", ExactText.end(line.securityUntil)),
        InputField("longTerm", line.isLongTerm ? "yes" : "no"),
      ] + of(line.citation)
  }

  static func of(_ runtime: Runtime) -> [InputField] {
    [InputField("languages", ExactText.list(runtime.languageIDs))]
  }

  static func of(_ source: Source) -> [InputField] {
    [
      InputField("title", source.title), InputField("publisher", source.publisher),
      InputField("url", source.url),
    ] + InputField.optional("published", source.published?.iso)
      + [InputField("retrieved", source.retrieved.iso)]
      + InputField.optional("shelfLifeDays", source.shelfLifeDays.map { "\($0)" })
  }

  static func of(_ definition: FactDefinition) -> [InputField] {
    [InputField("type", definition.type.rawValue)]
      + InputField.optional("unit", definition.unit)
      + [InputField("shelfLifeDays", "\(definition.shelfLifeDays)")]
  }

  static func of(_ criterion: Criterion) -> [InputField] {
    [InputField("weight", ExactText.number(criterion.weight))]
  }

  static func of(_ answer: Answer) -> [InputField] {
    [
      InputField(
        "needs",
        ExactText.list(
          ExactText.ordered(answer.needs).map { "\($0.key) \($0.value.rawValue)" })),
      InputField("factors", ExactText.numbers(answer.factors)),
      InputField("mustHave", ExactText.list(answer.mustHaves.map(ExactText.mustHave))),
    ]
  }

  private static func of(_ citation: Citation?) -> [InputField] {
    guard let citation else { return [] }
    return [InputField(source, citation.sourceID)]
      + InputField.optional("locator", citation.locator)
      + [InputField("asOf", citation.asOf.iso)]
  }
}
