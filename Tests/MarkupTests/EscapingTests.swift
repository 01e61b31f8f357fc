import Foundation
import Markup
import Testing

/// Escaping for each place a value can stand in.
@Suite struct EscapingTests {
  private func html(_ text: String) -> String {
    var out: [UInt8] = []
    Escaping.appendHTML(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("plain é 日本 😀", "plain é 日本 😀"), ("&<>\"'", "&amp;&lt;&gt;&quot;&#39;"),
    ("a&amp;b", "a&amp;amp;b"), ("<b>", "&lt;b&gt;"), ("x<", "x&lt;"),
    // A quote with a combining mark is one character and still a quote to a browser.
    ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"),
  ])
  func textAndAttributes(_ text: String, _ expected: String) {
    #expect(html(text).utf8.elementsEqual(expected.utf8))
  }

  @Test func theThreeFormsOfInputGiveTheSame() {
    let text = "a<b>&\"c'é"
    var array: [UInt8] = []
    Escaping.appendHTML(Array(text.utf8), to: &array)
    var slice: [UInt8] = []
    Escaping.appendHTML(Array(("x" + text).utf8)[1...], to: &slice)
    var lazy: [UInt8] = []
    Escaping.appendHTML(Array(text.utf8.reversed()).reversed() as ReversedCollection, to: &lazy)
    #expect(array == Array(html(text).utf8))
    #expect(slice == array && lazy == array)
  }

  @Test func scalarsThatXMLForbidsAreLeftOut() {
    var out: [UInt8] = []
    Escaping.appendXML("a\u{0}\u{8}\u{B}\u{C}\u{1F}\u{FFFE}\u{FFFF}b\t\n<\u{E000}😀", to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "ab\t\n&lt;\u{E000}😀")
  }

  @Test(arguments: [
    "", "plain", "\"\\/\n\t\r\u{0}\u{1}\u{1F}\u{7F}", "</script><!--", "a\u{2028}\u{2029}b", "é😀&",
  ])
  func jsonReadsBackAndIsSafeInAScript(_ text: String) throws {
    var out: [UInt8] = []
    Escaping.appendJSON(text, to: &out)
    let written = String(decoding: out, as: UTF8.self)
    let read = try #require(
      JSONSerialization.jsonObject(with: Data("[\(written)]".utf8)) as? [String])
    #expect(read[0].unicodeScalars.elementsEqual(text.unicodeScalars))
    for sign in ["<", ">", "&", "\u{2028}", "\u{2029}", "\n"] {
      #expect(!written.unicodeScalars.contains { String($0) == sign })
    }
  }

  @Test func attributesOfABufferAreEscaped() {
    var buffer = HTMLBuffer()
    buffer.open("a", ["href": "x\"y", "class": nil])
    buffer.text("<")
    buffer.close("a")
    buffer.element("p", ["id": "'"], text: "&")
    #expect(
      String(decoding: buffer.trusted.bytes, as: UTF8.self)
        == "<a href=\"x&quot;y\">&lt;</a><p id=\"&#39;\">&amp;</p>")
  }
}
