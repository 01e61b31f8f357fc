internal import Markup

/// One pass over a page's text before libcmark sees it: its limits, and which extensions it may use.
///
/// The limits keep libcmark 0.30's quadratic cases short: a page of at most 1 MiB, at most 50
/// list and quote markers at a line's start, at most 400 columns of indentation (100 before a
/// list or quote marker, since nested lists are indented), and at most 20,000 opening brackets.
struct BodyScan {
  static let maximumSize = 1 << 20
  static let maximumMarkers = 50
  static let maximumIndentation = 400
  static let maximumMarkerIndentation = 100
  static let maximumBrackets = 20_000

  /// The offset at which each line starts, as libcmark counts lines.
  private(set) var lineStarts: [Int] = []
  /// The limit that the text exceeds, if any.
  private(set) var excess: Excess?
  /// The offsets of the backslashes of `\|`.
  private(set) var escapedPipes: [Int] = []
  /// The numbers of the lines with a pipe that is not escaped, counted from 1, in order.
  private(set) var pipeLines: [Int] = []
  /// Whether `[@`, `[fact:` or `[editorial]` occurs.
  private(set) var hasCitation = false
  /// Whether `][` occurs.
  private(set) var hasBracketPair = false
  /// Whether `{#` occurs.
  private(set) var hasHeadingID = false
  /// Whether `[!` occurs.
  private(set) var hasCallout = false
  /// Whether `[ ]`, `[x]` or `[X]` occurs.
  private(set) var hasTask = false

  struct Excess {
    let message: String
    let note: String
    let range: Range<Int>
  }

  init(_ file: Span<UInt8>, body: Range<Int>) {
    guard body.count <= Self.maximumSize else {
      let start = body.lowerBound
      excess = Excess(
        message: "the page is larger than 1 MiB", note: "split it into several pages",
        range: start..<start)
      return
    }
    let text = file.extracting(body)
    var brackets = 0
    var index = 0
    lineStarts.reserveCapacity(text.count / 24 + 16)
    lineStarts.append(body.lowerBound)
    while index < text.count, excess == nil {
      index = scanLineStart(text, from: index, base: body.lowerBound)
      index = scanLineRest(text, from: index, base: body.lowerBound, brackets: &brackets)
    }
  }

  /// Whether any of the lines has a pipe that is not escaped.
  func hasPipe(in lines: (first: Int, last: Int)) -> Bool {
    var low = 0
    var high = pipeLines.count
    while low < high {
      let middle = (low + high) / 2
      if pipeLines[middle] < lines.first { low = middle + 1 } else { high = middle }
    }
    return low < pipeLines.count && pipeLines[low] <= lines.last
  }

  /// Reads the indentation, quote marks and list markers; returns where the line's text starts.
  private mutating func scanLineStart(_ text: Span<UInt8>, from start: Int, base: Int) -> Int {
    var index = start
    var markers = 0
    var column = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      default:
        let length = Self.markerLength(text, at: index)
        guard length > 0 else {
          if column > Self.maximumIndentation {
            refuse("more than \(Self.maximumIndentation) columns of indentation", at: base + start)
          }
          return index
        }
        if column > Self.maximumMarkerIndentation {
          let limit = Self.maximumMarkerIndentation
          refuse("a list or quote mark indented by more than \(limit) columns", at: base + start)
          return index
        }
        markers += 1
        column += length
        if markers > Self.maximumMarkers {
          refuse("more than \(Self.maximumMarkers) list or quote marks", at: base + start)
          return index
        }
        index += length
        continue
      }
      index += 1
    }
    return index
  }

  private mutating func refuse(_ what: String, at start: Int) {
    excess = Excess(
      message: "the line starts with \(what)",
      note: "such text takes the Markdown parser very long; no page needs it",
      range: start..<start)
  }

  /// The length of a quote mark or list marker at `index`, or 0.
  private static func markerLength(_ text: Span<UInt8>, at index: Int) -> Int {
    func endsMarker(_ index: Int) -> Bool {
      guard index < text.count else { return true }
      switch text[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return true
      default: return false
      }
    }
    switch text[index] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return endsMarker(index + 1) ? 1 : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = index + 1
      while end < text.count, end - index < 9, ASCII.isDigit(text[end]) { end += 1 }
      guard end < text.count,
        text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"), endsMarker(end + 1)
      else { return 0 }
      return end + 1 - index
    default: return 0
    }
  }

  /// Reads to the end of the line; returns where the next one starts.
  private mutating func scanLineRest(
    _ text: Span<UInt8>, from start: Int, base: Int, brackets: inout Int
  ) -> Int {
    var index = Self.nextSpecial(text, from: start)
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\n"):
        lineStarts.append(base + index + 1)
        return index + 1
      case UInt8(ascii: "\r"):
        index += 1
        if index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
        lineStarts.append(base + index)
        return index
      case UInt8(ascii: "["):
        brackets += 1
        if brackets > Self.maximumBrackets {
          excess = Excess(
            message: "the page has more than \(Self.maximumBrackets) opening brackets",
            note: "such text takes the Markdown parser very long; split the page",
            range: base + index..<base + index + 1)
          return text.count
        }
        noteBracket(text, at: index)
      case UInt8(ascii: "|"):
        if pipeLines.last != lineStarts.count { pipeLines.append(lineStarts.count) }
      case UInt8(ascii: "{"):
        if index + 1 < text.count, text[index + 1] == UInt8(ascii: "#") { hasHeadingID = true }
      case UInt8(ascii: "\\"):
        // The character after a backslash is escaped, whatever it is.
        if index + 1 < text.count, text[index + 1] == UInt8(ascii: "|") {
          escapedPipes.append(base + index)
          index += 1
        } else if index + 1 < text.count, text[index + 1] == UInt8(ascii: "\\") {
          index += 1
        }
      default: break
      }
      index = Self.nextSpecial(text, from: index + 1)
    }
    return index
  }

  /// The next line end, bracket, backslash, brace or pipe; few other bytes stop it too.
  private static func nextSpecial(_ text: Span<UInt8>, from start: Int) -> Int {
    unsafe text.withUnsafeBufferPointer { unsafe ByteScan.nextMarkdownMark(in: $0, from: start) }
  }

  private mutating func noteBracket(_ text: Span<UInt8>, at index: Int) {
    if index > 0, text[index - 1] == UInt8(ascii: "]") { hasBracketPair = true }
    guard index + 1 < text.count else { return }
    switch text[index + 1] {
    case UInt8(ascii: "@"): hasCitation = true
    case UInt8(ascii: "f"): hasCitation = hasCitation || ASCII.starts(text, at: index, "[fact:")
    case UInt8(ascii: "e"):
      hasCitation = hasCitation || ASCII.starts(text, at: index, "[editorial]")
    case UInt8(ascii: "!"): hasCallout = true
    case UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X"): hasTask = true
    default: break
    }
  }
}
