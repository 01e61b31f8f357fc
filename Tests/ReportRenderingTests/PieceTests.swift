import ContentModel
import Foundation
import Markup
import Testing

@testable import ReportRendering

/// The small parts: Base64, JSON, notes, style sheets and hashes.
@Suite struct PieceTests {
  @Test(arguments: 0...20) func base64AgreesWithFoundation(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 73 + 200) }
    var out: [UInt8] = []
    Base64.append(bytes, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == Data(bytes).base64EncodedString())
  }

  /// The example of RFC 4648, section 10.
  @Test func aPictureIsItsOwnAddress() {
    let picture = Picture(kind: .svg, bytes: Array("foob".utf8))
    #expect(picture.address == "data:image/svg+xml;base64,Zm9vYg==")
  }

  @Test func aHashIsPrintedInGroups() {
    let hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    let provenance = ReportProvenance(program: "", fingerprint: hash, asOf: nil)
    #expect(provenance.shortFingerprint == "0123 4567 89ab cdef")
  }

  @Test func jsonSaysWhatItIsTold() throws {
    var writer = JSONWriter()
    let values = [0.1, -0.0, 1e-300, 1.5e300, 100, 1 / 3, Double.nan, .infinity]
    writer.object { writer in
      writer.field("text", "a\"\\\u{1}</\u{2028}é")
      writer.field("none", nil as String?)
      writer.field("yes", true)
      writer.field("whole", 7)
      writer.numbers("numbers", values)
      writer.array("empty", [Int]()) { writer, item in writer.string("\(item)") }
      writer.object("inner") { $0.field("x", 1.0) }
    }
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    #expect(root["text"] as? String == "a\"\\\u{1}</\u{2028}é")
    #expect(root["none"] is NSNull)
    #expect(root["yes"] as? Bool == true)
    #expect(root["whole"] as? Int == 7)
    let numbers = try #require(root["numbers"] as? [Any])
    #expect(numbers.prefix(6).compactMap { $0 as? Double } == Array(values.prefix(6)))
    #expect(numbers.suffix(2).allSatisfy { $0 is NSNull })
    #expect((root["empty"] as? [Any])?.isEmpty == true)
  }

  @Test func lettersGoOnAfterZ() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(NoteIndex.letter) == [
        "a", "z", "aa", "az", "ba", "zz", "aaa",
      ])
  }

  @Test func fontsAreTakenIn() {
    let sheet = Array(
      "a{src:url(\"fonts/x.woff2\")} b{src:url(\"fonts/y.woff2\")} c{x:url(\"".utf8)
    let css = ReportStyles.assemble(
      sheets: [sheet], fonts: ["fonts/x.woff2": Array("abc".utf8)])
    #expect(
      String(decoding: css, as: UTF8.self)
        == "a{src:url(\"data:font/woff2;base64,YWJj\")}b{src:url(\"fonts/y.woff2\")}c{x:url(\"\n")
  }

  @Test func cssStringsCannotEnd() {
    #expect(
      ReportPages.string("A \"b\\\n</é")
        == "\"A \\22 b\\5c \\a \\3c \\2f \\e9 \"")
  }
}
