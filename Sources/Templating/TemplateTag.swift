/// One tag as it stands in a file, before it is known whether it makes sense.
struct TemplateTag {
  enum Kind {
    case variable
    /// Three braces or an ampersand.
    case raw
    case section
    case inverted
    case close
    case partial
    case comment
    case delimiters
    /// A tag of an extension that is not supported, named by its first byte.
    case unsupported(UInt8)

    /// Whether a line that holds nothing else disappears with the tag.
    var canStandAlone: Bool {
      switch self {
      case .section, .inverted, .close, .partial, .comment, .delimiters: true
      case .variable, .raw, .unsupported: false
      }
    }
  }

  let kind: Kind
  /// The tag with its delimiters.
  let range: Range<Int>
  /// What stands inside, without the sign that gives the kind and without white space around.
  let content: Range<Int>
}
