internal import ContentModel
internal import Markup

/// How a level of a capability is shown: a class for its shape, and its word.
enum LevelText {
  static func className(_ cell: CapabilityCell?) -> String {
    "level level-" + name(cell)
  }

  static func word(_ cell: CapabilityCell?) -> String {
    let level = levelWord(cell)
    return cell?.isPartial == true && cell?.level != nil ? level + ", partial" : level
  }

  /// A cell of a table: the word on a ground that is darker the more comes with it.
  static func appendTableCell(_ cell: CapabilityCell?, to out: inout HTMLBuffer) {
    out.open("td", ["class": "cell cell-" + name(cell)])
    out.text(levelWord(cell))
    if cell?.isPartial == true, cell?.level != nil { out.raw(" <small>partial</small>") }
    out.close("td")
  }

  private static func name(_ cell: CapabilityCell?) -> String {
    cell?.level?.rawValue ?? "unknown"
  }

  private static func levelWord(_ cell: CapabilityCell?) -> String {
    guard let level = cell?.level else { return "unknown" }
    return level == .builtin ? "built in" : level.rawValue
  }
}
