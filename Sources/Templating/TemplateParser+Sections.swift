import Diagnostics

/// Sections: what opens, what closes, and what to say when the two do not agree.
extension TemplateParser {
  mutating func openSection(
    _ name: TemplateName, isInverted: Bool, _ tag: TemplateTag, isAlone: Bool
  ) {
    if open.count == Self.deepestNesting, !hasReportedDepth {
      hasReportedDepth = true
      log.error(
        .templateSyntax, "sections are nested more than \(Self.deepestNesting) deep",
        at: file.range(tag.range))
    }
    open.append(nodes.count)
    add(.section(name, isInverted: isInverted, end: nodes.count), tag.range, isAlone: isAlone)
  }

  mutating func closeSection(_ tag: TemplateTag, isAlone: Bool) {
    guard let innermost = open.last else {
      log.error(
        .templateSyntax, "this closes a section that is not open", at: file.range(tag.range))
      return
    }
    // The stack is searched only to a limited depth: a file nested deeper is refused anyway.
    let match = open.suffix(Self.deepestNesting + 1).lastIndex { index in
      sectionName(index).map { file.bytes[$0].elementsEqual(file.bytes[tag.content]) } ?? false
    }
    if match != open.count - 1 { reportMismatch(tag, innermost) }
    // A close that matches an outer section ends what is open inside it; one that matches none
    // is taken for a misspelt close of the innermost.
    let kept = match ?? open.count - 1
    while open.count > kept, let index = open.popLast() { end(index) }
    add(.sectionEnd, tag.range, isAlone: isAlone)
  }

  mutating func reportUnclosed(_ index: Int) {
    end(index)
    log.error(
      .templateSyntax, "the section is not closed", at: file.range(nodes[index].range),
      notes: ["write '\(closeTag(index))' where it ends"])
  }

  private mutating func reportMismatch(_ tag: TemplateTag, _ innermost: Int) {
    let expected = closeTag(innermost)
    log.error(
      .templateSyntax, "this does not close the section that is open",
      at: file.range(tag.range),
      labels: [Label(file.range(nodes[innermost].range), "this section is open")],
      fixes: [
        Fix("write '\(expected)'", range: file.range(tag.range), replacement: expected)
      ])
  }

  /// Makes the section end before the node that comes next.
  private mutating func end(_ index: Int) {
    guard case .section(let name, let isInverted, _) = nodes[index].content else { return }
    nodes[index].content = .section(name, isInverted: isInverted, end: nodes.count)
  }

  private func sectionName(_ index: Int) -> Range<Int>? {
    guard case .section(let name, _, _) = nodes[index].content else { return nil }
    return name.range
  }

  private func closeTag(_ index: Int) -> String {
    let name = sectionName(index) ?? 0..<0
    let delimiters = scanner.delimiters
    return String(
      decoding: delimiters.opening + [UInt8(ascii: "/")] + file.bytes[name] + delimiters.closing,
      as: UTF8.self)
  }
}
