import TestSupport
import Testing

@testable import Markup

@Suite struct CSSAddressTests {
  @Test(arguments: [
    ("a{src:url(\"x/y.woff2\")}", ["x/y.woff2"], [true]),
    ("a{src:url('x y')}", ["x y"], [false]), ("a{src:URL( \"x\" )}", ["x"], [false]),
    ("a{src:url(  x/*.png )}b{c:url(y", ["x/*.png", "y"], [false, false]),
    ("a{src:url(\"x\"),url(\"z\")}", ["x", "z"], [true, true]),
    ("/* url(\"no\") */ a{content:\"url(no)\"} b{c:var(\"no\") d(no)}", [], []),
    ("a{b:url(\"open", ["open"], [true]), ("a{b:url(\"", [""], [true]),
    ("a{b:url()}", [""], [false]),
    ("a{b:url(\"one\\\"two\")}", ["one\\\"two"], [true]), ("url", [], []), ("(x)", [], []),
  ])
  func addressesAreFound(css: String, texts: [String], areDoublyQuoted: [Bool]) {
    let bytes = Array(css.utf8)
    let found = CSSAddress.all(in: bytes)
    #expect(found.map(\.text) == texts)
    #expect(found.map(\.isDoublyQuoted) == areDoublyQuoted)
    for address in found {
      #expect(String(decoding: bytes[address.range], as: UTF8.self) == address.text)
    }
  }

  /// Whatever the bytes are, the pieces of a sheet put together are the sheet.
  @Test func noByteIsLost() {
    var generator = SeededGenerator(seed: 11)
    let marks = Array("url(\"'/**/\\{};, \n)a1é".utf8)
    for _ in 0..<2000 {
      let css = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        marks.randomElement(using: &generator) ?? 0
      }
      var lexer = CSSLexer(css)
      var end = 0
      while let piece = lexer.next() {
        #expect(piece.range.lowerBound == end && !piece.range.isEmpty)
        end = piece.range.upperBound
      }
      #expect(end == css.count)
      // Neither may read beyond the end.
      _ = CompactCSS.of(css)
      _ = CSSAddress.all(in: css)
    }
  }
}
