internal import Diagnostics

extension HTMLWriter {
  mutating func writeText(_ node: CMarkNode) {
    node.withLiteral { literal in
      var text = literal
      if let heading, let id = heading.explicitID, id.node == node {
        text = literal.extracting(0..<id.shown)
      }
      if let prefix, prefix.node == node {
        self.prefix = nil
        if let task = prefix.task { writeTaskBox(task) }
        text = text.extracting(min(prefix.count, text.count)..<text.count)
      }
      if scan.escapedPipes.isEmpty {
        writeInline(text, node)
      } else {
        writeInline(EscapedPipe.restored(text, as: "|").span, node)
      }
    }
  }

  private mutating func writeTaskBox(_ mark: TaskMark) {
    switch mark {
    case .open: out.append("<span class=\"task-box\" role=\"img\" aria-label=\"To do\"></span> ")
    case .done: out.append("<span class=\"task-box\" role=\"img\" aria-label=\"Done\"></span> ")
    }
  }

  /// Writes text in which citations, facts and undefined references may stand.
  mutating func writeInline(_ text: Span<UInt8>, _ node: CMarkNode) {
    guard scan.hasCitation || scan.hasBracketPair, !settings.isPlain else {
      writeProse(text, before: node.next)
      return
    }
    if carry.isEmpty {
      writeBracketed(text, node)
    } else {
      let joined = carry.bytes + Array(copying: text)
      writeBracketed(joined.span, node)
    }
  }

  /// Writes text as it is.
  mutating func writePlain(_ text: Span<UInt8>) {
    HTMLEscape.appendText(text, to: &out)
    appendPlain(text)
  }

  mutating func writeBreak(_ node: CMarkNode, isHard: Bool) {
    if !carry.isEmpty {
      carry.bytes.append(UInt8(ascii: "\n"))
      carry.lines += 1
      return
    }
    if let callout, node.parent == callout.paragraph {
      endCalloutTitle(callout)
      out.append("</p>\n<p>")
      appendPlainSpace()
      return
    }
    out.append(isHard ? "<br />\n" : "\n")
    if heading != nil {
      headingText.append(UInt8(ascii: "\n"))
    } else {
      appendPlainSpace()
    }
    passBreakInTerm()
  }

  mutating func writeCode(_ node: CMarkNode) {
    out.append("<code>")
    node.withLiteral { literal in
      if scan.escapedPipes.isEmpty {
        writePlain(literal)
      } else {
        // In a table the backslash only keeps the pipe from ending the cell.
        writePlain(EscapedPipe.restored(literal, as: table == nil ? "\\|" : "|").span)
      }
    }
    out.append("</code>")
    if scan.hasCitation || scan.hasBracketPair { passOver(node) }
  }

  /// Moves the search for what follows beyond a code span that looks like a citation.
  private mutating func passOver(_ code: CMarkNode) {
    let literal = code.literal
    guard literal.contains(UInt8(ascii: "[")) else { return }
    _ = source.find(literal)
  }
}
