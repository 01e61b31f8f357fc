internal import CCMark
package import Diagnostics

/// Turns the Markdown body of a page into HTML.
///
/// A value without shared state: one renderer serves any number of tasks at the same time.
package struct MarkdownRenderer: Sendable {
  private let settings: WriterSettings

  package init(options: MarkdownOptions) {
    settings = WriterSettings(options: options)
  }

  /// The version of libcmark that is at work.
  package static var parserVersion: String { unsafe String(cString: cmark_version_string()) }

  /// Renders the bytes `body` of a file; every position in the result is one of the whole file.
  ///
  /// A body beyond the limits of ``BodyScan`` gives no segments and an error that names the line.
  /// `body` is clamped to the file and should start at the start of a line. O(n) in the body.
  package func render(
    _ file: SourceFile, body: Range<Int>, context: MarkdownContext
  ) -> RenderedMarkdown {
    let body = body.clamped(to: 0..<file.bytes.count)
    let scan = BodyScan(file.bytes.span, body: body)
    if let excess = scan.excess {
      var refused = RenderedMarkdown()
      refused.log.error(
        .markdownLimit, excess.message, at: file.range(excess.range), notes: [excess.note])
      return refused
    }
    var bytes = file.bytes
    if !settings.isPlain {
      for offset in scan.escapedPipes { EscapedPipe.mark(&bytes, at: offset) }
    }
    guard
      var document = CMarkDocument(
        parsing: bytes.span.extracting(body), smartPunctuation: settings.smartPunctuation)
    else { return RenderedMarkdown() }
    var writer = HTMLWriter(
      settings: settings, context: context, scan: scan,
      source: SourceLocator(
        path: file.path, bytes: bytes, body: body, lineStarts: scan.lineStarts))
    while let event = document.nextEvent() {
      writer.write(event)
    }
    return writer.finish()
  }
}
