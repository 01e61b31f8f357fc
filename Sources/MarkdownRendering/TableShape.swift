/// The columns of a pipe table, read from a paragraph's first two lines.
struct TableShape {
  enum Alignment {
    case none, left, center, right
  }

  let columns: [Alignment]

  /// Fails where the paragraph is no table: its second line is no row of dashes, or has another
  /// number of cells than the first.
  init?(paragraph: CMarkNode) {
    guard let header = Self.headerCells(of: paragraph),
      let columns = header.delimiter.withLiteral(Self.alignments),
      columns.count == header.count, !columns.isEmpty
    else { return nil }
    self.columns = columns
  }

  /// Whether some later line of the paragraph looks like the second line of a table.
  static func hasLateDelimiter(in paragraph: CMarkNode) -> Bool {
    var node = paragraph.firstChild
    var line = 0
    while let current = node {
      switch current.kind {
      case .softBreak, .lineBreak: line += 1
      case .text where line > 1 && isWholeLine(current):
        if (current.withLiteral(alignments)?.count ?? 0) > 1 { return true }
      default: break
      }
      node = current.next
    }
    return false
  }

  // MARK: Lines

  private static func isBreak(_ node: CMarkNode?) -> Bool {
    guard let node else { return true }
    return node.kind == .softBreak || node.kind == .lineBreak
  }

  private static func isWholeLine(_ node: CMarkNode) -> Bool {
    isBreak(node.previous) && isBreak(node.next)
  }

  /// The number of cells in the first line, and the text of the second if it is nothing but text.
  private static func headerCells(of paragraph: CMarkNode) -> (count: Int, delimiter: CMarkNode)? {
    var row = TableRowReader()
    var hasPipe = false
    var node = paragraph.firstChild
    while let current = node, !isBreak(current) {
      if current.kind == .text {
        current.withLiteral { literal in
          for index in literal.indices {
            hasPipe = hasPipe || literal[index] == UInt8(ascii: "|")
            _ = row.read(literal[index])
          }
        }
      } else {
        row.readContent()
      }
      node = current.next
    }
    guard hasPipe, let delimiter = node?.next, delimiter.kind == .text, isWholeLine(delimiter)
    else { return nil }
    return (row.cellCount, delimiter)
  }

  /// Reads `| --- | :-: |`; dashes may have become typographic ones.
  private static func alignments(_ line: Span<UInt8>) -> [Alignment]? {
    let trimmed = ASCII.trimmed(line)
    var index = trimmed.lowerBound
    let end = trimmed.upperBound
    func skipSpaces() {
      while index < end, ASCII.isSpace(line[index]) { index += 1 }
    }
    func skip(_ byte: UInt8) -> Bool {
      guard index < end, line[index] == byte else { return false }
      index += 1
      return true
    }
    func skipDashes() -> Bool {
      let start = index
      while index < end {
        if line[index] == UInt8(ascii: "-") {
          index += 1
        } else if line[index] == 0xE2, index + 2 < end, line[index + 1] == 0x80,
          line[index + 2] == 0x93 || line[index + 2] == 0x94
        {
          index += 3
        } else {
          break
        }
      }
      return index > start
    }
    var columns: [Alignment] = []
    _ = skip(UInt8(ascii: "|"))
    while index < end {
      skipSpaces()
      let left = skip(UInt8(ascii: ":"))
      guard skipDashes() else { return nil }
      let right = skip(UInt8(ascii: ":"))
      skipSpaces()
      columns.append(left ? (right ? .center : .left) : (right ? .right : .none))
      guard index == end || skip(UInt8(ascii: "|")) else { return nil }
    }
    return columns
  }
}
