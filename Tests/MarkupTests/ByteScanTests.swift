import TestSupport
import Testing

@testable import Markup

/// The scans that read eight bytes at a time, against the plain ones that read one.
@Suite struct ByteScanTests {
  private static func random(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    // Mostly text, with every byte that matters and its neighbours.
    let marks =
      Array("&<>\"'[]\\{}|;= az\n\r\t\u{e}\u{1f}\u{7f}".utf8) + [
        0, 0x0C, 0x0E, 0x80, 0xA2, 0xBC, 0xDB, 0xDC, 0xE2, 0xFC, 0xFF,
      ]
    return (0..<count).map { _ in
      Int.random(in: 0..<4, using: &random) == 0
        ? marks.randomElement(using: &random) ?? 0 : UInt8.random(in: 0x61...0x7A, using: &random)
    }
  }

  private static func matters(inJSON byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xE2 || "\"\\<>&".utf8.contains(byte)
  }

  @Test func marksAreFoundWhereTheyAre() {
    var generator = SeededGenerator(seed: 7)
    for count in 0..<200 {
      let bytes = Self.random(count, &generator)
      unsafe bytes.withUnsafeBufferPointer { buffer in
        for start in 0...count {
          let markup = unsafe ByteScan.nextMarkup(in: buffer, from: start)
          let expected = bytes[start...].firstIndex { "&<>\"".utf8.contains($0) } ?? count
          #expect(markup == expected)
          let html = unsafe ByteScan.nextHTML(in: buffer, from: start)
          #expect(html == bytes[start...].firstIndex { "&<>\"'".utf8.contains($0) } ?? count)
          let less = unsafe ByteScan.nextLessThan(in: buffer, from: start)
          #expect(less == bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? count)
          let json = unsafe ByteScan.nextJSON(in: buffer, from: start)
          #expect(json == bytes[start...].firstIndex(where: Self.matters(inJSON:)) ?? count)
          let mark = unsafe ByteScan.nextMarkdownMark(in: buffer, from: start)
          let needed = bytes[start...].firstIndex { "\n\r[\\{|".utf8.contains($0) } ?? count
          // It may stop early, never late, and only at bytes that its comment names.
          #expect(mark <= needed)
          if mark < needed { #expect(bytes[mark] <= 0x0D || "[{\\|".utf8.contains(bytes[mark])) }
        }
      }
    }
  }

  /// The standard library's own check is the judge.
  @Test func wellFormedTextIsToldFromOther() {
    var generator = SeededGenerator(seed: 11)
    let pieces: [[UInt8]] = [
      Array("plain text of some length, ".utf8), Array("é".utf8), Array("€".utf8),
      Array("😀".utf8), [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xE0, 0x9F, 0xBF],
      [0xE0, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0x80], [0xE2, 0x82], [0xC2],
    ]
    var valid = 0
    for _ in 0..<4000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<6, using: &generator) {
        let isGood = Int.random(in: 0..<6, using: &generator) != 0
        bytes += (isGood ? pieces[..<4] : pieces[...]).randomElement(using: &generator) ?? []
      }
      bytes.removeLast(min(bytes.count, Int.random(in: 0..<2, using: &generator)))
      let expected = String(validating: bytes, as: UTF8.self) != nil
      if expected { valid += 1 }
      #expect(ByteScan.isUTF8(bytes.span) == expected)
    }
    #expect(valid > 500 && valid < 3900)
  }
}
