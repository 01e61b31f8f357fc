/// Where in the HTML a byte of a template stands, as the tokenizer of a browser would see it.
///
/// The states follow the tokenization section of the HTML Standard, reduced to what decides how a
/// value may be written.
struct HTMLContext: Hashable {
  enum State: Hashable {
    case text
    /// After `<`.
    case tagOpen
    /// After `</`.
    case endTagOpen
    case tagName
    case beforeAttributeName
    case attributeName
    case afterAttributeName
    case beforeAttributeValue
    case doubleQuoted
    case singleQuoted
    case unquoted
    case afterQuotedValue
    case afterSlash
    /// After `<!`.
    case declaration
    case comment(Comment)
    /// Up to the next `>`.
    case bogusComment
    /// In an element whose content is text only, such as `title`; its own end tag ends it.
    case textOnly
    /// In an element whose content is not markup, such as `script`.
    case rawText
    /// Something whose end cannot be told from here; it never ends.
    case opaque
  }

  enum Comment: Hashable { case start, startDash, inside, dash, end, bang }

  var state = State.text
  var isEndTag = false
  /// The tag being read, or the element whose raw text this is; in lower case.
  var element: [UInt8] = []
  var attribute: [UInt8] = []
  /// The value so far of the attribute that decides about the element: a script's `type`.
  var value: [UInt8] = []
  /// Whether a value of a page, or text, stands before in this attribute's value.
  var isValueStarted = false
  /// Whether the script being opened or read holds JSON.
  var isJSON = false
  /// Whether the `meta` being read instructs the browser.
  var isInstruction = false
  /// The bytes read of what would end a raw text, or open a comment.
  var matched: [UInt8] = []
  /// The instruction that put a value into the `content` of the `meta` being read.
  var metaValue: Int?
  /// An instruction that turned out to instruct the browser; kept until it is reported.
  var conflict: Int?

  /// The longest name that is kept; longer ones cannot be any of the names that matter.
  static let longestName = 32
}

extension HTMLContext {
  /// Goes back to element content.
  mutating func reset() {
    let unreported = conflict
    self = HTMLContext()
    conflict = unreported
  }

  /// What two ways through a template must agree on where they meet.
  struct Region: Hashable {
    let name: String
    let element: [UInt8]
    let attribute: [UInt8]
  }

  var region: Region {
    switch state {
    case .doubleQuoted, .singleQuoted:
      Region(name: description, element: element, attribute: attribute)
    case .text: Region(name: description, element: [], attribute: [])
    default: Region(name: description, element: element, attribute: [])
    }
  }

  /// How messages name the place.
  var description: String {
    let tag = String(decoding: element, as: UTF8.self)
    switch state {
    case .text: return "text"
    case .tagOpen, .endTagOpen: return "a tag's name"
    case .tagName, .beforeAttributeName, .attributeName, .afterAttributeName,
      .beforeAttributeValue, .unquoted, .afterQuotedValue, .afterSlash:
      return isEndTag ? "an end tag" : "a tag"
    case .doubleQuoted, .singleQuoted:
      return "the attribute '\(String(decoding: attribute, as: UTF8.self))'"
    case .declaration, .bogusComment: return "a declaration"
    case .comment: return "a comment"
    case .textOnly, .rawText: return "the element '\(tag)'"
    case .opaque: return "markup that cannot be checked"
    }
  }
}
