internal import Narrative

/// Which sections a report has, and their numbers.
struct ReportOutline {
  struct Entry {
    let section: ReportSection
    /// "1" to "12" for chapters, "A" and on for appendices.
    let number: String
  }

  let entries: [Entry]

  init(_ narrator: Narrator) {
    let hasComparison = narrator.rival != nil
    let hasLeader = narrator.leader != nil
    let present = ReportSection.allCases.filter { section in
      switch section {
      case .comparison, .robustness: hasComparison
      case .risks, .unknown, .ranking: hasLeader
      case .plan: hasLeader && !narrator.isRefused
      case .evidence: !ReportComposer.others(narrator).isEmpty
      default: true
      }
    }
    var chapters = 0
    var appendices = 0
    entries = present.map { section in
      if section.isAppendix {
        appendices += 1
        return Entry(section: section, number: NoteIndex.letter(appendices - 1).uppercased())
      }
      chapters += 1
      return Entry(section: section, number: String(chapters))
    }
  }

  var sections: Set<ReportSection> { Set(entries.map(\.section)) }

  func number(_ section: ReportSection) -> String? {
    entries.first { $0.section == section }?.number
  }
}
