import CCMark
import Glibc

/// What libcmark's own writer makes of a text in its safe mode.
func referenceHTML(_ text: [UInt8], smart: Bool = false) -> [UInt8] {
  let options = CMARK_OPT_VALIDATE_UTF8 | (smart ? CMARK_OPT_SMART : 0)
  return unsafe text.withUnsafeBytes { bytes in
    let empty: [CChar] = [0]
    return unsafe empty.withUnsafeBufferPointer { empty in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? empty.baseAddress
      guard let html = unsafe cmark_markdown_to_html(start, bytes.count, options) else { return [] }
      defer { unsafe free(html) }
      return unsafe Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
  }
}
