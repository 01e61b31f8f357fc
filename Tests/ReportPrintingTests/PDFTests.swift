import TestSupport
import Testing

@testable import ReportPrinting

/// What is read from a browser's PDF, and what is changed in it.
@Suite struct PDFTests {
  @Test func findsThePageOfEveryPlace() {
    let pdf = TinyPDF.bytes(
      pages: 12, places: [("summary", 3), ("a-b.c", 12), ("caf#c3#a9", 1), ("x%2Fy", 2)])
    #expect(
      PDFDestinations.pages(in: pdf) == ["summary": 3, "a-b.c": 12, "caf\u{e9}": 1, "x/y": 2])
    #expect(PDFDestinations.pages(in: TinyPDF.bytes(pages: 1)) == [:])
  }

  /// A file that was cut anywhere, or has a wrong byte, is read or refused, never more.
  @Test func damageIsNoDisaster() {
    let pdf = TinyPDF.bytes(pages: 3, places: [("one", 1), ("two", 2)])
    for place in pdf.indices {
      _ = PDFDestinations.pages(in: Array(pdf.prefix(place)))
      #expect(!ReportPrinter.isWhole(Array(pdf.prefix(place))) || place >= pdf.count - 1)
      for flip in [0x01, 0x10, 0x40] as [UInt8] {
        var changed = pdf
        changed[place] ^= flip
        _ = PDFDestinations.pages(in: changed)
        #expect(RepeatablePDF.of(changed, date: "2026-01-02").count == pdf.count)
      }
    }
    #expect(PDFDestinations.pages(in: []) == nil)
    #expect(PDFDestinations.pages(in: Array("%PDF-1.7\n%%EOF".utf8)) == nil)
  }

  @Test func aWholePDFHasAStartAndAnEnd() {
    #expect(ReportPrinter.isWhole(TinyPDF.bytes(pages: 1)))
    #expect(ReportPrinter.isWhole(Array("%PDF-1.7\n...%%EOF\r\n".utf8)))
    #expect(!ReportPrinter.isWhole(Array("%PDF-1.7\n...".utf8)))
    #expect(!ReportPrinter.isWhole(Array("PDF-1.7\n%%EOF".utf8)))
    #expect(!ReportPrinter.isWhole([]))
  }

  /// Two prints that differ in the clock and in the numbers of their tags become one.
  @Test func theClockAndTheNumbersOfTagsAreTakenOut() {
    let first = TinyPDF.bytes(pages: 2, stamp: "20260102030405", tags: [216, 217, 220, 216])
    let second = TinyPDF.bytes(pages: 2, stamp: "20991231235959", tags: [301, 309, 317, 301])
    let other = TinyPDF.bytes(pages: 2, stamp: "20991231235959", tags: [301, 309, 317, 309])
    let result = RepeatablePDF.of(first, date: "2026-11-22")
    #expect(first != second)
    #expect(result == RepeatablePDF.of(second, date: "2026-11-22"))
    #expect(result != RepeatablePDF.of(other, date: "2026-11-22"))
    #expect(result.count == first.count)
    let text = String(decoding: result, as: UTF8.self)
    #expect(text.contains("/CreationDate (D:20261122000000+00'00')"))
    #expect(text.contains("(node00000001) (node00000002) (node00000003) (node00000001)"))
  }

  private static let page = """
    <p><a href="#early">no</a></p><nav class="toc" aria-label="Contents"><ol>
    <li><a href="#summary"><span>1</span> S</a></li><li><a href="#end"><span>2</span></a></li>
    </ol></nav><p><a href="#summary">elsewhere</a></p>
    """

  @Test func numbersStandInTheContentsOnly() {
    let list = ContentsList(Array(Self.page.utf8))
    #expect(list.ids == ["summary", "end"])
    #expect(String(decoding: list.numbered([:]), as: UTF8.self) == Self.page)
    let numbered = String(decoding: list.numbered(["summary": 3, "early": 9]), as: UTF8.self)
    #expect(
      numbered
        == Self.page.replacing(
          "<a href=\"#summary\"><span>", with: "<a href=\"#summary\" data-page=\"3\"><span>"))
    #expect(ContentsList(Array("<p>no list</p>".utf8)).ids.isEmpty)
  }
}
