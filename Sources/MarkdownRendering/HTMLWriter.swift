internal import Diagnostics
internal import Markup

/// Writes HTML for the steps of a walk through a document, and notes what the page refers to.
///
/// One pass, without recursion; nested constructs are kept as explicit state.
struct HTMLWriter {
  let settings: WriterSettings
  let context: MarkdownContext
  let scan: BodyScan
  var source: SourceLocator
  var out: [UInt8] = []
  var result = RenderedMarkdown()

  /// For each open block quote, the callout that it is.
  var quotes: [CalloutKind?] = []
  var heading: HeadingState?
  /// The plain text of the heading that is being written.
  var headingText: [UInt8] = []
  /// What of the heading's output is left out of the outline.
  var headingExclusions: [Range<Int>] = []
  /// Markup before it is put in its place; empty between uses, so that its memory serves again.
  var insertion: [UInt8] = []
  var callout: CalloutTitle?
  var table: TableState?
  /// The table that the next paragraph gives a caption.
  var caption: CaptionState?
  /// For each open link, whether it was written; one in another, as an autolink can be, is not.
  var links: [Bool] = []
  var image: ImageState?
  /// A marker at the start of a text node that is not shown.
  var prefix: (node: CMarkNode, count: Int, task: TaskMark?)?
  /// The start of a citation that goes on after a line break.
  var carry = Carry()

  var slugger: HeadingSlugger
  var explicitIDs: [ByteKey: SourceRange] = [:]
  var citationIndices: [String: Int] = [:]
  /// Notes for the margin that follow the citation being written, and the places noted so far.
  var marginNotes: [UInt8] = []
  var notedPlaces: Set<String> = []
  var linkedTerms: Set<Int> = []
  /// A term that goes on in the next node.
  var openTerm: OpenTerm?
  var suggestionsLeft = 20
  var paddingLeft: Int

  init(
    settings: WriterSettings, context: MarkdownContext, scan: BodyScan, source: SourceLocator
  ) {
    self.settings = settings
    self.context = context
    self.scan = scan
    self.source = source
    slugger = settings.slugger
    paddingLeft = source.body.count
    out.reserveCapacity(source.body.count + source.body.count / 2)
    if settings.collectsText { result.sections.append(TextSection(headingID: nil, text: [])) }
  }

  mutating func write(_ event: CMarkEvent) {
    let node = event.node
    let kind = node.kind
    if let image {
      if node == image.node {
        endImage(image)
      } else {
        writeAlternative(node, kind)
      }
      return
    }
    if !carry.isEmpty, kind != .text, kind != .softBreak { flushCarry() }
    if table != nil, writeInTable(event, kind) { return }
    switch kind {
    case .text: writeText(node)
    case .softBreak, .lineBreak: writeBreak(node, isHard: kind == .lineBreak)
    case .code: writeCode(node)
    case .emphasis: out.append(event.isEntering ? "<em>" : "</em>")
    case .strong: out.append(event.isEntering ? "<strong>" : "</strong>")
    case .link: event.isEntering ? beginLink(node) : endLink()
    case .image: beginImage(node)
    case .htmlInline: writeHTMLInline(node)
    default: writeBlock(node, kind, isEntering: event.isEntering)
    }
  }

  /// The result; nothing may be written after it.
  mutating func finish() -> RenderedMarkdown {
    flushSegment()
    return result
  }

  // MARK: Output

  /// Starts a new line of output unless at the start of one.
  mutating func startLine() {
    if let last = out.last, last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
  }

  mutating func flushSegment() {
    guard !out.isEmpty else { return }
    result.segments.append(.html(TrustedHTML(alreadySafe: out)))
    out = []
  }

  /// Takes what was written since `start` out of the heading's entry in the outline.
  mutating func excludeFromOutline(since start: Int) {
    if heading != nil { headingExclusions.append(start..<out.count) }
  }

  /// Appends text as it is to the plain text of the heading or the section.
  mutating func appendPlain(_ text: Span<UInt8>) {
    if heading != nil {
      headingText.append(copying: text)
    } else if settings.collectsText {
      result.sections[result.sections.count - 1].text.append(copying: text)
    }
  }

  /// Ends the first paragraph of a section's plain text.
  mutating func endLead() {
    guard settings.collectsText else { return }
    let last = result.sections.count - 1
    if result.sections[last].leadCount == 0 {
      result.sections[last].leadCount = result.sections[last].text.count
    }
  }

  /// Separates words in the plain text.
  mutating func appendPlainSpace() {
    if heading != nil {
      headingText.append(UInt8(ascii: " "))
    } else if settings.collectsText {
      let last = result.sections.count - 1
      if let byte = result.sections[last].text.last, byte != UInt8(ascii: " ") {
        result.sections[last].text.append(UInt8(ascii: " "))
      }
    }
  }
}
