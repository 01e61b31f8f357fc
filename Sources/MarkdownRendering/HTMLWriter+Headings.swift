internal import Diagnostics
internal import Markup

extension HTMLWriter {
  mutating func beginHeading(_ node: CMarkNode) {
    source.enterBlock(node.lines)
    startLine()
    out.append("<h")
    out.append(UInt8(ascii: "0") + UInt8(node.headingLevel))
    let attributes = out.count
    out.append(UInt8(ascii: ">"))
    guard !settings.isPlain else { return }
    heading = HeadingState(
      node: node, attributes: attributes, start: out.count,
      explicitID: scan.hasHeadingID ? explicitID(of: node) : nil)
  }

  mutating func endHeading(_ node: CMarkNode) {
    if let heading {
      self.heading = nil
      finish(heading)
    }
    out.append("</h")
    out.append(UInt8(ascii: "0") + UInt8(node.headingLevel))
    out.append(">\n")
  }

  private mutating func finish(_ heading: HeadingState) {
    let range = source.blockRange()
    let own = self.id(for: heading, at: range)
    let bytes = settings.idPrefix.isEmpty ? own : settings.idPrefix + own
    let id = String(utf8: bytes)
    for index in headingText.indices where headingText[index] == 0x0A { headingText[index] = 0x20 }
    result.outline.append(
      OutlineEntry(
        level: heading.node.headingLevel, id: id,
        text: String(utf8: headingText.span.extracting(ASCII.trimmed(headingText.span))),
        html: TrustedHTML(alreadySafe: outlineMarkup(of: heading)),
        range: source.sourceRange(range)))
    headingText.removeAll(keepingCapacity: true)
    headingExclusions.removeAll(keepingCapacity: true)
    if settings.collectsText {
      result.sections.append(TextSection(headingID: id, text: []))
    }
    insertion.append(" id=\"")
    HTMLEscape.appendText(bytes.span, to: &insertion)
    insertion.append(UInt8(ascii: "\""))
    out.insert(contentsOf: insertion, at: heading.attributes)
    insertion.removeAll(keepingCapacity: true)
  }

  private func outlineMarkup(of heading: HeadingState) -> [UInt8] {
    var start = heading.start
    var markup: [UInt8] = []
    markup.reserveCapacity(out.count - start)
    for excluded in headingExclusions {
      markup.append(contentsOf: out[start..<excluded.lowerBound])
      start = excluded.upperBound
    }
    markup.append(contentsOf: out[start...])
    let trimmed = ASCII.trimmed(markup.span)
    return trimmed.count == markup.count ? markup : Array(markup[trimmed])
  }

  // MARK: Ids

  private mutating func id(for heading: HeadingState, at range: Range<Int>) -> [UInt8] {
    guard let explicit = heading.explicitID else {
      return slugger.uniqueSlug(for: textBeforeSmartDashes(headingText, at: range))
    }
    let place = source.sourceRange(explicit.range)
    guard slugger.claim(explicit.id) else {
      let name = String(utf8: explicit.id)
      let labels =
        explicitIDs[ByteKey(bytes: explicit.id)].map { [Label($0, "it is given here")] } ?? []
      report(
        .error, .duplicateHeadingID, "the id '\(name)' is already taken on this page",
        at: explicit.range, labels: labels)
      return slugger.uniqueSlug(for: explicit.id)
    }
    explicitIDs[ByteKey(bytes: explicit.id)] = place
    return explicit.id
  }

  /// The text as GitHub has it, which does not turn `--` into a dash.
  ///
  /// A dash that the author wrote as one makes no hyphens in an id, so nothing is turned back when
  /// the heading's source has one.
  private func textBeforeSmartDashes(_ text: [UInt8], at range: Range<Int>) -> [UInt8] {
    guard settings.smartPunctuation, Self.containsDash(text.span) else { return text }
    let written = source.bytes.span.extracting(range)
    if Self.containsDash(written) { return text }
    for index in written.indices where written[index] == UInt8(ascii: "&") { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if Self.isDash(text.span, at: index) {
        // U+2013 was two hyphens, U+2014 three.
        let hyphens = text[index + 2] == 0x93 ? 2 : 3
        result.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: hyphens))
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func containsDash(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where isDash(text, at: index) { return true }
    return false
  }

  private static func isDash(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
      && (text[index + 2] == 0x93 || text[index + 2] == 0x94)
  }

  /// The id that the heading's last text node ends with, as `{#id}`.
  private mutating func explicitID(of heading: CMarkNode) -> ExplicitID? {
    guard let last = heading.lastChild, last.kind == .text else { return nil }
    let found: (id: [UInt8], shown: Int)? = last.withLiteral { literal in
      guard literal.count >= 4, literal[literal.count - 1] == UInt8(ascii: "}") else { return nil }
      var open = literal.count - 2
      while open > 0, literal[open] != UInt8(ascii: "{"), !ASCII.isSpace(literal[open]) {
        open -= 1
      }
      guard ASCII.starts(literal, at: open, "{#") else { return nil }
      var shown = open
      while shown > 0, ASCII.isSpace(literal[shown - 1]) { shown -= 1 }
      return (Array(copying: literal.extracting(open + 2..<literal.count - 1)), shown)
    }
    guard let found else { return nil }
    let written = Array("{#".utf8) + found.id + [UInt8(ascii: "}")]
    let block = source.blockRange()
    guard let place = source.peek(written) else {
      // Smart punctuation or an escape changed it, or it came from an entity.
      report(
        .warning, .invalidIdentifier, "this heading's id cannot be read", at: block,
        notes: ["an id consists of letters, digits, '-' and '_', without two hyphens in a row"])
      return nil
    }
    guard !source.isEscaped(at: place.lowerBound) else { return nil }
    let isValid = found.id.allSatisfy {
      ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard isValid, !found.id.isEmpty else {
      report(
        .error, .invalidIdentifier, "a heading's id consists of letters, digits, '-' and '_'",
        at: place)
      return nil
    }
    return ExplicitID(id: found.id, node: last, shown: found.shown, range: place)
  }
}
