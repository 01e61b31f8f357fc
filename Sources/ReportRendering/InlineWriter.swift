internal import Advising
internal import ContentModel
internal import Markup
internal import Narrative

/// Writes sentences and citations as HTML.
struct InlineWriter {
  let advice: Advice
  let notes: NoteIndex
  /// The sections that this report has.
  let sections: Set<ReportSection>
  let references: CrossReferences

  /// A sentence whose figures lead to what they are made from.
  func html(_ sentence: Sentence) -> TrustedHTML {
    var buffer = HTMLBuffer()
    for run in sentence.runs {
      switch run {
      case .text(let text): buffer.text(text)
      case .name(let name): buffer.element("strong", text: name)
      case .title(let title): buffer.html(self.title(title))
      case .figure(let text, let derivation):
        if let place = place(derivation) {
          references.use(place)
          buffer.element("a", ["class": "figure", "href": "#" + place.id], text: text)
        } else {
          buffer.text(text)
        }
      case .date(let day):
        buffer.element("time", ["datetime": day.iso], text: Wording.date(day))
      case .evidence(let cell):
        let citations = advice.cells[cell.candidate][cell.criterion][cell.measure].citations
        buffer.html(self.citations(citations))
      case .notes(let citations): buffer.html(self.citations(citations))
      }
    }
    return buffer.trusted
  }

  /// What the content calls something, set apart for who counts figures where a digit is in it.
  func title(_ title: String) -> TrustedHTML {
    var buffer = HTMLBuffer()
    if title.utf8.contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
      buffer.element("span", ["class": "name"], text: title)
    } else {
      buffer.text(title)
    }
    return buffer.trusted
  }

  func html(_ sentences: [Sentence]) -> TrustedHTML {
    var buffer = HTMLBuffer()
    for (index, sentence) in sentences.enumerated() where !sentence.runs.isEmpty {
      if index > 0 { buffer.text(" ") }
      buffer.html(html(sentence))
    }
    return buffer.trusted
  }

  /// Where a figure of the section that is being composed leads.
  ///
  /// To its table, or, where that stands in the section itself or is not in this report, to what the
  /// table is made from; nowhere from an appendix that holds the table.
  func place(_ derivation: Derivation) -> ReportPlace? {
    [table(derivation), Self.origin(derivation)].compactMap { $0 }.first {
      sections.contains($0.section) && $0.section != references.section
    }
  }

  private func table(_ derivation: Derivation) -> ReportPlace {
    switch derivation {
    case .weights: ReportPlace(.weights)
    case .totals: ReportPlace(.ranking, "ranking-table")
    case .values: ReportPlace(.matrix)
    case .row(let candidate, let criterion): row(candidate, criterion)
    case .value(let cell): row(cell.candidate, cell.criterion, of: cell.measure)
    case .simulation: ReportPlace(.robustness, "simulation")
    case .sensitivity: ReportPlace(.robustness, "sensitivity")
    case .gates: ReportPlace(.screening)
    case .load: ReportPlace(.load)
    case .team: ReportPlace(.team)
    case .stakeholders: ReportPlace(.robustness, "stakeholders")
    case .unknowns: ReportPlace(.unknown)
    case .profile: ReportPlace(.profile)
    case .answers: ReportPlace(.weights, advice.project.answers.isEmpty ? "weights" : "answers")
    case .criteria: ReportPlace(.matrix, "matrix-criteria")
    case .risks: ReportPlace(.risks)
    case .plan: ReportPlace(.plan)
    case .steps: ReportPlace(.method, "method-steps")
    case .constants: ReportPlace(.method, "method-constants")
    case .measures: ReportPlace(.method, "method-measures")
    }
  }

  /// What a table that is no appendix is made from.
  private static func origin(_ derivation: Derivation) -> ReportPlace? {
    switch derivation {
    case .totals: ReportPlace(.matrix, "matrix-criteria")
    case .simulation, .sensitivity, .gates, .load, .stakeholders:
      ReportPlace(.method, "method-steps")
    case .team, .risks, .plan: ReportPlace(.method, "method-constants")
    case .unknowns: ReportPlace(.matrix)
    case .profile: ReportPlace(.provenance)
    case .weights, .values, .row, .value, .answers, .criteria, .steps, .constants, .measures: nil
    }
  }

  /// A candidate's row in the table that has its value on a criterion, or the one that has its value
  /// on a measure of it.
  func row(_ candidate: Int, _ criterion: Int, of measure: Int? = nil) -> ReportPlace {
    let content = advice.criteria[criterion]
    let tables = ReportTable.groups(of: content.measures.count)
    let table = measure.flatMap { measure in tables.firstIndex { $0.contains(measure) } }
    let ids = content.id + "-" + advice.candidates[candidate].id
    guard let table, table < tables.count - 1 else { return ReportPlace(.matrix, "value-" + ids) }
    return ReportPlace(.matrix, "part-\(table + 1)-" + ids)
  }

  /// The notes of a value: one label for each source, with its letter where one place is meant.
  func citations(_ citations: [Citation]) -> TrustedHTML {
    var order: [String] = []
    var groups: [String: [Citation]] = [:]
    for citation in citations {
      if groups[citation.sourceID] == nil { order.append(citation.sourceID) }
      if groups[citation.sourceID]?.contains(citation) != true {
        groups[citation.sourceID, default: []].append(citation)
      }
    }
    var buffer = HTMLBuffer()
    for id in order {
      guard let first = groups[id]?.first, let label = notes.label(first) else { continue }
      let isWhole = (groups[id]?.count ?? 0) > 1
      let digits = String(label.text.unicodeScalars.prefix { $0.properties.numericType != nil })
      let text = isWhole ? digits : label.text
      references.use("n" + digits)
      buffer.open("sup", ["class": "cite"])
      buffer.element(
        "a", ["href": isWhole ? "#n" + digits : "#" + label.id, "aria-label": "Source " + text],
        text: "[" + text + "]")
      buffer.close("sup")
    }
    return buffer.trusted
  }

  /// A figure that leads to the place where it was worked out.
  func link(_ text: String, to place: ReportPlace) -> TrustedHTML {
    references.use(place)
    var buffer = HTMLBuffer()
    buffer.element("a", ["class": "figure", "href": "#" + place.id], text: text)
    return buffer.trusted
  }

  func text(_ text: String) -> TrustedHTML {
    var buffer = HTMLBuffer()
    buffer.text(text)
    return buffer.trusted
  }

  /// A text followed by its notes.
  func text(_ text: String, _ citations: [Citation]) -> TrustedHTML {
    var buffer = HTMLBuffer()
    buffer.text(text)
    buffer.html(self.citations(citations))
    return buffer.trusted
  }
}
