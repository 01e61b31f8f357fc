/// One node of a YAML document, with the bytes it stands in.
package enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], offsets: Range<Int>)
  case mapping([YAMLEntry], offsets: Range<Int>)

  /// The byte offsets of the node in its file.
  package var offsets: Range<Int> {
    switch self {
    case .scalar(let scalar): scalar.offsets
    case .sequence(_, let offsets): offsets
    case .mapping(_, let offsets): offsets
    }
  }

  /// What the node is, in words for a message.
  package var kindInWords: String {
    switch self {
    case .scalar(let scalar): scalar.isEmptyPlain ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
