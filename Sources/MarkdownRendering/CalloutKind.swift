/// The kinds of callout that a block quote can be marked as.
enum CalloutKind: String, CaseIterable {
  case note, tip, important, warning, caution
  case answer, checklist, mistake, question, editorial

  /// The title where the author gives none.
  var title: StaticString {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    case .answer: "Answer"
    case .checklist: "Checklist"
    case .mistake: "Common mistake"
    case .question: "Question"
    case .editorial: "Editorial note"
    }
  }
}
