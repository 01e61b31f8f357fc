internal import CCMark
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A node of libcmark's tree; valid only while the ``CMarkDocument`` it came from is alive.
@safe
struct CMarkNode: Equatable {
  private let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  static func == (left: CMarkNode, right: CMarkNode) -> Bool {
    unsafe left.pointer == right.pointer
  }

  var kind: CMarkNodeKind {
    CMarkNodeKind(number: unsafe cmark_node_get_type(pointer).rawValue) ?? .none
  }

  // MARK: Neighbours

  var parent: CMarkNode? { unsafe CMarkNode(cmark_node_parent(pointer)) }
  var next: CMarkNode? { unsafe CMarkNode(cmark_node_next(pointer)) }
  var previous: CMarkNode? { unsafe CMarkNode(cmark_node_previous(pointer)) }
  var firstChild: CMarkNode? { unsafe CMarkNode(cmark_node_first_child(pointer)) }
  var lastChild: CMarkNode? { unsafe CMarkNode(cmark_node_last_child(pointer)) }

  // MARK: Properties

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isBulletList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_BULLET_LIST }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  /// The first and last line, counted from 1 at the start of the parsed text.
  var lines: (first: Int, last: Int) {
    unsafe (Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_end_line(pointer)))
  }

  /// The column of the first byte, counted from 1.
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }

  // MARK: Text

  /// Calls `body` with the text of a text, code or HTML node.
  @inline(__always)
  func withLiteral<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe Self.withText(cmark_node_get_literal(pointer), body)
  }

  /// Calls `body` with the address of a link or an image.
  func withURL<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe Self.withText(cmark_node_get_url(pointer), body)
  }

  /// Calls `body` with the title of a link or an image; empty where it has none.
  func withTitle<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe Self.withText(cmark_node_get_title(pointer), body)
  }

  /// Calls `body` with the words after a code fence.
  func withFenceInfo<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe Self.withText(cmark_node_get_fence_info(pointer), body)
  }

  /// The node's text as bytes of our own.
  var literal: [UInt8] { withLiteral { Array(copying: $0) } }

  @inline(__always)
  private static func withText<Result>(
    _ text: UnsafePointer<CChar>?, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    let count = if let text = unsafe text { unsafe strlen(text) } else { 0 }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
    return unsafe body(bytes.bindMemory(to: UInt8.self).span)
  }
}
