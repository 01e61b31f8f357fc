package import ContentModel

/// A sentence made from numbers, which still knows its names, its figures and its evidence.
///
/// A terminal prints ``plain``; a report sets names apart, links figures to their tables and puts
/// numbered notes where evidence is cited.
package struct Sentence: Sendable, Hashable {
  /// A stretch of a sentence.
  package enum Run: Sendable, Hashable {
    case text(String)
    /// What is recommended or compared; set apart where that is possible.
    case name(String)
    /// What the content calls something.
    case title(String)
    /// A figure and where it was worked out.
    case figure(String, Derivation)
    /// A day, in words.
    case date(CalendarDate)
    /// The place of notes for a value; nothing in plain text.
    case evidence(CellReference)
    /// Notes of their own; nothing in plain text.
    case notes([Citation])
  }

  package private(set) var runs: [Run]

  package init(_ runs: [Run]) {
    self.runs = runs
  }

  /// The sentence as text.
  package var plain: String {
    var text = ""
    for run in runs {
      switch run {
      case .text(let part), .name(let part), .title(let part), .figure(let part, _): text += part
      case .date(let day): text += Wording.date(day)
      case .evidence, .notes: break
      }
    }
    return text
  }

  /// The sentence with a capital first letter.
  package var capitalised: Sentence {
    var copy = self
    switch runs.first {
    case .text(let text): copy.runs[0] = .text(Wording.capitalised(text))
    case .title(let text): copy.runs[0] = .title(Wording.capitalised(text))
    case .figure(let text, let place): copy.runs[0] = .figure(Wording.capitalised(text), place)
    default: break
    }
    return copy
  }

  /// The sentence without a full stop at its end, to stand over a table or a figure.
  package var unstopped: Sentence {
    guard case .text(let text) = runs.last else { return self }
    var copy = self
    copy.runs[runs.count - 1] = .text(Wording.unstopped(text))
    return copy
  }

  /// Sentences as one, with a word or sign between them.
  static func joined(_ parts: [Sentence], separator: String, last: String? = nil) -> Sentence {
    var runs: [Run] = []
    for (index, part) in parts.enumerated() {
      if index > 0 {
        runs.append(.text(index == parts.count - 1 ? last ?? separator : separator))
      }
      runs += part.runs
    }
    return Sentence(runs)
  }

  /// Sentences as a list: "a, b and c".
  static func list(_ parts: [Sentence]) -> Sentence {
    joined(parts, separator: ", ", last: " and ")
  }
}
