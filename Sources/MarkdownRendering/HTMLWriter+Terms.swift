internal import Markup

extension HTMLWriter {
  /// Writes running text, with the terms of the glossary linked at their first use.
  ///
  /// Headings, links, tables and titles have other work to do: there a term stays as it is. A term may
  /// go on in the text that follows: libcmark cuts text at the end of a line and at an apostrophe.
  ///
  /// - Parameters:
  ///   - text: What is written.
  ///   - node: What follows the text; `nil` when it is cut before its end.
  mutating func writeProse(_ text: Span<UInt8>, before node: CMarkNode? = nil) {
    guard let terms = context.terms, links.isEmpty, heading == nil, table == nil, callout == nil,
      caption == nil
    else {
      writePlain(text)
      return
    }
    var start = writeRestOfTerm(text)
    var index = start
    while index < text.count {
      if let (term, length) = match(text, at: index, before: node, terms.index) {
        let end = min(index + length, text.count)
        let isLinked = !terms.exceptions.contains(term) && linkedTerms.insert(term).inserted
        if isLinked {
          writePlain(text.extracting(start..<index))
          writeOpening(terms.index.terms[term], terms)
          writePlain(text.extracting(index..<end))
          start = end
        }
        openTerm = OpenTerm(rest: index + length - end, isLinked: isLinked)
        closeTermAtItsEnd()
        index = end
      }
      // On to the start of the next word.
      while !TermIndex.isWordEnd(text, at: index) { index += 1 }
      while index < text.count, TermIndex.isWordEnd(text, at: index) {
        index += text[index] == 0xE2 ? 3 : 1
      }
      index = min(index, text.count)
    }
    writePlain(text.extracting(start..<text.count))
  }

  /// Counts a line break that stands in a term.
  mutating func passBreakInTerm() {
    guard openTerm != nil else { return }
    openTerm?.rest -= 1
    closeTermAtItsEnd()
  }

  /// Writes what of a term stands at the start of a text, and returns how much that is.
  private mutating func writeRestOfTerm(_ text: Span<UInt8>) -> Int {
    guard let rest = openTerm?.rest else { return 0 }
    let count = min(rest, text.count)
    writePlain(text.extracting(0..<count))
    openTerm?.rest -= count
    closeTermAtItsEnd()
    return count
  }

  private mutating func closeTermAtItsEnd() {
    guard let term = openTerm, term.rest <= 0 else { return }
    if term.isLinked { out.append("</a>") }
    openTerm = nil
  }

  /// The longest term that starts at an offset, and ends in this text or in what follows it.
  private func match(
    _ text: Span<UInt8>, at index: Int, before node: CMarkNode?, _ terms: TermIndex
  ) -> (term: Int, length: Int)? {
    guard text.count - index <= terms.longest, let node,
      node.kind == .text || node.kind == .softBreak
    else { return terms.match(text, at: index) }
    var joined = Array(copying: text.extracting(index..<text.count))
    var next: CMarkNode? = node
    // A plural's letter and the next character tell whether the word ends.
    while let part = next, joined.count < terms.longest + 4 {
      switch part.kind {
      case .text: part.withLiteral { joined.append(copying: $0) }
      case .softBreak: joined.append(UInt8(ascii: " "))
      default: next = nil
      }
      next = next == nil ? nil : part.next
    }
    return terms.match(joined.span, at: 0)
  }

  private mutating func writeOpening(_ term: TermIndex.Term, _ terms: TermLinks) {
    out.append("<a class=\"term\" href=\"")
    HTMLEscape.appendURL(Array((terms.address + "#" + term.anchor).utf8).span, to: &out)
    out.append("\" title=\"")
    HTMLEscape.appendText(Array(term.definition.utf8).span, to: &out)
    out.append("\">")
  }
}
