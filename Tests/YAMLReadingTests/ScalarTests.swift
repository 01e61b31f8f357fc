import Diagnostics
import Testing
import YAMLReading

/// Scalars keep the text they were written with.
@Suite struct ScalarTests {
  @Test(arguments: [
    "NO", "no", "on", "Yes", "true", "null", "~", "1.10", "0123", "0o17", "0x1F", "12:30:45",
    "1e3", "1_000", ".nan", ".inf", "-0", "2026-01-01", "+1", "=", "café", "日本", "😀",
  ])
  func plainScalarsStayText(_ text: String) throws {
    for (document, isPlain) in [
      ("a: \(text)\n", true), ("a: \"\(text)\"\n", false), ("a: '\(text)'\n", false),
    ] {
      let node = try #require(Reading(document).value("a"))
      guard case .scalar(let scalar) = node else {
        Issue.record("\(node)")
        return
      }
      #expect(scalar.text == text)
      #expect(scalar.isPlain == isPlain)
    }
  }

  /// Values by the specification's own rules for folding, clipping and indenting.
  @Test(arguments: [
    ("a: |\n  x\n  y\n", "x\ny\n"), ("a: |-\n  x\n  y\n", "x\ny"),
    ("a: |+\n  x\n\n", "x\n\n"), ("a: >\n  x\n  y\n", "x y\n"), ("a: >-\n  x\n\n  y\n", "x\ny"),
    ("a: >-\n  x\n    y\n  z\n", "x\n  y\nz"), ("a: |2-\n    x\n", "  x"),
    ("a: \"x\\ty\\u00e9\\n\"\n", "x\tyé\n"), ("a: 'it''s'\n", "it's"),
    ("a: \"x\n  y\"\n", "x y"), ("a: x\n  y\n", "x y"), ("a: \"\"\n", ""),
  ])
  func blocksAndQuotes(_ document: String, _ text: String) {
    #expect(Reading(document).text("a") == text)
  }

  @Test(arguments: [
    ("0", 0.0), ("-0", 0), ("12", 12), ("-3.25", -3.25), ("0.5", 0.5), ("1000000000000000", 1e15),
    ("0.000001", 0.000001), ("100.10", 100.1),
  ])
  func numbersAreDecimals(_ text: String, _ value: Double) throws {
    let reading = Reading("a: \(text)\n")
    let reader = SchemaReader(reading.file)
    #expect(reader.number(try #require(reading.value("a")), "it") == value)
    #expect(reader.log.isEmpty)
  }

  @Test(arguments: [
    "+1", "01", "00", ".5", "5.", "1e3", "1E3", "0x10", "0o7", "1_000", "1,5", "1:30", ".nan",
    ".inf", "-.inf", "NaN", "inf", "１２", "--1", "-x", "1 2", "1.2.3", "١", "1e400", "\"12\"",
    "'12'", "1234567890123456789", "1000000000000001", "[1]", "{ a: 1 }", "½", "1\u{301}",
  ])
  func everythingElseIsNot(_ text: String) throws {
    let reading = Reading("a: \(text)\n")
    let reader = SchemaReader(reading.file)
    #expect(reader.number(try #require(reading.value("a")), "it") == nil)
    #expect(reader.log.count(of: .error) == 1)
  }

  @Test(arguments: [
    ("a", true), ("a.b-c", true), ("0", true), ("node.js", true), ("", false), ("A", false),
    ("-a", false), (".a", false), ("a_b", false), ("é", false), ("a b", false), ("a/b", false),
    ("a\u{301}", false),
  ])
  func identifiers(_ text: String, _ isIdentifier: Bool) {
    #expect(SchemaReader.isIdentifier(text) == isIdentifier)
  }

  /// Marks count characters, offsets count bytes: each plain scalar stands where its offsets say.
  @Test func offsetsAreBytes() {
    let reading = Reading("ключ: [é, 日本, 😀, x]\n\"z\": { ü: ß }\nlast: e\u{301}nd\n")
    var found: [String] = []
    func visit(_ node: YAMLNode) {
      switch node {
      case .scalar(let scalar):
        found.append(scalar.text)
        let written = String(decoding: reading.file.bytes[scalar.offsets], as: UTF8.self)
        #expect(written.utf8.elementsEqual(scalar.text.utf8))
      case .sequence(let items, _): items.forEach(visit)
      case .mapping(let entries, _):
        for entry in entries {
          if entry.key.isPlain { visit(.scalar(entry.key)) }
          visit(entry.value)
        }
      }
    }
    if let root = reading.root { visit(root) }
    #expect(found == ["ключ", "é", "日本", "😀", "x", "ü", "ß", "last", "e\u{301}nd"])
  }

  @Test func anIntegerIsWholeAndInRange() throws {
    for (text, value) in [("3", 3), ("3.0", 3), ("3.5", nil), ("11", nil), ("-1", nil)] {
      let reading = Reading("a: \(text)\n")
      let reader = SchemaReader(reading.file)
      #expect(reader.integer(try #require(reading.value("a")), "it", in: 0...10) == value)
      #expect(reader.log.hasErrors == (value == nil))
    }
  }
}
