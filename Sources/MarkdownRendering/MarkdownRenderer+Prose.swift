package import Diagnostics

extension MarkdownRenderer {
  /// The blocks of running text in the bytes `body` of a file, in document order.
  ///
  /// Code, data and thematic breaks are none. A body beyond the limits of ``BodyScan`` has no
  /// blocks; rendering it says why.
  package func prose(_ file: SourceFile, body: Range<Int>) -> [ProseBlock] {
    let body = body.clamped(to: 0..<file.bytes.count)
    let scan = BodyScan(file.bytes.span, body: body)
    guard scan.excess == nil,
      var document = CMarkDocument(
        parsing: file.bytes.span.extracting(body), smartPunctuation: false)
    else { return [] }
    let locator = SourceLocator(
      path: file.path, bytes: file.bytes, body: body, lineStarts: scan.lineStarts)
    var blocks: [ProseBlock] = []
    var editorialQuotes: [CMarkNode] = []
    while let event = document.nextEvent() {
      let node = event.node
      switch node.kind {
      case .blockQuote:
        if event.isEntering {
          if CalloutMarker(quote: node)?.name == CalloutKind.editorial.rawValue {
            editorialQuotes.append(node)
          }
        } else if editorialQuotes.last == node {
          editorialQuotes.removeLast()
        }
      case .paragraph, .heading:
        guard event.isEntering else { continue }
        blocks.append(
          ProseBlock(
            range: locator.range(ofLines: node.lines), isEditorial: !editorialQuotes.isEmpty))
      default: break
      }
    }
    return blocks
  }
}
