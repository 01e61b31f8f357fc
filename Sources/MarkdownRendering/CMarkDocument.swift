internal import CMarkSupport
internal import CCMark
internal import Markup

/// A parsed document; its memory is given back in one step when it goes.
@safe
struct CMarkDocument: ~Copyable {
  private let mark: bump_arena_mark
  private let root: OpaquePointer
  private let iterator: OpaquePointer

  /// Parses CommonMark; fails only when libcmark gives no document, which it does not do.
  init?(parsing text: Span<UInt8>, smartPunctuation: Bool) {
    let mark = unsafe bump_arena_top()
    var options = CMARK_OPT_SOURCEPOS
    // libcmark's own look at every character takes a tenth of its time, and files are UTF-8.
    if !ByteScan.isUTF8(text) { options |= CMARK_OPT_VALIDATE_UTF8 }
    if smartPunctuation { options |= CMARK_OPT_SMART }
    let parser = unsafe cmark_parser_new_with_mem(options, bump_arena_allocator())
    unsafe text.withUnsafeBytes { bytes in
      unsafe cmark_parser_feed(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = unsafe cmark_parser_finish(parser), let iterator = unsafe cmark_iter_new(root)
    else {
      unsafe bump_arena_release(mark)
      return nil
    }
    unsafe self.mark = mark
    unsafe self.root = root
    unsafe self.iterator = iterator
  }

  deinit {
    unsafe bump_arena_release(mark)
  }

  /// The next step of a walk through the tree in document order; `nil` after the last one.
  mutating func nextEvent() -> CMarkEvent? {
    let step = unsafe cmark_iter_next(iterator)
    guard step != CMARK_EVENT_DONE, let node = unsafe CMarkNode(cmark_iter_get_node(iterator))
    else { return nil }
    return CMarkEvent(node: node, isEntering: step == CMARK_EVENT_ENTER)
  }
}
