internal import Diagnostics
internal import Markup

extension HTMLWriter {
  mutating func beginLink(_ node: CMarkNode) {
    let start = out.count
    let url = address(of: node)
    if settings.isPlain {
      out.append("<a href=\"")
      if !Self.isRefusedByLibcmark(url) { HTMLEscape.appendURL(url.span, to: &out) }
      writeTitle(of: node)
      out.append("\">")
      links.append(true)
      return
    }
    let range = locate(node, url, isImage: false)
    guard let destination = destination(for: url, at: range, isImage: false) else {
      links.append(false)
      return
    }
    result.links.append(
      LinkUse(destination: destination, isImage: false, range: source.sourceRange(range)))
    guard let resolution = resolve(destination, url, at: range), links.isEmpty else {
      links.append(false)
      return
    }
    out.append("<a href=\"")
    if let address = resolution.address {
      HTMLEscape.appendURL(address.utf8Span.span, to: &out)
    } else {
      HTMLEscape.appendURL(url.span, to: &out)
    }
    writeTitle(of: node)
    out.append("\"")
    if case .external(let address) = destination, !address.utf8.starts(with: "mailto:".utf8) {
      out.append(" rel=\"external\"")
    }
    out.append(">")
    links.append(true)
    excludeFromOutline(since: start)
  }

  mutating func endLink() {
    guard links.popLast() == true else { return }
    let start = out.count
    out.append("</a>")
    excludeFromOutline(since: start)
  }

  /// The title of a link or an image; empty where it has none.
  func titleOfLink(_ node: CMarkNode) -> [UInt8] {
    node.withTitle { title in
      scan.escapedPipes.isEmpty ? Array(copying: title) : EscapedPipe.restored(title, as: "|")
    }
  }

  /// Ends the attribute that is open, but for its quote, and adds a title where there is one.
  private mutating func writeTitle(of node: CMarkNode) {
    let title = titleOfLink(node)
    guard !title.isEmpty else { return }
    out.append("\" title=\"")
    HTMLEscape.appendText(title.span, to: &out)
  }

  func address(of node: CMarkNode) -> [UInt8] {
    node.withURL { url in
      scan.escapedPipes.isEmpty ? Array(copying: url) : EscapedPipe.restored(url, as: "|")
    }
  }

  // MARK: Destinations

  /// What an address means; `nil`, with an error, where it may not be used.
  mutating func destination(
    for url: [UInt8], at range: Range<Int>, isImage: Bool
  ) -> LinkDestination? {
    guard !url.isEmpty else {
      report(
        .error, .brokenLink, isImage ? "the image has no address" : "the link has no address",
        at: range)
      return nil
    }
    guard isPlainAddress(url) || URLPolicy.allowsLink(url) else {
      report(
        .error, .unsafeURL, "this address is not allowed", at: range,
        notes: ["a link is a path of this site, or starts with 'https:', 'http:' or 'mailto:'"])
      return nil
    }
    let destination = LinkDestination(address: url)
    if isImage, case .external = destination {
      report(
        .error, .unsafeURL, "an image must be a file of this site", at: range,
        notes: ["a page makes no request to another host: put the file beside the page"])
      return nil
    }
    return destination
  }

  /// What becomes of a link's address; `nil`, with an error, where it leads nowhere.
  private mutating func resolve(
    _ destination: LinkDestination, _ url: [UInt8], at range: Range<Int>
  ) -> LinkResolution? {
    switch destination {
    case .external: return .unchanged
    case .fragment:
      if settings.idPrefix.isEmpty { return .unchanged }
      return .address("#" + String(utf8: settings.idPrefix + url.dropFirst()))
    case .site:
      let resolution = context.resolveLink(destination)
      if case .broken(let message, let suggestion) = resolution {
        reportBroken(message, suggestion, at: range)
        return nil
      }
      return resolution
    }
  }

  mutating func reportBroken(_ message: String, _ suggestion: String?, at range: Range<Int>) {
    let fixes = suggestion.map {
      [Fix("write '\($0)'", range: source.sourceRange(range), replacement: $0)]
    }
    report(.error, .brokenLink, message, at: range, fixes: fixes ?? [])
  }

  /// Whether an address is so plainly allowed that the policy need not be asked.
  private func isPlainAddress(_ url: [UInt8]) -> Bool {
    var colons = 0
    for byte in url {
      if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return false }
      if byte == UInt8(ascii: ":") { colons += 1 }
    }
    if colons == 0 { return url.first != UInt8(ascii: "/") }
    return ASCII.starts(url.span, at: 0, "https://") || ASCII.starts(url.span, at: 0, "http://")
  }

  // MARK: Places

  /// Where a link's destination is written, or as near to it as can be said.
  mutating func locate(_ node: CMarkNode, _ url: [UInt8], isImage: Bool) -> Range<Int> {
    if let place = source.findDestination(url) { return place }
    let mail = Array("mailto:".utf8)
    if url.starts(with: mail), let place = source.findDestination(Array(url[mail.count...])) {
      return place
    }
    let opening = Array(isImage ? "![".utf8 : "[".utf8)
    if let text = node.firstChild, text.kind == .text,
      let place = source.find(opening + text.literal)
    {
      return place
    }
    return source.blockStart()
  }

  /// The addresses that libcmark's safe mode leaves out.
  static func isRefusedByLibcmark(_ url: [UInt8]) -> Bool {
    let start = url.prefix(16).map(ASCII.lowercased)
    func starts(_ prefix: String) -> Bool { start.starts(with: prefix.utf8) }
    if starts("data:image/") {
      return !["png", "gif", "jpeg", "webp"].contains { starts("data:image/" + $0) }
    }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { starts($0) }
  }
}
