internal import Diagnostics
internal import Markup

extension HTMLWriter {
  /// Writes `[@id, locator; @id]`, `[fact: id]` or `[editorial]`.
  ///
  /// Returns false where the brackets are text after all: in a link for citations, after a
  /// backslash, or made by an entity.
  mutating func writeReference(_ bracket: [UInt8]) -> Bool {
    if bracket[1] == UInt8(ascii: "e") { return writeEditorialMark(bracket) }
    let isFact = bracket[1] == UInt8(ascii: "f")
    if !links.isEmpty, !isFact { return false }
    let needle = bracket.prefix { !ASCII.isSpace($0) && $0 != UInt8(ascii: ",") }
    guard let place = source.find(Array(needle)), !source.isEscaped(at: place.lowerBound) else {
      return false
    }
    let inside = bracket[(isFact ? 6 : 1)..<(bracket.count - 1)]
    if isFact {
      writeFact(inside[...], at: place)
    } else {
      writeCitations(inside, first: place.lowerBound + 1..<place.upperBound)
    }
    return true
  }

  /// Writes the mark by which an author says that a figure is an estimate of his own.
  private mutating func writeEditorialMark(_ bracket: [UInt8]) -> Bool {
    guard links.isEmpty, let place = source.find(bracket),
      !source.isEscaped(at: place.lowerBound)
    else { return false }
    let outStart = out.count
    out.append("<small class=\"editorial\">editorial</small>")
    excludeFromOutline(since: outStart)
    return true
  }

  // MARK: Citations

  private mutating func writeCitations(_ list: ArraySlice<UInt8>, first: Range<Int>) {
    // A number stands close to its word, whatever space the text has before the bracket.
    if out.last == UInt8(ascii: " ") { out.removeLast() }
    let outStart = out.count
    out.append("<sup class=\"cite\">")
    var place = first
    for (index, item) in list.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let parts = item.split(
        separator: UInt8(ascii: ","), maxSplits: 1, omittingEmptySubsequences: false)
      let written = Array(parts[0])
      let name = written[ASCII.trimmed(written.span)]
      let locator = parts.count > 1 ? Self.singleSpaced(parts[1]) : []
      if index > 0 { place = source.find(Array(name)) ?? place }
      let start = min(place.lowerBound + 1, place.upperBound)
      let end = min(place.upperBound, place.lowerBound + max(1, name.count))
      writeCitation(name, locator: locator, at: start..<max(start, end))
    }
    out.append("</sup>")
    flushMarginNotes()
    excludeFromOutline(since: outStart)
  }

  private mutating func writeCitation(
    _ name: ArraySlice<UInt8>, locator: [UInt8], at range: Range<Int>
  ) {
    let id = String(utf8: Array(name.dropFirst()))
    guard name.first == UInt8(ascii: "@"), id.utf8.allSatisfy(Self.isReferenceByte), !id.isEmpty
    else {
      report(
        .error, .unknownCitation, "a citation has the form '[@source-id]' or '[@a, p. 3; @b]'",
        at: range, notes: ["write '\\[' where no citation is meant"])
      return
    }
    guard context.sourceIDs.contains(id) || !context.checksReferences else {
      report(
        .error, .unknownCitation, "there is no source '\(id)'", at: range,
        notes: ["a source is named by its id in sources.yaml: [@id], [@id, place in it]"],
        fixes: nearestNameFix(to: id, among: context.sourceIDs, at: range))
      return
    }
    writeCitationLink(id, locator: locator, at: range)
  }

  mutating func writeCitationLink(_ id: String, locator: [UInt8], at range: Range<Int>) {
    let index: Int
    if let known = citationIndices[id] {
      index = known
    } else {
      index = result.citations.count
      citationIndices[id] = index
      result.citations.append(Citation(number: index + 1, sourceID: id, uses: []))
    }
    let number = index + 1
    let anchor = "ref-\(number)-\(result.citations[index].uses.count + 1)"
    result.citations[index].uses.append(
      CitationUse(
        anchor: anchor, locator: locator.isEmpty ? nil : String(utf8: locator),
        range: source.sourceRange(range)))
    let shown = context.sourcesWithPathLocators.contains(id) ? [] : locator
    out.append("<a href=\"#src-")
    out.append(decimal: number)
    out.append("\" id=\"")
    out.append(contentsOf: anchor.utf8)
    out.append("\" aria-label=\"Source ")
    appendNumber(number, shown)
    out.append("\">[")
    appendNumber(number, shown)
    out.append("]</a>")
    addMarginNote(number, id, locator: locator)
  }

  /// Keeps a note for the margin: the source where it is first cited, later only the new place.
  ///
  /// It repeats what the list at the end of the page says, so it is hidden from screen readers.
  private mutating func addMarginNote(_ number: Int, _ id: String, locator: [UInt8]) {
    let place = locator.isEmpty ? nil : String(utf8: locator)
    guard table == nil, heading == nil, caption == nil, image == nil,
      let note = context.marginNote(id, place)
    else { return }
    let isFirst = notedPlaces.insert(id).inserted
    let isNewPlace = place.map { notedPlaces.insert(id + " " + $0).inserted } ?? false
    guard isFirst || isNewPlace, URLPolicy.allowsLink(note.address) else { return }
    if !marginNotes.isEmpty { marginNotes.append("<br>") }
    marginNotes.append("<b>")
    marginNotes.append(decimal: number)
    marginNotes.append("</b> <a href=\"")
    HTMLEscape.appendURL(Array(note.address.utf8).span, to: &marginNotes)
    marginNotes.append("\" rel=\"external\" tabindex=\"-1\">")
    HTMLEscape.appendText((isFirst ? Array(note.title.utf8) : locator).span, to: &marginNotes)
    marginNotes.append("</a>")
    guard isFirst else { return }
    marginNotes.append(", ")
    HTMLEscape.appendText(Array(note.detail.utf8).span, to: &marginNotes)
    guard !locator.isEmpty else { return }
    marginNotes.append(", ")
    HTMLEscape.appendText(locator.span, to: &marginNotes)
  }

  private mutating func flushMarginNotes() {
    guard !marginNotes.isEmpty else { return }
    out.append("<span class=\"sidenote\" aria-hidden=\"true\">")
    out.append(contentsOf: marginNotes)
    out.append("</span>")
    marginNotes = []
  }

  private mutating func appendNumber(_ number: Int, _ locator: [UInt8]) {
    out.append(decimal: number)
    guard !locator.isEmpty else { return }
    out.append(", ")
    HTMLEscape.appendText(locator.span, to: &out)
  }

  // MARK: Facts

  private mutating func writeFact(_ text: ArraySlice<UInt8>, at place: Range<Int>) {
    let text = Array(text)
    let id = String(utf8: Array(text[ASCII.trimmed(text.span)]))
    let range = source.find(Array(id.utf8)) ?? place
    guard !id.isEmpty, id.utf8.allSatisfy(Self.isReferenceByte) else {
      report(
        .error, .unknownFact, "a fact has the form '[fact: name.fact-id]'", at: range,
        notes: ["write '\\[' where no fact is meant"])
      return
    }
    guard let fact = context.facts[id] else {
      guard context.checksReferences else { return }
      report(
        .error, .unknownFact, "there is no fact '\(id)'", at: range,
        notes: ["a fact is named by the file that holds it and its id there: [fact: file.id]"],
        fixes: nearestNameFix(to: id, among: context.facts.keys, at: range))
      return
    }
    result.facts.append(FactUse(id: id, range: source.sourceRange(range)))
    writeFactValue(fact)
    guard let sourceID = fact.sourceID, links.isEmpty else { return }
    let outStart = out.count
    guard context.sourceIDs.contains(sourceID) else {
      report(.error, .unknownCitation, "the fact '\(id)' names an unknown source", at: range)
      return
    }
    out.append("<sup class=\"cite\">")
    writeCitationLink(sourceID, locator: [], at: range)
    out.append("</sup>")
    flushMarginNotes()
    excludeFromOutline(since: outStart)
  }

  private mutating func writeFactValue(_ fact: InlineFact) {
    out.append("<span class=\"fact\">")
    let linkStart = out.count
    let href = links.isEmpty ? fact.href.flatMap { URLPolicy.allowsLink($0) ? $0 : nil } : nil
    if let href {
      out.append("<a href=\"")
      HTMLEscape.appendURL(Array(href.utf8).span, to: &out)
      out.append("\">")
      excludeFromOutline(since: linkStart)
    }
    writePlain(Array(fact.text.utf8).span)
    if href != nil {
      let end = out.count
      out.append("</a>")
      excludeFromOutline(since: end)
    }
    out.append("</span>")
  }

  // MARK: Bytes

  private static func isReferenceByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "/"):
      true
    default: ASCII.isAlphanumeric(byte)
    }
  }

  /// The words of a locator with one space between them.
  private static func singleSpaced(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Array(text.split(whereSeparator: ASCII.isSpace).joined(separator: " ".utf8))
  }
}
