package import Diagnostics

/// One dated value of the evidence, with how long it keeps.
package struct EvidenceItem: Sendable {
  package enum Kind: Sendable, Hashable {
    /// A fact, by the group of its definition.
    case fact(group: String)
    case capability
    case releaseLine
  }

  package let kind: Kind
  package let title: String
  /// Whether the source says it; an unknown value may still name where somebody looked.
  package let isKnown: Bool
  package let citation: Citation
  package let shelfLifeDays: Int
  package let range: SourceRange

  /// How old the value is on a day.
  package func age(on day: CalendarDate) -> Int {
    day.days(since: citation.asOf)
  }

  /// Whether the value is past its shelf life on a day.
  package func isStale(on day: CalendarDate) -> Bool {
    age(on: day) > shelfLifeDays
  }
}
