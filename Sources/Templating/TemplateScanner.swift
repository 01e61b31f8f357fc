/// Finds the tags of a template and the lines that hold nothing but one tag.
///
/// Every search stops at the next delimiter of either sort, so the cost is linear in the file's
/// size whatever it holds.
struct TemplateScanner {
  enum Result {
    case tag(TemplateTag)
    /// The opening delimiter of a tag that is never closed, and where to go on.
    case unclosed(Range<Int>, resume: Int)
    case end
  }

  let bytes: [UInt8]
  var delimiters = TemplateDelimiters()

  /// The first tag at or after a place.
  func nextTag(from place: Int) -> Result {
    let opening = delimiters.opening
    guard let start = firstPlace(of: opening, from: place) else { return .end }
    let inside = start + opening.count
    guard inside < bytes.count else { return .unclosed(start..<inside, resume: inside) }
    let (kind, ending, hasSign) = kind(signed: bytes[inside])
    let contentStart = hasSign ? inside + 1 : inside
    guard let end = close(ending, from: contentStart, isComment: kind.isComment) else {
      // A comment may hold other tags, so one without an end swallows the rest of the file.
      return .unclosed(start..<inside, resume: kind.isComment ? bytes.count : inside)
    }
    return .tag(
      TemplateTag(
        kind: kind, range: start..<(end + ending.count), content: trimmed(contentStart..<end)))
  }

  private func kind(signed sign: UInt8) -> (TemplateTag.Kind, ending: [UInt8], hasSign: Bool) {
    let closing = delimiters.closing
    switch sign {
    case UInt8(ascii: "{"): return (.raw, [UInt8(ascii: "}")] + closing, true)
    case UInt8(ascii: "&"): return (.raw, closing, true)
    case UInt8(ascii: "#"): return (.section, closing, true)
    case UInt8(ascii: "^"): return (.inverted, closing, true)
    case UInt8(ascii: "/"): return (.close, closing, true)
    case UInt8(ascii: ">"): return (.partial, closing, true)
    case UInt8(ascii: "!"): return (.comment, closing, true)
    case UInt8(ascii: "="): return (.delimiters, [UInt8(ascii: "=")] + closing, true)
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "<"):
      // A sign that starts the closing delimiter closes an empty tag instead.
      return closing.first == sign
        ? (.variable, closing, false) : (.unsupported(sign), closing, true)
    default: return (.variable, closing, false)
    }
  }

  /// Where the tag's ending starts; only a comment may hold another opening delimiter before it.
  private func close(_ ending: [UInt8], from start: Int, isComment: Bool) -> Int? {
    if isComment { return firstPlace(of: ending, from: start) }
    var place = start
    while place < bytes.count {
      if stands(ending, at: place) { return place }
      if stands(delimiters.opening, at: place) { return nil }
      place += 1
    }
    return nil
  }

  private func firstPlace(of wanted: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + wanted.count <= bytes.count {
      if stands(wanted, at: place) { return place }
      place += 1
    }
    return nil
  }

  private func stands(_ wanted: [UInt8], at place: Int) -> Bool {
    guard place + wanted.count <= bytes.count else { return false }
    for offset in wanted.indices where bytes[place + offset] != wanted[offset] { return false }
    return true
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The line of a tag that is alone on it, with its line end; `nil` when it is not alone.
  func standaloneLine(of tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
    guard startsLine(at: start) else { return nil }
    var end = tag.upperBound
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == UInt8(ascii: "\n") { return start..<(end + 1) }
    guard bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count,
      bytes[end + 1] == UInt8(ascii: "\n")
    else { return nil }
    return start..<(end + 2)
  }

  /// Whether a line begins at the place.
  func startsLine(at place: Int) -> Bool {
    place == 0 || bytes[place - 1] == UInt8(ascii: "\n")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

extension TemplateTag.Kind {
  fileprivate var isComment: Bool {
    if case .comment = self { true } else { false }
  }
}
