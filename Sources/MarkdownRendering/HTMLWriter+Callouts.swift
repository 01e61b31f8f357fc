internal import Diagnostics

extension HTMLWriter {
  mutating func beginQuote(_ node: CMarkNode) {
    startLine()
    guard scan.hasCallout, !settings.isPlain, let marker = CalloutMarker(quote: node) else {
      quotes.append(nil)
      out.append("<blockquote>\n")
      return
    }
    guard let kind = CalloutKind(rawValue: marker.name) else {
      reportUnknown(marker, in: node)
      quotes.append(nil)
      out.append("<blockquote>\n")
      return
    }
    quotes.append(kind)
    prefix = (marker.text, marker.length, nil)
    callout = CalloutTitle(paragraph: marker.paragraph, kind: kind)
    // A note, not a landmark: a chapter may hold several of one kind.
    out.append("<div role=\"note\" class=\"callout callout-")
    out.append(contentsOf: kind.rawValue.utf8)
    out.append("\" aria-label=\"")
    out.append(kind.title)
    out.append("\">\n")
  }

  mutating func endQuote() {
    startLine()
    out.append(quotes.popLast().flatMap { $0 } == nil ? "</blockquote>\n" : "</div>\n")
  }

  /// Ends the title at the first line's end; the paragraph's other lines follow as one of their own.
  mutating func endCalloutTitle(_ title: CalloutTitle) {
    if out.count == title.start { out.append(title.kind.title) }
    callout = nil
  }

  private mutating func reportUnknown(_ marker: CalloutMarker, in quote: CMarkNode) {
    source.enterBlock(quote.lines)
    let written = Array("[!".utf8) + marker.written
    let place = source.find(written) ?? source.blockStart()
    let word = place.lowerBound + min(2, place.count)..<place.upperBound
    let names = CalloutKind.allCases.map { $0.rawValue.uppercased() }
    let name = String(utf8: marker.written.map { ASCII.isLetter($0) ? $0 & ~0x20 : $0 })
    report(
      .error, .invalidCallout, "there is no callout '\(name)'", at: word,
      notes: ["the callouts are \(names.joined(separator: ", "))"],
      fixes: nearestNameFix(to: name, among: names, at: word))
  }
}
