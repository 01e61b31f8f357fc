import Diagnostics
import Testing
import YAMLReading

/// What YAML has and content must not have, each at its exact place.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("a: »&x 1\n", "anchor"), ("a: »&x { b: 1 }\n", "anchor"), ("»&x a: 1\n", "anchor"),
    ("a: »&x [1]\n", "anchor"), ("- »&x\n  b: 1\n", "anchor"), ("é: 1\nü: »&x 1\n", "anchor"),
    ("a: »*x\n", "alias"), ("- »*x\n", "alias"), ("»*x : 1\n", "alias"),
    ("a: »!!str 1\n", "tag"), ("a: »!x 1\n", "tag"), ("a: »! 1\n", "tag"),
    ("a: »!<tag:yaml.org,2002:int> 1\n", "tag"), ("a: »!!set { b }\n", "tag"),
    ("»<<: { a: 1 }\n", "merge key"), ("a: 1\n»<<: *x\n", "merge key"),
    ("»%YAML 1.1\n---\na: 1\n", "directive"), ("»%TAG ! tag:x,1:\n---\na: 1\n", "directive"),
    ("a: 1\n»---\nb: 2\n", "second document"), ("---\na: 1\n»---\n", "second document"),
    ("a: 1\n...\n»---\nb: 2\n", "second document"),
    ("»[1, 2]: a\n", "as a key"), ("»{ a: 1 }: b\n", "as a key"), ("? »[1]\n: b\n", "as a key"),
  ])
  func featuresAreRefused(_ text: String, _ words: String) {
    let reading = Reading(text)
    #expect(reading.root == nil)
    #expect(reading.log.entries.map(\.id) == [.yamlFeature])
    #expect(reading.places == [reading.place])
    #expect(reading.log.entries.first?.message.contains(words) == true)
  }

  @Test(arguments: [
    "a: \"&x\"\n", "a: '*x'\n", "a: \"!x\"\n", "\"<<\": a\n", "a: b & c\n", "a: x*y!z\n",
    "--- # the only document\na: 1\n...\n",
  ])
  func theSameInQuotesIsText(_ text: String) {
    #expect(Reading(text).log.isEmpty)
  }

  @Test(arguments: [
    "a: 1\nb: 2\n»a: 3\n", "{ a: 1, »a: 2 }\n", "x:\n  a: 1\n  »\"a\": 2\n",
    "caf\u{E9}: 1\n»cafe\u{301}: 2\n", "»", "- { é: 1, »'é': 2 }\n",
  ])
  func duplicateKeysAreRefused(_ text: String) {
    let reading = Reading(text)
    guard text != "»" else {
      #expect(reading.log.entries.map(\.message) == ["the document is empty"])
      return
    }
    #expect(reading.log.entries.map(\.id) == [.duplicateKey])
    #expect(reading.places == [reading.place])
    #expect(reading.log.entries.first?.labels.count == 1)
  }

  /// A key may be used again in another mapping, and every repeat is reported.
  @Test func duplicatesAreCountedByMapping() {
    #expect(Reading("- { a: 1 }\n- { a: 2, b: { a: 3 } }\n").log.isEmpty)
    #expect(Reading("a: 1\na: 2\nb: 1\nb: 2\n").log.count(of: .error) == 2)
  }

  @Test(arguments: [
    ("a: x»\u{1}y\n", "U+0001"), ("a: \"x»\u{7}\"\n", "U+0007"), ("a: x»\u{1B}[1m\n", "U+001B"),
    ("a: x»\u{7F}\n", "U+007F"), ("a: x»\u{85}b: y\n", "U+0085"), ("a: é»\u{9F}\n", "U+009F"),
    ("a: x»\u{2028}b: y\n", "U+2028"), ("a: x»\u{2029}\n", "U+2029"), ("a: x»\r\n", "U+000D"),
    ("a: »\u{0}\n", "U+0000"),
  ])
  func charactersNobodySeesAreRefused(_ text: String, _ name: String) {
    let reading = Reading(text)
    #expect(reading.root == nil)
    #expect(reading.log.entries.map(\.id) == [.forbiddenCharacter])
    #expect(reading.places == [reading.place])
    #expect(reading.log.entries.first?.message.contains(name) == true)
  }

  @Test(arguments: [
    "a:\n»\tb: 1\n", "a: [1, 2»", "a: \"x»", "a: }»", "»", "# only words\n", "a: 1\n b: 2\n",
    "- a\nb: 1\n", "a: @x\n", "a: b: c\n", "\ta: 1\n",
  ])
  func whatIsNoYAMLIsASyntaxError(_ text: String) {
    let reading = Reading(text)
    #expect(reading.root == nil)
    #expect(reading.log.entries.map(\.id) == [.yamlSyntax])
    if text.contains("\n»\t") { #expect(reading.places == [reading.place]) }
    for place in reading.places { #expect((0...reading.file.bytes.count).contains(place)) }
  }

  /// A problem in front matter stands at its place in the file.
  @Test func aPartOfAFileKeepsItsPlaces() {
    let text = "---\ntitle: é\nx: &a 1\n---\n"
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    var log = DiagnosticLog()
    #expect(YAMLParser.parse(file, offsets: 4..<(file.bytes.count - 4), log: &log) == nil)
    #expect(
      log.entries.first?.primary.map { file.position(of: $0.offsets.lowerBound) }
        == SourcePosition(line: 3, column: 4))
  }
}
