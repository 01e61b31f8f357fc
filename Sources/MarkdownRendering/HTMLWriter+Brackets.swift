internal import Diagnostics

extension HTMLWriter {
  /// Writes text and acts on each `[@…]`, `[fact: …]`, `[editorial]` and `[text][reference]` in it.
  ///
  /// Every search for a closing bracket stops at the next opening one, so the cost is linear.
  mutating func writeBracketed(_ text: Span<UInt8>, _ node: CMarkNode) {
    let carried = carry
    carry = Carry()
    var start = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "["):
        let end = Self.closingBracket(text, after: index)
        let isReference =
          Self.isCitation(text, at: index) || ASCII.starts(text, at: index, "[fact:")
          || ASCII.starts(text, at: index, "[editorial]")
        if let end, isReference {
          writeProse(text.extracting(start..<index))
          let bracket = Array(copying: text.extracting(index..<end))
          if !writeReference(bracket) { writePlain(bracket.span) }
          index = end
          start = end
        } else if isReference, carried.lines < 3, table == nil, goesOn(text, from: index, node) {
          writeProse(text.extracting(start..<index))
          carry = Carry(
            bytes: Array(copying: text.extracting(index..<text.count)), lines: carried.lines)
          return
        } else {
          if isReference { reportUnclosed(text.extracting(index..<text.count)) }
          if let end { reportUndefined(text, from: index, closedAt: end) }
          index += 1
        }
      case UInt8(ascii: "]") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "["):
        if !Self.hasOpeningBracket(text, before: index) {
          reportUndefined(text, from: index, closedAt: index + 1)
        }
        index += 1
      default: index += 1
      }
    }
    writeProse(text.extracting(start..<text.count), before: node.next)
  }

  /// Writes what was held back for a citation that was never closed.
  mutating func flushCarry() {
    let bytes = carry.bytes
    carry = Carry()
    reportUnclosed(bytes.span)
    writePlain(bytes.span)
  }

  // MARK: Forms

  private static func isCitation(_ text: Span<UInt8>, at index: Int) -> Bool {
    ASCII.starts(text, at: index, "[@") && index + 2 < text.count
      && ASCII.isAlphanumeric(text[index + 2])
  }

  /// The offset after the `]` that closes the bracket at `index`, if it holds no other bracket.
  private static func closingBracket(_ text: Span<UInt8>, after index: Int) -> Int? {
    var end = index + 1
    while end < text.count {
      switch text[end] {
      case UInt8(ascii: "]"): return end + 1
      case UInt8(ascii: "["): return nil
      default: end += 1
      }
    }
    return nil
  }

  private static func hasOpeningBracket(_ text: Span<UInt8>, before index: Int) -> Bool {
    var start = index
    while start > 0 {
      start -= 1
      if text[start] == UInt8(ascii: "[") { return true }
      if text[start] == UInt8(ascii: "]") { return false }
    }
    return false
  }

  /// Whether a bracket that this text does not close may be closed on the next line.
  private func goesOn(_ text: Span<UInt8>, from index: Int, _ node: CMarkNode) -> Bool {
    for other in index + 1..<text.count where text[other] == UInt8(ascii: "[") { return false }
    return node.next?.kind == .softBreak && node.next?.next?.kind == .text && links.isEmpty
  }

  // MARK: Problems

  private mutating func reportUnclosed(_ text: Span<UInt8>) {
    guard links.isEmpty, hasRoomForProblems else { return }
    var end = 1
    while end < min(text.count, 40), !ASCII.isSpace(text[end]), text[end] != UInt8(ascii: "[") {
      end += 1
    }
    let word = Array(copying: text.extracting(0..<end))
    guard let place = source.find(word), !source.isEscaped(at: place.lowerBound) else { return }
    report(
      .error, word.starts(with: "[@".utf8) ? .unknownCitation : .unknownFact,
      "the bracket is not closed by a ']' in the same plain text", at: place,
      notes: ["a citation cannot hold emphasis, code or links; write '\\[' where none is meant"])
  }

  /// Warns of `[text][reference]`, which libcmark leaves as it is when there is no such definition.
  private mutating func reportUndefined(_ text: Span<UInt8>, from start: Int, closedAt end: Int) {
    guard scan.hasBracketPair, hasRoomForProblems, links.isEmpty, end < text.count,
      text[end] == UInt8(ascii: "["),
      let close = Self.closingBracket(text, after: end)
    else { return }
    if text[start] == UInt8(ascii: "[") {
      let inside = text.extracting(start + 1..<end - 1)
      let isTask =
        inside.count <= 1
        && (inside.isEmpty || ASCII.isSpace(inside[0]) || inside[0] | 0x20 == UInt8(ascii: "x"))
      guard !isTask else { return }
      // An index such as a[1][2] is no reference.
      if start > 0 {
        let before = text[start - 1]
        let isIndex =
          ASCII.isAlphanumeric(before) || before == UInt8(ascii: "]") || before == UInt8(ascii: ")")
        guard !isIndex else { return }
      }
    }
    let written = Array(copying: text.extracting(start..<close))
    guard let place = source.find(written), !source.isEscaped(at: place.lowerBound) else { return }
    var name = Array(copying: text.extracting(end + 1..<close - 1))
    if name.isEmpty, text[start] == UInt8(ascii: "[") {
      name = Array(copying: text.extracting(start + 1..<end - 1))
    }
    report(
      .warning, .undefinedReference,
      "there is no definition of the reference '\(String(utf8: name))'",
      at: place,
      notes: ["it would be a line such as '[\(String(utf8: name))]: https://example.org'"])
  }
}
