import ContentLoading
import Diagnostics
import Testing

/// Where front matter starts and ends.
@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: b\n---\nbody\n", "a: b\n", "body\n"),
    ("---\na: b\n---", "a: b\n", ""),
    ("---  \na: b\n--- \t\nbody", "a: b\n", "body"),
    ("---\n---\nbody", "", "body"),
    ("---\na: |\n  --- x\n---\n---\nbody", "a: |\n  --- x\n", "---\nbody"),
    ("---\né: ü\n---\n", "é: ü\n", ""),
  ])
  func splits(_ text: String, _ yaml: String, _ body: String) throws {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    var log = DiagnosticLog()
    let front = try #require(FrontMatter.split(file, log: &log))
    #expect(log.isEmpty)
    #expect(String(decoding: file.bytes[front.offsets], as: UTF8.self) == yaml)
    #expect(String(decoding: file.bytes[front.bodyOffset...], as: UTF8.self) == body)
  }

  @Test(arguments: ["", "--", "-- -\n", "a\n---\n", "----\na: b\n----\n", "---", "---\n", "---\na"])
  func refuses(_ text: String) {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    var log = DiagnosticLog()
    #expect(FrontMatter.split(file, log: &log) == nil)
    #expect(log.entries.map(\.id) == [.frontMatter])
  }
}
