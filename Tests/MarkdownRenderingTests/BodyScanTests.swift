import Testing

@testable import MarkdownRendering

/// What is known of a text before it is parsed.
@Suite struct BodyScanTests {
  @Test func pipesAreKnownByTheirLines() {
    let text = "one\n| a | b |\nno \\| pipe\r\n\\\\| pipe\n\nlast |"
    let bytes = Array(text.utf8)
    let scan = BodyScan(bytes.span, body: 0..<bytes.count)
    let withPipe: Set = [2, 4, 6]
    for first in 0...7 {
      for last in first...8 {
        let expected = !withPipe.isDisjoint(with: first...last)
        #expect(scan.hasPipe(in: (first, last)) == expected, "\(first) to \(last)")
      }
    }
  }

  @Test func kindsHaveTheNumbersOfLibcmark() {
    for kind in CMarkNodeKind.allCases {
      #expect(CMarkNodeKind(number: UInt32(kind.rawValue)) == kind)
    }
    #expect(CMarkNodeKind(number: UInt32(CMarkNodeKind.allCases.count)) == nil)
    #expect(CMarkNodeKind(number: 0x101) == nil)
  }
}
