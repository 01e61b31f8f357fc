internal import Markup

extension HTMLWriter {
  /// Writes running text, with the terms of the glossary linked at their first use.
  ///
  /// Headings, links, tables and titles have other work to do: there a term stays as it is.
  mutating func writeProse(_ text: Span<UInt8>) {
    guard let terms = context.terms, links.isEmpty, heading == nil, table == nil, callout == nil,
      caption == nil
    else {
      writePlain(text)
      return
    }
    var start = 0
    var index = 0
    while index < text.count {
      if let (term, length) = terms.index.match(text, at: index) {
        if !terms.exceptions.contains(term), linkedTerms.insert(term).inserted {
          writePlain(text.extracting(start..<index))
          write(terms.index.terms[term], text.extracting(index..<index + length), terms)
          start = index + length
        }
        index += length
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

  private mutating func write(
    _ term: TermIndex.Term, _ text: Span<UInt8>, _ terms: TermLinks
  ) {
    out.append("<a class=\"term\" href=\"")
    HTMLEscape.appendURL(Array((terms.address + "#" + term.anchor).utf8).span, to: &out)
    out.append("\" title=\"")
    HTMLEscape.appendText(Array(term.definition.utf8).span, to: &out)
    out.append("\">")
    writePlain(text)
    out.append("</a>")
  }
}
