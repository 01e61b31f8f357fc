internal import ContentModel
internal import Diagnostics
internal import MarkdownRendering
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// A page's body as Markdown that stands on its own.
///
/// It is the source with what only this program understands replaced where the renderer found it:
/// links lead to copies, facts are their values, citations are footnotes, blocks of data are
/// tables, and headings have no ids. Everything else stays as the author wrote it.
struct MarkdownBodyCopy {
  let context: GuideContext
  /// The page, whose folder the copy shares.
  let origin: OutputPath

  struct Edit {
    let range: Range<Int>
    let bytes: [UInt8]

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      bytes = Array(text.utf8)
    }
  }

  /// The text of the copy.
  func bytes(_ body: GuideBody) -> [UInt8] {
    let source = body.page.file.bytes
    var edits: [Edit] = []
    addLinks(body, source, &edits)
    addReferences(body, source, &edits)
    addHeadings(body, source, &edits)
    addBlocks(body, source, &edits)
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    var out: [UInt8] = []
    out.reserveCapacity(source.count + 1024)
    var start = body.page.bodyOffset
    for edit in edits where edit.range.lowerBound >= start {
      out.append(contentsOf: source[start..<edit.range.lowerBound])
      out.append(contentsOf: edit.bytes)
      start = edit.range.upperBound
    }
    out.append(contentsOf: source[start...])
    let text = out.drop { $0 == 0x0A }
    let end = text.lastIndex { $0 != 0x0A }.map { $0 + 1 } ?? text.startIndex
    return Array(text[..<end])
  }

  // MARK: Links

  private func addLinks(_ body: GuideBody, _ source: [UInt8], _ edits: inout [Edit]) {
    let plan = context.plan
    for link in body.rendered.links {
      guard case .site(let path, let fragment) = link.destination,
        let resolved = RelativeAddress.resolve(path, against: body.page.file.path)
      else { continue }
      let target: OutputPath
      if let page = plan.pageOfFile[resolved] {
        target = plan.markdownPages[page] ?? page
      } else if let asset = plan.assetOfFile[resolved] {
        target = asset
      } else {
        continue
      }
      // Where escapes or a reference hide the address, the range is not that of its bytes.
      let written = path + (fragment.map { "#" + $0 } ?? "")
      let offsets = link.range.offsets
      guard source[offsets].elementsEqual(written.utf8) else { continue }
      edits.append(
        Edit(offsets, RelativeAddress.address(to: target, from: origin, fragment: fragment)))
    }
  }

  // MARK: Facts and citations

  private func addReferences(_ body: GuideBody, _ source: [UInt8], _ edits: inout [Edit]) {
    var numbers: [Int: Int] = [:]
    for citation in body.rendered.citations {
      for use in citation.uses { numbers[use.range.offsets.lowerBound] = citation.number }
    }
    for fact in body.rendered.facts {
      let offsets = fact.range.offsets
      let number = numbers.removeValue(forKey: offsets.lowerBound)
      guard let bracket = Self.bracket(around: offsets, source),
        source[bracket].starts(with: "[fact:".utf8), let value = context.inlineFacts[fact.id]
      else { continue }
      edits.append(
        Edit(bracket, MarkdownText.escaped(value.text) + (number.map { "[^\($0)]" } ?? "")))
    }
    var brackets: [Range<Int>: [(place: Int, number: Int)]] = [:]
    for (place, number) in numbers {
      guard let bracket = Self.bracket(around: place..<place, source),
        source[bracket].starts(with: "[@".utf8)
      else { continue }
      brackets[bracket, default: []].append((place, number))
    }
    for (bracket, items) in brackets {
      let sorted = items.sorted { $0.place < $1.place }
      // A number stands close to its word.
      let start = bracket.lowerBound - (source[bracket.lowerBound - 1] == 0x20 ? 1 : 0)
      edits.append(
        Edit(start..<bracket.upperBound, sorted.map { "[^\($0.number)]" }.joined()))
    }
  }

  /// The brackets that hold a place; a bracket holds no other.
  private static func bracket(around range: Range<Int>, _ source: [UInt8]) -> Range<Int>? {
    guard range.upperBound < source.count, range.lowerBound > 0,
      let start = source[..<range.lowerBound].lastIndex(where: isBracket),
      source[start] == UInt8(ascii: "["), start > 0,
      let end = source[range.upperBound...].firstIndex(where: isBracket),
      source[end] == UInt8(ascii: "]")
    else { return nil }
    return start..<end + 1
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  // MARK: Headings

  private func addHeadings(_ body: GuideBody, _ source: [UInt8], _ edits: inout [Edit]) {
    for entry in body.rendered.outline {
      let offsets = entry.range.offsets.clamped(to: 0..<source.count)
      let line = source[offsets]
      guard let end = line.lastIndex(where: { $0 > 0x20 }), source[end] == UInt8(ascii: "}"),
        var start = line[..<end].lastIndex(of: UInt8(ascii: "{")),
        source[start + 1] == UInt8(ascii: "#")
      else { continue }
      while start > offsets.lowerBound, source[start - 1] == 0x20 { start -= 1 }
      edits.append(Edit(start..<end + 1, ""))
    }
  }

  // MARK: Blocks of data

  private func addBlocks(_ body: GuideBody, _ source: [UInt8], _ edits: inout [Edit]) {
    let blocks = DataBlockRenderer(context: context, origin: origin)
    for case .dataBlock(let block) in body.rendered.segments {
      guard let text = blocks.markdown(block), let fence = Self.fence(of: block, source) else {
        continue
      }
      // Lines of a block in a list or a quote go on with what stands before its fence.
      let prefix = source[fence.lines.lowerBound..<fence.mark]
      guard prefix.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ">") }) else { continue }
      var lines: [UInt8] = []
      for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
        lines.append(contentsOf: prefix)
        lines.append(contentsOf: line)
        lines.append(0x0A)
      }
      edits.append(Edit(fence.lines, String(decoding: lines, as: UTF8.self)))
    }
  }

  /// The lines of a block with its fences, and where its first fence starts.
  private static func fence(
    of block: DataBlock, _ source: [UInt8]
  ) -> (lines: Range<Int>, mark: Int)? {
    let inside = block.range.offsets
    guard inside.lowerBound > 0, inside.upperBound <= source.count else { return nil }
    var bodyStart = inside.lowerBound
    // The body may start after what its container puts before each line.
    while bodyStart > 0, source[bodyStart - 1] != 0x0A { bodyStart -= 1 }
    guard bodyStart > 0 else { return nil }
    var start = bodyStart - 1
    while start > 0, source[start - 1] != 0x0A { start -= 1 }
    guard
      let mark = source[start..<bodyStart].firstIndex(where: {
        $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
      })
    else { return nil }
    var end = inside.isEmpty ? bodyStart : inside.upperBound
    if !inside.isEmpty, source[end - 1] != 0x0A { end = Self.lineEnd(after: end, source) }
    let closing = end..<Self.lineEnd(after: end, source)
    let closes = source[closing].contains(source[mark])
    return (start..<(closes ? closing.upperBound : end), mark)
  }

  private static func lineEnd(after offset: Int, _ source: [UInt8]) -> Int {
    source[min(offset, source.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
  }
}
