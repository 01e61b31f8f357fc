internal import Diagnostics
internal import Markup

extension HTMLWriter {
  /// Adds a fenced block to the result if its first word is one of the caller's kinds.
  mutating func writeDataBlock(_ node: CMarkNode) -> Bool {
    let info = node.withFenceInfo { Array(copying: $0) }
    let end = info.firstIndex { ASCII.isSpace($0) } ?? info.count
    let kind = Array(info[..<end])
    guard settings.dataBlockKinds.contains(ByteKey(bytes: kind)) else { return false }
    let rest = Array(info[end...])
    let body =
      node.withLiteral { literal in
        scan.escapedPipes.isEmpty
          ? Array(copying: literal) : EscapedPipe.restored(literal, as: "\\|")
      }
    startLine()
    flushSegment()
    let offsets = lineOffsets(of: body, firstLine: node.lines.first + 1)
    let start = offsets.first ?? source.offset(ofLine: node.lines.first + 1)
    let lines = body.count { $0 == 0x0A }
    let bodyEnd =
      lines == 0
      ? start
      : source.range(ofLines: (node.lines.first + lines, node.lines.first + lines)).upperBound
    result.segments.append(
      .dataBlock(
        DataBlock(
          kind: String(utf8: kind), arguments: String(utf8: Array(rest[ASCII.trimmed(rest.span)])),
          body: body, range: source.sourceRange(start..<max(start, bodyEnd)),
          lineOffsets: offsets)))
    return true
  }

  /// Where each line of a block's body starts in the file: after what its container puts before it.
  private mutating func lineOffsets(of body: [UInt8], firstLine: Int) -> [Int] {
    var offsets: [Int] = []
    var line = firstLine
    var start = 0
    while start < body.count {
      let end = body[start...].firstIndex(of: 0x0A) ?? body.count
      let written = source.range(ofLines: (line, line))
      let shown = end - start
      let fits = written.count >= shown
      offsets.append(fits ? written.upperBound - shown : written.lowerBound)
      line += 1
      start = end + 1
    }
    return offsets
  }
}
