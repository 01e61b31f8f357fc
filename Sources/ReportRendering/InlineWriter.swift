internal import Advising
internal import ContentModel
internal import Markup
internal import Narrative

/// Writes sentences and citations as HTML.
struct InlineWriter {
  let advice: Advice
  let notes: NoteIndex
  /// The ids of the sections that this report has.
  let sections: Set<String>
  let references: CrossReferences

  /// A sentence; figures link to their tables unless those stand in the section itself.
  func html(_ sentence: Sentence, in section: String) -> TrustedHTML {
    var buffer = HTMLBuffer()
    for run in sentence.runs {
      switch run {
      case .text(let text): buffer.text(text)
      case .name(let name): buffer.element("strong", text: name)
      case .figure(let text, let derivation):
        let place = Self.place(derivation)
        if place.section == section || !sections.contains(place.section) {
          buffer.text(text)
        } else {
          references.use(place.id)
          buffer.element("a", ["class": "figure", "href": "#" + place.id], text: text)
        }
      case .evidence(let cell):
        let citations = advice.cells[cell.candidate][cell.criterion][cell.measure].citations
        buffer.html(self.citations(citations))
      }
    }
    return buffer.trusted
  }

  func html(_ sentences: [Sentence], in section: String) -> TrustedHTML {
    var buffer = HTMLBuffer()
    for (index, sentence) in sentences.enumerated() where !sentence.runs.isEmpty {
      if index > 0 { buffer.text(" ") }
      buffer.html(html(sentence, in: section))
    }
    return buffer.trusted
  }

  /// Where a figure's table stands: the section, and the element in it.
  static func place(_ derivation: Derivation) -> (section: String, id: String) {
    switch derivation {
    case .weights: ("weights", "weights")
    case .totals: ("ranking", "ranking-table")
    case .values: ("matrix", "matrix")
    case .simulation: ("robustness", "simulation")
    case .sensitivity: ("robustness", "sensitivity")
    case .gates: ("screening", "screening")
    case .load: ("load", "load")
    case .team: ("team", "team")
    case .stakeholders: ("robustness", "stakeholders")
    case .unknowns: ("unknown", "unknown")
    case .profile: ("profile", "profile")
    case .criteria: ("matrix", "matrix-criteria")
    case .steps: ("method", "method-steps")
    case .constants: ("method", "method-constants")
    case .measures: ("method", "method-measures")
    }
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

  /// A figure that leads to the place where it was worked out, which leads back; a place inside a
  /// section may leave that to the section's head.
  func link(_ text: String, to place: String, in section: ReportSection? = nil) -> TrustedHTML {
    references.use(section?.rawValue ?? place)
    var buffer = HTMLBuffer()
    buffer.element("a", ["class": "figure", "href": "#" + place], text: text)
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
