package import Diagnostics
package import Markup

/// A rendered page body and what was found in it.
package struct RenderedMarkdown: Sendable {
  package internal(set) var segments: [RenderedSegment] = []
  /// The headings in document order.
  package internal(set) var outline: [OutlineEntry] = []
  /// The sources cited, in the order of their numbers.
  package internal(set) var citations: [Citation] = []
  package internal(set) var facts: [FactUse] = []
  /// Links and images in document order.
  package internal(set) var links: [LinkUse] = []
  /// The plain text by section; empty unless ``MarkdownOptions/collectsText``.
  package internal(set) var sections: [TextSection] = []
  package internal(set) var log = DiagnosticLog()

  /// The ids that a `#fragment` may name: those of the headings.
  package var anchors: [String] { outline.map(\.id) }

  /// The whole page as markup, with `draw` called for each block of data.
  package func html(drawing draw: (DataBlock) -> TrustedHTML) -> TrustedHTML {
    if segments.count == 1, case .html(let only) = segments[0] { return only }
    var bytes: [UInt8] = []
    for segment in segments {
      switch segment {
      case .html(let html): bytes.append(contentsOf: html.bytes)
      case .dataBlock(let block): bytes.append(contentsOf: draw(block).bytes)
      }
    }
    return TrustedHTML(alreadySafe: bytes)
  }
}
