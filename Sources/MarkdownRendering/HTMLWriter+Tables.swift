internal import Diagnostics

/// Pipe tables, read from the inline content of a paragraph.
///
/// A paragraph right after the table that starts with `: ` is its caption.
extension HTMLWriter {
  static let maximumColumns = 64

  // MARK: Start and end

  /// Starts a table if the paragraph is one.
  mutating func beginTable(_ node: CMarkNode) -> Bool {
    guard let shape = TableShape(paragraph: node) else {
      if TableShape.hasLateDelimiter(in: node) {
        report(
          .warning, .invalidTable, "a table needs an empty line before it", at: source.blockStart())
      }
      return false
    }
    guard shape.columns.count <= Self.maximumColumns else {
      report(
        .error, .invalidTable, "the table has more than \(Self.maximumColumns) columns",
        at: source.blockStart())
      return false
    }
    startLine()
    out.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    let label = out.count
    out.append("Table\"><table>\n")
    let state = TableState(
      paragraph: node, columns: shape.columns, label: label, caption: out.count)
    out.append("<thead>\n")
    table = state
    return true
  }

  private mutating func endTable(_ state: TableState) {
    endRow()
    let hasBody = (table?.row ?? 0) > 2
    table = nil
    out.append(hasBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
    appendPlainSpace()
    if let next = state.paragraph.next, next.kind == .paragraph, Self.isCaption(next) {
      caption = CaptionState(paragraph: next, label: state.label, caption: state.caption)
    }
  }

  // MARK: Rows and cells

  /// Acts on a step inside the table's paragraph; returns false where it is written as elsewhere.
  mutating func writeInTable(_ event: CMarkEvent, _ kind: CMarkNodeKind) -> Bool {
    guard let state = table else { return false }
    let node = event.node
    if node == state.paragraph {
      endTable(state)
      return true
    }
    let isDirect = node.parent == state.paragraph
    if kind == .softBreak || kind == .lineBreak {
      if isDirect {
        endRow()
      } else {
        reportCrossing()
        out.append(UInt8(ascii: " "))
      }
      return true
    }
    if state.row == 1 { return true }
    if kind == .text, isDirect {
      node.withLiteral { writeRowText($0, node) }
      return true
    }
    if isDirect, event.isEntering {
      table?.reader.readContent()
      openCell()
    }
    if kind == .text || kind == .code {
      let hasPipe = node.withLiteral { literal in
        for index in literal.indices where literal[index] == UInt8(ascii: "|") { return true }
        return false
      }
      if hasPipe { reportCrossing() }
    }
    return false
  }

  private mutating func writeRowText(_ text: Span<UInt8>, _ node: CMarkNode) {
    var start: Int?
    for index in text.indices {
      switch table?.reader.read(text[index]) {
      case .content: if start == nil { start = index }
      case .endOfCell:
        if let first = start { writeCellText(text.extracting(first..<index), node) }
        start = nil
        openCell()
        closeCell()
      case .ignored, nil: break
      }
    }
    if let start { writeCellText(text.extracting(start..<text.count), node) }
  }

  private mutating func writeCellText(_ text: Span<UInt8>, _ node: CMarkNode) {
    openCell()
    if scan.escapedPipes.isEmpty {
      writeInline(text, node)
    } else {
      writeInline(EscapedPipe.restored(text, as: "|").span, node)
    }
  }

  private mutating func openRow() {
    guard let state = table, !state.isRowOpen else { return }
    table?.isRowOpen = true
    if state.row == 2 { out.append("<tbody>\n") }
    out.append("<tr>\n")
  }

  private mutating func openCell() {
    guard let state = table, state.cell == nil else { return }
    openRow()
    let start = out.count
    writeCellStart(column: state.cellsWritten, in: state)
    table?.cell = (start, out.count)
  }

  private mutating func writeCellStart(column: Int, in state: TableState) {
    out.append(state.row == 0 ? "<th scope=\"col\"" : "<td")
    if column < state.columns.count {
      switch state.columns[column] {
      case .none: break
      case .left: out.append(" class=\"align-left\"")
      case .center: out.append(" class=\"align-center\"")
      case .right: out.append(" class=\"align-right\"")
      }
    }
    out.append(UInt8(ascii: ">"))
  }

  private mutating func closeCell() {
    guard let state = table, let cell = state.cell else { return }
    table?.cell = nil
    table?.cellsWritten += 1
    while out.count > cell.content, let last = out.last, ASCII.isSpace(last) { out.removeLast() }
    if state.cellsWritten >= state.columns.count {
      out.removeSubrange(cell.start...)
      if !state.isRowReported {
        table?.isRowReported = true
        let range = rowRange()
        report(
          .error, .invalidTable,
          "the row has more than the \(state.columns.count) cells of the table's head", at: range,
          notes: ["write '\\|' for a pipe that separates no cells"])
      }
      return
    }
    out.append(state.row == 0 ? "</th>\n" : "</td>\n")
    appendPlainSpace()
  }

  private mutating func endRow() {
    guard let state = table else { return }
    if state.row != 1 {
      closeCell()
      openRow()
      padRow()
      out.append("</tr>\n")
      if state.row == 0 { out.append("</thead>\n") }
    }
    table?.row += 1
    table?.reader = TableRowReader()
    table?.isRowOpen = false
    table?.cellsWritten = 0
    table?.isRowReported = false
  }

  /// Adds the cells that a short row lacks; together no more than the page has bytes.
  private mutating func padRow() {
    guard let state = table else { return }
    for column in state.cellsWritten..<max(state.cellsWritten, state.columns.count) {
      guard paddingLeft > 0 else {
        report(
          .error, .invalidTable, "the page's tables lack too many cells", at: rowRange(),
          notes: ["write the empty cells of each row"])
        return
      }
      paddingLeft -= 1
      writeCellStart(column: column, in: state)
      out.append("</td>\n")
    }
  }

  // MARK: Problems

  private mutating func reportCrossing() {
    guard let state = table, !state.isRowReported else { return }
    table?.isRowReported = true
    report(
      .error, .invalidTable, "inline markup runs over the border of a cell", at: rowRange(),
      notes: ["write '\\|' for a pipe in a cell, in code too, and '\\*' or '\\`' for a plain mark"]
    )
  }

  /// The present row's line.
  ///
  /// Lines are counted from the end, which reference definitions before the table do not move.
  private mutating func rowRange() -> Range<Int> {
    guard let state = table else { return source.blockStart() }
    let count: Int
    if let known = state.lineCount {
      count = known
    } else {
      count = Self.lineCount(of: state.paragraph)
      table?.lineCount = count
    }
    let line = state.paragraph.lines.last - count + 1 + state.row
    let range = source.range(ofLines: (line, line))
    guard let start = source.bytes[range].firstIndex(where: { !ASCII.isSpace($0) }) else {
      return range
    }
    return start..<range.upperBound
  }

  private static func lineCount(of paragraph: CMarkNode) -> Int {
    var count = 1
    var node = paragraph.firstChild
    while let current = node {
      if current.kind == .softBreak || current.kind == .lineBreak { count += 1 }
      node = current.next
    }
    return count
  }

  // MARK: Captions

  private static func isCaption(_ paragraph: CMarkNode) -> Bool {
    guard let text = paragraph.firstChild, text.kind == .text else { return false }
    return text.withLiteral { ASCII.starts($0, at: 0, ": ") }
  }

  mutating func beginCaption(_ node: CMarkNode) {
    caption?.start = out.count
    if let text = node.firstChild { prefix = (text, 2, nil) }
    out.append("<caption>")
  }

  /// Moves the caption from behind its table to its place.
  mutating func endCaption(_ state: CaptionState) {
    caption = nil
    out.append("</caption>\n")
    let markup = Array(out[state.start...])
    out.removeSubrange(state.start...)
    out.insert(contentsOf: markup, at: state.caption)
    let text = Self.textOnly(markup)
    guard !text.isEmpty else { return }
    out.replaceSubrange(state.label..<state.label + "Table".utf8.count, with: text)
  }

  /// The text of markup that this writer made, still escaped.
  private static func textOnly(_ markup: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var isTag = false
    for byte in markup {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      case UInt8(ascii: "\n"): if !isTag { text.append(UInt8(ascii: " ")) }
      default: if !isTag { text.append(byte) }
      }
    }
    return Array(text[ASCII.trimmed(text.span)])
  }
}
