/// Where a value is found while rendering: the frame of a section, and positions from there on.
struct TemplateReference: Sendable {
  /// The index of the frame, counted from the page's own record.
  let frame: Int32
  /// The position in the frame's record; `-1` for the frame's value itself.
  let slot: Int32
  /// The index of the further positions of a dotted name; `-1` when there are none.
  let tail: Int32

  /// The page's own record.
  static let page = TemplateReference(frame: 0, slot: -1, tail: -1)
}
