/// libcmark's kinds of node, with the numbers of its header.
///
/// The numbers count up from 0, as the cases do.
enum CMarkNodeKind: UInt8, CaseIterable {
  case none
  case document
  case blockQuote
  case list
  case item
  case codeBlock
  case htmlBlock
  case customBlock
  case paragraph
  case heading
  case thematicBreak
  case text
  case softBreak
  case lineBreak
  case code
  case htmlInline
  case customInline
  case emphasis
  case strong
  case link
  case image

  /// The kind with a number of libcmark's; `nil` for one that its header does not have.
  ///
  /// Asked for every node several times, so it takes the number for the case without comparing it
  /// with all of them.
  @inline(__always)
  init?(number: UInt32) {
    guard number <= UInt32(Self.image.rawValue) else { return nil }
    self = unsafe unsafeBitCast(UInt8(truncatingIfNeeded: number), to: Self.self)
  }
}
