/// One piece of a parsed template; the nodes of a section follow it up to its end.
struct TemplateNode: Sendable {
  enum Content: Sendable {
    case literal
    /// `isRaw` for three braces or an ampersand.
    case variable(TemplateName, isRaw: Bool)
    /// `end` is the index of the node that closes it.
    case section(TemplateName, isInverted: Bool, end: Int)
    case sectionEnd
    /// `indentation` is the white space before a partial that stands alone on its line; `nil` for
    /// one that does not.
    case partial(name: Range<Int>, indentation: Range<Int>?)
  }

  var content: Content
  /// The bytes of the literal or of the whole tag.
  let range: Range<Int>
  /// Whether it is the first thing of its line that reaches the page.
  ///
  /// Such a node is preceded by the indentation of the partial it belongs to.
  let startsLine: Bool
}
