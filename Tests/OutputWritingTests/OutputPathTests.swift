import Diagnostics
import Testing

@testable import OutputWriting

@Suite struct OutputPathTests {
  @Test(arguments: [
    "index.html", "guide/a-b_c.d/index.html", "0", "a/b/c/d/e/f/g/h", "caf\u{E9}/index.html",
    "日本語.html", "हिन्दी/index.html", "a..b", String(repeating: "x", count: 100),
    "console.html", "com10", "assets/logo.svg",
  ])
  func accepts(path: String) {
    #expect(OutputPath(path)?.string == path)
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "a/", "a//b", ".", "..", "../x", "a/../b", "a/./b", ".hidden",
    "-rf", "_x", "A.html", "guide/Index.html", "a b", "a ", "report.", "report. ", "a\\b", "a:b",
    "%2e%2e", "~root", "a\0b", "a\nb", "a\u{7F}", "invoice\u{202E}fdp", "a\u{200B}b", "../\u{301}x",
    "/\u{338}etc", "\u{301}a", "aux", "con.html", "guide/nul", "com1.txt", "lpt9",
    "\u{FF0E}\u{FF0E}\u{FF0F}x", "a\u{3164}b", "\u{C9}t\u{E9}", "a/b/c/d/e/f/g/h/i",
    String(repeating: "x", count: 101), "a\"b", "a<b", "a*b", "a?b", "a|b", "a\u{2028}b",
    "a\u{85}b",
  ])
  func refuses(path: String) {
    #expect(OutputPath(path) == nil)
    var log = DiagnosticLog()
    let range = SourceRange(path: "Content/a.md", offsets: 4..<9)
    #expect(OutputPath(path, for: "the slug", at: range, log: &log) == nil)
    #expect(log.entries.map(\.id) == [.invalidPath])
    #expect(log.entries.first?.primary == range)
    let shown = log.entries.first?.message.unicodeScalars ?? "".unicodeScalars
    #expect(shown.allSatisfy { $0.properties.generalCategory != .control })
    #expect(shown.allSatisfy { $0.properties.generalCategory != .format })
  }

  @Test func comparesByBytes() throws {
    let composed = try #require(OutputPath("caf\u{E9}"))
    let decomposed = try #require(OutputPath("cafe\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }

  @Test func listsFolders() throws {
    #expect(try #require(OutputPath("a/b/c.html")).folders == ["a", "a/b"])
    #expect(try #require(OutputPath("c.html")).folders == [])
  }
}
