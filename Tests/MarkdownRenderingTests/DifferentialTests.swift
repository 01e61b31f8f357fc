import Testing

@testable import MarkdownRendering

@Suite("Against libcmark's own writer")
struct DifferentialTests {
  @Test("random documents give the same markup", arguments: [UInt64(1), 2, 3, 4])
  func randomDocuments(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4_000 {
      let text = RandomMarkdown.make(using: &random)
      for smart in [false, true]
      where plainHTML(text, smart: smart) != referenceHTML(text, smart: smart) {
        Issue.record("seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  @Test("the specification's examples, cut and joined, give the same markup")
  func splicedExamples() {
    var random = SeededGenerator(seed: 5)
    let examples = SpecificationExample.all.map(\.markdown)
    for _ in 0..<6_000 {
      var text: [UInt8] = []
      for _ in 0..<3 {
        let example = examples.randomElement(using: &random) ?? []
        let start = Int.random(in: 0...example.count, using: &random)
        text += example[start...]
      }
      #expect(plainHTML(text) == referenceHTML(text))
    }
  }
}
