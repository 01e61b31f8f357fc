extension InputKey {
  /// Reads what ``InputKey/path(_:)`` writes.
  package init?(path: String, plural: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    let rest = parts.count > 3 ? parts[3] : ""
    let kind = parts.count > 2 ? parts[2] : ""
    switch (parts.first ?? "", parts.count) {
    case ("method", 1): self = .method
    case (plural, 2): self = .alternative(parts[1])
    case (plural, 4):
      switch kind {
      case "facts": self = .fact(alternative: parts[1], id: rest)
      case "capabilities": self = .capability(alternative: parts[1], id: rest)
      case "judgements": self = .judgement(alternative: parts[1], measure: rest)
      case "lifecycle": self = .release(.alternative(parts[1]), line: rest)
      default: return nil
      }
    case ("runtimes", 2): self = .runtime(parts[1])
    case ("runtimes", 4) where kind == "lifecycle":
      self = .release(.runtime(parts[1]), line: rest)
    case ("criteria", 2): self = .criterion(parts[1])
    case ("criteria", 4) where kind == "measures":
      self = .measure(criterion: parts[1], id: rest)
    case ("questionnaire", 3): self = .answer(question: parts[1], id: kind)
    case ("sources", 2): self = .source(parts[1])
    case ("facts", 2): self = .factDefinition(parts[1])
    case ("projects", 3):
      guard let part = ProfilePart(rawValue: kind) else { return nil }
      self = .profile(project: parts[1], part)
    default: return nil
    }
  }
}
