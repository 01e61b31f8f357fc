import TestSupport

/// Documents written in a random style from a known tree.
enum RandomDocument {
  static func make(_ generator: inout SeededGenerator) -> (text: String, tree: Tree) {
    let (text, tree) = container(0, &generator)
    return (text, tree)
  }

  private static let pieces = [
    "a", "b", "no", "1.10", "é", "日", "😀", "#", ":", "-", "'", "\"", "\\", "\n", "{", "&", " ",
    "x", "y", "z", "~",
  ]

  /// A block mapping or list, its lines indented by two spaces a level.
  private static func container(
    _ level: Int, _ generator: inout SeededGenerator
  ) -> (String, Tree) {
    let indent = String(repeating: "  ", count: level)
    let isMapping = Bool.random(using: &generator)
    var text = ""
    var entries: [[Tree]] = []
    var items: [Tree] = []
    for index in 0..<Int.random(in: 1...4, using: &generator) {
      let (key, keyTree) = scalar("k\(index)", &generator)
      let (value, tree) = value(level, &generator)
      if isMapping {
        text += indent + key + ":" + value
        entries.append([keyTree, tree])
      } else {
        text += indent + "-" + value
        items.append(tree)
      }
    }
    return (text, isMapping ? .mapping(entries) : .list(items))
  }

  /// What follows a colon or a hyphen, with the line's end.
  private static func value(
    _ level: Int, _ generator: inout SeededGenerator
  ) -> (String, Tree) {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0 where level < 4:
      let (text, tree) = container(level + 1, &generator)
      return ("\n" + text, tree)
    case 1:
      let (text, tree) = flow(level, &generator)
      return (" " + text + "\n", tree)
    case 2:
      let lines = (0..<Int.random(in: 1...3, using: &generator)).map { "line \($0)" }
      let indent = String(repeating: "  ", count: level + 1)
      let body = lines.map { indent + $0 + "\n" }.joined()
      return (" |-\n" + body, .scalar(lines.joined(separator: "\n"), isPlain: false))
    default:
      let (text, tree) = scalar(nil, &generator)
      return (" " + text + (Bool.random(using: &generator) ? "  # note" : "") + "\n", tree)
    }
  }

  private static func flow(_ level: Int, _ generator: inout SeededGenerator) -> (String, Tree) {
    var texts: [String] = []
    var trees: [Tree] = []
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let (text, tree) =
        level < 6 && Int.random(in: 0..<4, using: &generator) == 0
        ? flow(level + 1, &generator) : scalar(nil, &generator)
      texts.append(text)
      trees.append(tree)
    }
    guard Bool.random(using: &generator) else {
      return ("[" + texts.joined(separator: ", ") + "]", .list(trees))
    }
    let pairs = zip(texts, trees).enumerated().map { index, pair in
      (text: "k\(index): \(pair.0)", tree: [Tree.scalar("k\(index)", isPlain: true), pair.1])
    }
    return ("{ " + pairs.map(\.text).joined(separator: ", ") + " }", .mapping(pairs.map(\.tree)))
  }

  /// A scalar in quotes of either kind or plain; a given text or a random one.
  private static func scalar(
    _ given: String?, _ generator: inout SeededGenerator
  ) -> (String, Tree) {
    var text = given ?? ""
    if given == nil {
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
    }
    let isWord =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar.value > 0xA0
      }
    switch Int.random(in: 0..<3, using: &generator) {
    case 0 where isWord: return (text, .scalar(text, isPlain: true))
    case 1 where !text.unicodeScalars.contains("\n"):
      let written = text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined()
      return ("'" + written + "'", .scalar(text, isPlain: false))
    default:
      let written = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        default: String(scalar)
        }
      }.joined()
      return ("\"" + written + "\"", .scalar(text, isPlain: false))
    }
  }
}
