internal import Diagnostics
internal import Markup

extension HTMLWriter {
  mutating func writeBlock(_ node: CMarkNode, _ kind: CMarkNodeKind, isEntering: Bool) {
    switch kind {
    case .paragraph: isEntering ? beginParagraph(node) : endParagraph(node)
    case .heading: isEntering ? beginHeading(node) : endHeading(node)
    case .list: writeList(node, isEntering: isEntering)
    case .item: writeItem(node, isEntering: isEntering)
    case .blockQuote: isEntering ? beginQuote(node) : endQuote()
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .thematicBreak:
      startLine()
      out.append("<hr />\n")
    default: break
    }
  }

  // MARK: Paragraphs

  private mutating func beginParagraph(_ node: CMarkNode) {
    let lines = node.lines
    source.enterBlock(lines)
    if let callout, callout.paragraph == node {
      startLine()
      out.append("<p class=\"callout-title\">")
      self.callout?.start = out.count
      return
    }
    if let caption, caption.paragraph == node {
      beginCaption(node)
      return
    }
    if !settings.isPlain, scan.hasPipe(in: lines), beginTable(node) { return }
    if !isInTightList(node) {
      startLine()
      out.append("<p>")
    }
  }

  private mutating func endParagraph(_ node: CMarkNode) {
    endLead()
    appendPlainSpace()
    if let callout, callout.paragraph == node { endCalloutTitle(callout) }
    if let caption, caption.paragraph == node {
      endCaption(caption)
      return
    }
    if !isInTightList(node) { out.append("</p>\n") }
  }

  private func isInTightList(_ paragraph: CMarkNode) -> Bool {
    guard let item = paragraph.parent, item.kind == .item, let list = item.parent else {
      return false
    }
    return list.isTight
  }

  // MARK: Lists

  private mutating func writeList(_ node: CMarkNode, isEntering: Bool) {
    guard isEntering else {
      out.append(node.isBulletList ? "</ul>\n" : "</ol>\n")
      return
    }
    startLine()
    let start = node.listStart
    if node.isBulletList {
      out.append("<ul>\n")
    } else if start == 1 {
      out.append("<ol>\n")
    } else {
      out.append("<ol start=\"")
      out.append(decimal: start)
      out.append("\">\n")
    }
  }

  private mutating func writeItem(_ node: CMarkNode, isEntering: Bool) {
    guard isEntering else {
      out.append("</li>\n")
      return
    }
    startLine()
    guard scan.hasTask, !settings.isPlain, let (text, task) = Self.taskMark(of: node) else {
      out.append("<li>")
      return
    }
    prefix = (text, 4, task)
    out.append(task == .done ? "<li class=\"task task-done\">" : "<li class=\"task\">")
  }

  /// The text node that starts an item with `[ ] ` or `[x] `, and which of them it is.
  private static func taskMark(of item: CMarkNode) -> (CMarkNode, TaskMark)? {
    guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text
    else { return nil }
    let mark: TaskMark? = text.withLiteral { literal in
      guard literal.count >= 4, literal[0] == UInt8(ascii: "["),
        literal[2] == UInt8(ascii: "]"), literal[3] == UInt8(ascii: " ")
      else { return nil }
      switch literal[1] {
      case UInt8(ascii: " "): return .open
      case UInt8(ascii: "x"), UInt8(ascii: "X"): return .done
      default: return nil
      }
    }
    return mark.map { (text, $0) }
  }

  // MARK: Code and HTML

  private mutating func writeCodeBlock(_ node: CMarkNode) {
    if !settings.dataBlockKinds.isEmpty, writeDataBlock(node) { return }
    startLine()
    out.append(settings.isPlain ? "<pre><code" : "<pre tabindex=\"0\"><code")
    node.withFenceInfo { info in
      var end = 0
      while end < info.count, !ASCII.isSpace(info[end]) { end += 1 }
      let language = info.extracting(0..<end)
      guard end > 0, settings.isPlain || Self.isLanguageName(language) else { return }
      out.append(" class=\"language-")
      HTMLEscape.appendText(language, to: &out)
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
    node.withLiteral { literal in
      if scan.escapedPipes.isEmpty {
        HTMLEscape.appendText(literal, to: &out)
        appendPlain(literal)
      } else {
        let restored = EscapedPipe.restored(literal, as: "\\|")
        HTMLEscape.appendText(restored.span, to: &out)
        appendPlain(restored.span)
      }
    }
    appendPlainSpace()
    out.append("</code></pre>\n")
  }

  private static func isLanguageName(_ name: Span<UInt8>) -> Bool {
    for index in name.indices {
      switch name[index] {
      case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        continue
      default: guard ASCII.isAlphanumeric(name[index]) else { return false }
      }
    }
    return true
  }

  private mutating func writeHTMLBlock(_ node: CMarkNode) {
    if settings.isPlain {
      startLine()
      out.append("<!-- raw HTML omitted -->")
      startLine()
      return
    }
    // libcmark's last line is the one before where the end of the block is a tag's.
    let literal = node.literal
    let first = literal.prefix { $0 != 0x0A }
    let height = literal.count { $0 == 0x0A }
    source.enterBlock((node.lines.first, node.lines.first + max(0, height - 1)))
    var range = source.blockRange()
    if let place = source.find(Array(first)) { range = place.lowerBound..<range.upperBound }
    reportRawHTML(at: range)
  }

  mutating func writeHTMLInline(_ node: CMarkNode) {
    if settings.isPlain {
      out.append("<!-- raw HTML omitted -->")
      return
    }
    // In a quote or a list the text has lost what the lines start with, so its last line may do.
    let literal = node.literal
    let start = source.find(Array(literal.prefix { $0 != 0x0A }))
    reportRawHTML(at: start ?? source.blockStart())
  }

  private mutating func reportRawHTML(at range: Range<Int>) {
    report(
      .error, .rawHTML, "raw HTML is not allowed in a page", at: range,
      notes: ["use Markdown for it, or write '&lt;' or '\\<' where a '<' is meant"])
  }
}
