internal import Diagnostics
internal import Markup

extension HTMLWriter {
  mutating func beginImage(_ node: CMarkNode) {
    let start = out.count
    let url = address(of: node)
    out.append("<img src=\"")
    if settings.isPlain {
      if !Self.isRefusedByLibcmark(url) { HTMLEscape.appendURL(url.span, to: &out) }
      out.append("\" alt=\"")
      image = ImageState(
        node: node, start: start, alternative: out.count, isRefused: false, width: nil, height: nil,
        range: 0..<0)
      return
    }
    let range = locate(node, url, isImage: true)
    let target = imageTarget(url, at: range)
    if let target { HTMLEscape.appendURL(target.address.span, to: &out) }
    out.append("\" alt=\"")
    image = ImageState(
      node: node, start: start, alternative: out.count, isRefused: target == nil,
      width: target?.width, height: target?.height, range: range)
  }

  private mutating func imageTarget(
    _ url: [UInt8], at range: Range<Int>
  ) -> (address: [UInt8], width: Int?, height: Int?)? {
    guard let destination = destination(for: url, at: range, isImage: true) else { return nil }
    result.links.append(
      LinkUse(destination: destination, isImage: true, range: source.sourceRange(range)))
    switch context.resolveImage(destination) {
    case .unchanged: return (url, nil, nil)
    case .address(let address): return (Array(address.utf8), nil, nil)
    case .image(let address, let width, let height): return (Array(address.utf8), width, height)
    case .broken(let message, let suggestion):
      reportBroken(message, suggestion, at: range)
      return nil
    }
  }

  /// Writes what stands inside an image as text only.
  mutating func writeAlternative(_ node: CMarkNode, _ kind: CMarkNodeKind) {
    switch kind {
    case .text, .code:
      node.withLiteral { literal in
        if scan.escapedPipes.isEmpty {
          HTMLEscape.appendText(literal, to: &out)
        } else {
          HTMLEscape.appendText(EscapedPipe.restored(literal, as: "|").span, to: &out)
        }
      }
    case .htmlInline:
      if settings.isPlain {
        node.withLiteral { HTMLEscape.appendText($0, to: &out) }
      } else {
        writeHTMLInline(node)
      }
    case .softBreak, .lineBreak: out.append(UInt8(ascii: " "))
    default: break
    }
  }

  mutating func endImage(_ state: ImageState) {
    image = nil
    if state.isRefused {
      out.removeSubrange(state.start...)
      return
    }
    var title = titleOfLink(state.node)
    if settings.isPlain {
      writeImageTitle(title)
      out.append("\" />")
      return
    }
    let isDecorative = title == Array("decorative".utf8)
    if isDecorative { title = [] }
    if out.count == state.alternative, !isDecorative {
      report(
        .warning, .missingAlternativeText, "the image has no alternative text", at: state.range,
        notes: [
          "say in the brackets what it shows; give a purely decorative image the title \"decorative\""
        ])
    }
    writeImageTitle(title)
    out.append(UInt8(ascii: "\""))
    if let width = state.width, let height = state.height {
      out.append(" width=\"")
      out.append(decimal: width)
      out.append("\" height=\"")
      out.append(decimal: height)
      out.append(UInt8(ascii: "\""))
    }
    out.append(" loading=\"lazy\" decoding=\"async\" />")
    excludeFromOutline(since: state.start)
  }

  private mutating func writeImageTitle(_ title: [UInt8]) {
    guard !title.isEmpty else { return }
    out.append("\" title=\"")
    HTMLEscape.appendText(title.span, to: &out)
  }
}
