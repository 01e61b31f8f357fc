internal import ContentModel

/// How a level of a capability is shown: a class for its shape, and its word.
enum LevelText {
  static func className(_ cell: CapabilityCell?) -> String {
    "level level-" + (cell?.level?.rawValue ?? "unknown")
  }

  static func word(_ cell: CapabilityCell?) -> String {
    guard let cell, let level = cell.level else { return "unknown" }
    let word = level == .builtin ? "built in" : level.rawValue
    return cell.isPartial ? word + ", partial" : word
  }
}
