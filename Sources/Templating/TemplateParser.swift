import Diagnostics

/// Turns one file into nodes and reports everything that is wrong with its syntax.
struct TemplateParser {
  /// How deep sections and partials may be nested.
  static let deepestNesting = 50

  let file: SourceFile
  var scanner: TemplateScanner
  var nodes: [TemplateNode] = []
  /// The indices of the sections that are open.
  var open: [Int] = []
  var log = DiagnosticLog()
  var hasReportedDepth = false

  init(_ file: SourceFile) {
    self.file = file
    scanner = TemplateScanner(bytes: file.bytes)
  }

  /// Reads the whole file into nodes and the log.
  mutating func parse() {
    var textStart = 0
    var place = 0
    scanning: while true {
      switch scanner.nextTag(from: place) {
      case .end: break scanning
      case .unclosed(let range, let resume):
        log.error(
          .templateSyntax, "the tag that opens here is not closed", at: file.range(range),
          notes: [
            "a tag ends with '\(scanner.closingText)', and with one more '}' if it has three braces"
          ])
        place = resume
      case .tag(let tag):
        let line = tag.kind.canStandAlone ? scanner.standaloneLine(of: tag.range) : nil
        add(textStart..<(line ?? tag.range).lowerBound)
        read(tag, line: line)
        if line == nil { keepLineStart(of: tag) }
        textStart = (line ?? tag.range).upperBound
        place = textStart
      }
    }
    add(textStart..<file.bytes.count)
    while let index = open.popLast() { reportUnclosed(index) }
  }

  private mutating func add(_ text: Range<Int>) {
    guard !text.isEmpty else { return }
    add(.literal, text)
  }

  mutating func add(
    _ content: TemplateNode.Content, _ range: Range<Int>, isAlone: Bool = false
  ) {
    let startsLine = !isAlone && scanner.startsLine(at: range.lowerBound)
    nodes.append(TemplateNode(content: content, range: range, startsLine: startsLine))
  }

  private mutating func read(_ tag: TemplateTag, line: Range<Int>?) {
    switch tag.kind {
    case .comment: break
    case .delimiters: setDelimiters(tag)
    case .unsupported(let sign): reportUnsupported(sign, tag)
    case .variable, .raw:
      guard let name = name(of: tag) else { return }
      let isRaw = if case .raw = tag.kind { true } else { false }
      add(.variable(name, isRaw: isRaw), tag.range)
    case .partial:
      guard !tag.content.isEmpty else { return reportEmpty(tag) }
      let indentation = line.map { $0.lowerBound..<tag.range.lowerBound }
      add(
        .partial(name: tag.content, indentation: indentation), tag.range, isAlone: line != nil)
    case .section, .inverted:
      let name = name(of: tag) ?? TemplateName(invalid: tag.content)
      let isInverted = if case .inverted = tag.kind { true } else { false }
      openSection(name, isInverted: isInverted, tag, isAlone: line != nil)
    case .close: closeSection(tag, isAlone: line != nil)
    }
  }

  /// A tag that leaves nothing behind still leaves its line, which a partial's indentation starts.
  private mutating func keepLineStart(of tag: TemplateTag) {
    switch tag.kind {
    case .comment, .delimiters:
      let start = tag.range.lowerBound
      if scanner.startsLine(at: start) { add(.literal, start..<start) }
    case .variable, .raw, .section, .inverted, .close, .partial, .unsupported: break
    }
  }

  private mutating func setDelimiters(_ tag: TemplateTag) {
    if let delimiters = TemplateDelimiters(file.bytes[tag.content]) {
      scanner.delimiters = delimiters
    } else {
      log.error(
        .templateSyntax, "the delimiters to set are not two words with a space between",
        at: file.range(tag.range),
        notes: ["each is at most \(TemplateDelimiters.longest) bytes long and holds no '='"])
    }
  }

  private mutating func name(of tag: TemplateTag) -> TemplateName? {
    if tag.content.isEmpty {
      reportEmpty(tag)
      return nil
    }
    if let name = TemplateName(tag.content, of: file.bytes) { return name }
    log.error(
      .templateSyntax, "this is not a name", at: file.range(tag.content),
      notes: [
        "a name is made of letters, digits, '-' and '_', with dots between its parts,"
          + " or is a single dot"
      ])
    return nil
  }

  private mutating func reportEmpty(_ tag: TemplateTag) {
    log.error(.templateSyntax, "the tag names nothing", at: file.range(tag.range))
  }

  private mutating func reportUnsupported(_ sign: UInt8, _ tag: TemplateTag) {
    let feature = sign == UInt8(ascii: "%") ? "pragmas are" : "template inheritance is"
    log.error(
      .templateSyntax, "\(feature) not supported", at: file.range(tag.range),
      notes: ["comments, variables, sections, partials and set delimiters are"])
  }
}

extension TemplateScanner {
  /// The closing delimiter as messages write it.
  var closingText: String { String(decoding: delimiters.closing, as: UTF8.self) }
}
