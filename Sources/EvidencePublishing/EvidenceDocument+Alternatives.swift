internal import ContentModel

extension EvidenceDocument {
  func write(_ alternative: Alternative, _ detail: Detail, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", alternative.id)
      json.member("name", alternative.name)
      json.member("languages", alternative.languageIDs)
      json.member("runtime", alternative.runtimeID)
      json.member("licence", alternative.licence)
      if detail == .full {
        json.member("category", alternative.category)
        json.member("first-release", alternative.firstRelease)
        json.member("website", alternative.website)
        json.member("repository", alternative.repository)
        json.member("summary", alternative.summary)
      }
      json.member("facts", entries: alternative.facts) { json, fact in
        json.object { json in
          write(fact.value, &json)
          json.member("confidence", fact.confidence.rawValue)
          write(fact.citation, fact.note, detail, &json)
        }
      }
      json.member("capabilities", entries: alternative.capabilities) { json, cell in
        json.object { json in
          json.key("level")
          if let level = cell.level { json.value(level.rawValue) } else { json.null() }
          json.member("partial", cell.isPartial)
          json.member("confidence", cell.confidence.rawValue)
          write(cell.citation, cell.note, detail, &json)
        }
      }
      json.member("judgements", entries: alternative.judgements) { json, judgement in
        json.object { json in
          json.member("level", judgement.levelID)
          json.member("firm", judgement.isFirm)
          json.member("by", judgement.author)
          json.member("as-of", judgement.asOf.iso)
          json.member("because", judgement.reason)
        }
      }
      if detail == .full { write(alternative.lifecycle, &json) }
    }
  }

  /// The release lines, newest first; a missing end is unknown, `open` is one not published.
  func write(_ lifecycle: [ReleaseLine], _ json: inout JSONWriter) {
    json.member("lifecycle", lifecycle) { json, line in
      json.object { json in
        json.member("line", line.line)
        json.member("released", line.released?.iso)
        json.member("support-until", Self.text(line.supportUntil))
        json.member("security-until", Self.text(line.securityUntil))
        json.member("lts", line.isLongTerm)
        json.member("latest", line.latest)
        write(line.citation, nil, .full, &json)
      }
    }
  }

  private static func text(_ end: SupportEnd) -> String? {
    switch end {
    case .date(let date): date.iso
    case .open: "open"
    case .unknown: nil
    }
  }

  private func write(_ value: FactValue, _ json: inout JSONWriter) {
    json.key("value")
    switch value {
    case .number(let number, let low, let high):
      json.value(number)
      json.member("low", low)
      json.member("high", high)
    case .date(let date): json.value(date.iso)
    case .text(let text): json.value(text)
    case .boolean(let flag): json.value(flag)
    case .unknown: json.null()
    }
  }

  private func write(
    _ citation: Citation?, _ note: String?, _ detail: Detail, _ json: inout JSONWriter
  ) {
    if let citation {
      json.member("source", citation.sourceID)
      json.member("as-of", citation.asOf.iso)
      if detail == .full { json.member("locator", citation.locator) }
    }
    if detail == .full { json.member("note", note) }
  }

  func write(_ source: Source, _ detail: Detail, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", source.id)
      json.member("shelf-life-days", source.shelfLifeDays)
      guard detail == .full else { return }
      json.member("title", source.title)
      json.member("publisher", source.publisher)
      json.member("url", source.url)
      json.member("locators", source.locatorsArePaths ? "path" : "text")
      json.member("licence", source.licence)
      json.member("published", source.published?.iso)
      json.member("retrieved", source.retrieved.iso)
    }
  }
}
