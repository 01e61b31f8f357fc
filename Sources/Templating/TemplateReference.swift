/// Where a value is found while rendering: the frame of a section, and positions from there on.
struct TemplateReference: Sendable {
  /// The index of the frame, counted from the page's own record.
  let frame: Int32
  /// The position in the frame; a section over a value that is no record has a frame of one.
  let slot: Int32
  /// The index of the further positions of a dotted name; `-1` when there are none.
  let tail: Int32

  /// Stands in for a reference that could not be resolved, in programs that are refused.
  static let unresolved = TemplateReference(frame: 0, slot: 0, tail: -1)
}
