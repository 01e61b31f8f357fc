/// Builds Markdown in one byte buffer, block by block with an empty line between.
///
/// Values are text and are escaped; what is given as `inline` is Markdown already.
struct MarkdownBuffer {
  private(set) var bytes: [UInt8] = []

  mutating func heading(_ level: Int, _ text: String) {
    block(String(repeating: "#", count: level) + " " + MarkdownText.escaped(text))
  }

  mutating func paragraph(_ text: String) {
    paragraph(inline: MarkdownText.escaped(text))
  }

  /// A paragraph that starts with nothing that starts another kind of block.
  mutating func paragraph(inline text: String) {
    guard let first = text.utf8.first else { return }
    if "#>+-=~".utf8.contains(first) {
      block("\\" + text)
    } else if let stop = Self.stopAfterNumber(text) {
      block(text[..<stop] + "\\" + text[stop...])
    } else {
      block(text)
    }
  }

  mutating func quote(_ text: String) {
    guard !text.utf8.isEmpty else { return }
    block("> " + MarkdownText.escaped(text))
  }

  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    block(items.map { "- " + $0 }.joined(separator: "\n"))
  }

  /// A pipe table; a caption, where there is one, stands before it.
  mutating func table(_ header: [String], caption: String? = nil, _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    if let caption { block("**" + MarkdownText.escaped(caption) + "**") }
    separate()
    row(header.map(MarkdownText.escaped))
    row(header.map { _ in "---" })
    for cells in rows { row(cells) }
  }

  /// Lines as they are.
  mutating func verbatim(_ text: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: text)
    if bytes.last != 0x0A { bytes.append(0x0A) }
  }

  private mutating func block(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }

  private mutating func row(_ cells: [String]) {
    bytes.append(UInt8(ascii: "|"))
    for cell in cells {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: cell.utf8)
      bytes.append(contentsOf: " |".utf8)
    }
    bytes.append(0x0A)
  }

  private mutating func separate() {
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  /// Where the number that the text starts with ends in what would make it a list.
  private static func stopAfterNumber(_ text: String) -> String.Index? {
    let stop = text.utf8.firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let stop, stop > text.startIndex else { return nil }
    let isStop = text.utf8[stop] == UInt8(ascii: ".") || text.utf8[stop] == UInt8(ascii: ")")
    return isStop ? stop : nil
  }
}
