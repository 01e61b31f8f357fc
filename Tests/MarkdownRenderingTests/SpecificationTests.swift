import Testing

@testable import MarkdownRendering

@Suite("CommonMark 0.30")
struct SpecificationTests {
  /// The examples with raw HTML, which is left out; all others are as in the specification.
  static let rawHTML: Set<Int> = [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164,
    165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183,
    184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535,
    612, 613, 614, 615, 616, 622, 624, 627, 628, 629, 630, 631, 642, 643,
  ]

  @Test("all 652 examples are there")
  func examplesAreComplete() {
    #expect(SpecificationExample.all.count == 652)
  }

  @Test("every example without raw HTML gives the specification's markup")
  func examples() {
    var differing: [Int] = []
    for example in SpecificationExample.all {
      let html = plainHTML(example.markdown)
      if html != example.html {
        differing.append(example.number)
        #expect(String(decoding: html, as: UTF8.self).contains("<!-- raw HTML omitted -->"))
      }
      let libcmark = referenceHTML(example.markdown)
      #expect(html == libcmark, "example \(example.number)")
    }
    #expect(differing == Self.rawHTML.sorted())
    #expect(differing.count == 71)
  }
}
