import Foundation

/// The examples of the CommonMark specification, version 0.30.
struct SpecificationExample: Sendable {
  let number: Int
  let markdown: [UInt8]
  let html: [UInt8]

  static let all: [SpecificationExample] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Spec/commonmark-0.30.txt")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return read(String(decoding: data, as: UTF8.self))
  }()

  private static func read(_ text: String) -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var markdown: [Substring]?
    var html: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        markdown = []
      } else if line == fence, let source = markdown, let result = html {
        examples.append(
          SpecificationExample(
            number: examples.count + 1, markdown: bytes(source), html: bytes(result)))
        markdown = nil
        html = nil
      } else if markdown != nil, html == nil, line == "." {
        html = []
      } else if html != nil {
        html?.append(line)
      } else {
        markdown?.append(line)
      }
    }
    return examples
  }

  /// The lines' text; the specification shows a tab as an arrow.
  private static func bytes(_ lines: [Substring]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().replacing("→", with: "\t").utf8)
  }
}
