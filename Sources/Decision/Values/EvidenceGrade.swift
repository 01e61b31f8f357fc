/// How good the evidence for a score is, from A (best) to D.
package enum EvidenceGrade: String, Sendable, Hashable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"

  /// The next worse grade, for evidence past its shelf life; D stays D.
  package var lowered: EvidenceGrade {
    switch self {
    case .a: .b
    case .b: .c
    case .c, .d: .d
    }
  }
}
