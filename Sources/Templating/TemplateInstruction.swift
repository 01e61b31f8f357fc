/// One step of a compiled template; a section's body lies between it and its `end`.
enum TemplateInstruction: Sendable {
  /// A stretch of the program's literal bytes.
  case literal(Range<Int>)
  case text(TemplateReference)
  case url(TemplateReference)
  case html(TemplateReference)
  case json(TemplateReference)
  case css(TemplateReference)
  /// A value that is not known; it only occurs in programs that are refused.
  case unresolved
  /// Repeats the body for each value of a list; `end` is the index of its `endEach`.
  case each(TemplateReference, end: Int)
  case endEach(start: Int)
  /// Shows the body once with a value in reach; `end` is the index of its `endWith`.
  case with(TemplateReference, end: Int)
  case endWith
  /// Shows the body once, or skips it; `end` is the index after it.
  case when(TemplateReference, isInverted: Bool, end: Int)
}
