import YAMLReading
import Yams

/// A document without places, to compare readers by.
indirect enum Tree: Equatable {
  case scalar(String, isPlain: Bool)
  case list([Tree])
  case mapping([[Tree]])

  init(_ node: YAMLNode) {
    switch node {
    case .scalar(let scalar): self = .scalar(scalar.text, isPlain: scalar.isPlain)
    case .sequence(let items, _): self = .list(items.map { Tree($0) })
    case .mapping(let entries, _):
      self = .mapping(entries.map { [Tree(.scalar($0.key)), Tree($0.value)] })
    }
  }

  init(_ node: Yams.Node) {
    switch node {
    case .scalar(let scalar): self = .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .sequence(let items): self = .list(items.map { Tree($0) })
    case .mapping(let pairs): self = .mapping(pairs.map { [Tree($0.key), Tree($0.value)] })
    case .alias: self = .list([])
    }
  }

  /// Texts compared by their bytes, which `String` equality does not do.
  static func == (one: Tree, other: Tree) -> Bool {
    switch (one, other) {
    case (.scalar(let text, let isPlain), .scalar(let other, let otherIsPlain)):
      isPlain == otherIsPlain && text.utf8.elementsEqual(other.utf8)
    case (.list(let items), .list(let others)): items == others
    case (.mapping(let entries), .mapping(let others)): entries == others
    default: false
    }
  }
}
