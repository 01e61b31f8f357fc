import Diagnostics
import Foundation
import TestSupport
import Testing

/// One list of diagnostics in every form.
@Suite struct RendererTests {
  private static let profile = SourceFile(
    path: "Content/projects/a.yaml", bytes: Array("client: Secret\ndate: x\n".utf8))
  private static let page = SourceFile(
    path: "Content/guide/a.md",
    bytes: Array("---\ntitle:\tTab \u{65E5}\u{672C} x\u{301}y \u{1F600} end\n---\nlast".utf8))
  private static let long = SourceFile(
    path: "Content/long.yaml",
    bytes: Array(
      (String(repeating: "\u{E9}", count: 75) + "HERE" + String(repeating: "\u{65E5}", count: 75))
        .utf8))
  private static let empty = SourceFile(path: "Content/empty.yaml", bytes: [])
  private static let files = SourceFiles([profile, page, long, empty])

  /// The place of a part of a file.
  private static func range(_ file: SourceFile, _ part: String) -> SourceRange {
    let wanted = Array(part.utf8)
    let starts = file.bytes.indices.filter { file.bytes[$0...].starts(with: wanted) }
    let start = starts.first ?? 0
    return file.range(start..<(start + wanted.count))
  }

  private static let diagnostics: [Diagnostic] = [
    Diagnostic(.error, .missingFile, "no file at all", at: nil, fixes: [Fix("make one")]),
    Diagnostic(.error, .unknownKey, "after a tab", at: range(page, "Tab")),
    Diagnostic(.warning, .wrongType, "wide", at: range(page, "\u{65E5}\u{672C}")),
    Diagnostic(
      .error, .invalidValue, "behind wide and combining ones", at: range(page, "end"),
      labels: [Label(range(page, "title"), "it began here")],
      notes: ["a note, with 100 % of: its signs"], fixes: [Fix("one"), Fix("another")]),
    Diagnostic(.note, .yamlSyntax, "at the end of the file", at: page.range(44..<44)),
    Diagnostic(.error, .yamlSyntax, "in nothing", at: empty.range(0..<0)),
    Diagnostic(.error, .rawHTML, "in a long line", at: range(long, "HERE")),
    Diagnostic(.error, .invalidValue, "in a profile", at: range(profile, "x")),
    Diagnostic(
      .error, .invalidPath, "a name with \u{1B}[31m, \u{202E} and \"<quotes>\"",
      at: SourceRange(path: "Content/gone\u{7}.md", offsets: 3..<4)),
  ]

  private func terminal(colour: Bool = false, confidential: Bool = false) -> String {
    TerminalRenderer(
      Self.files, usesColour: colour, showsConfidentialLines: confidential,
      isConfidential: { $0.utf8.starts(with: "Content/projects/".utf8) }
    ).render(Self.diagnostics)
  }

  private func golden(_ text: String, _ name: String) -> String? {
    Golden.difference(text, "Tests/DiagnosticsTests/Goldens/" + name)
  }

  @Test func forPeople() {
    #expect(golden(terminal(), "terminal.txt") == nil)
    #expect(golden(terminal(colour: true, confidential: true), "colour.txt") == nil)
  }

  /// The caret stands under its word: as many columns before it in both lines.
  @Test func caretsStandUnderTheirPlace() throws {
    let lines = terminal().split(separator: "\n", omittingEmptySubsequences: false)
    let caret = try #require(
      lines.lastIndex { $0.hasSuffix("| " + String(repeating: " ", count: 22) + "^^^") })
    // "title: Tab 日本 x́y 😀 end": two columns for each of the three wide characters.
    #expect(lines[caret - 1].hasSuffix("end"))
  }

  @Test func aLogHoldsNoLineOfAProfile() {
    #expect(!terminal().contains("date: x"))
    #expect(terminal(confidential: true).contains("date: x"))
    #expect(!terminal().contains("Secret"))
  }

  @Test func noControlCharacterReachesATerminal() {
    let isControl: (Unicode.Scalar) -> Bool = { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value)
    }
    #expect(!terminal().unicodeScalars.contains(where: isControl))
  }

  @Test func longLinesAreCutBetweenCharacters() {
    #expect(!terminal().contains("\u{FFFD}"))
  }

  @Test func forPrograms() throws {
    let text = JSONRenderer(Self.files).render(Self.diagnostics)
    #expect(golden(text, "diagnostics.json") == nil)
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let entries = try #require(root["diagnostics"] as? [[String: Any]])
    #expect(entries.count == Self.diagnostics.count)
    #expect(entries.compactMap { $0["message"] as? String } == Self.diagnostics.map(\.message))
    #expect(entries.map { $0["id"] as? String } == Self.diagnostics.map(\.id.rawValue))
  }

  @Test func forCodeScanning() throws {
    let text = SARIFRenderer(Self.files).render(Self.diagnostics)
    #expect(golden(text, "diagnostics.sarif") == nil)
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }

  @Test func forGitHub() {
    let text = GitHubRenderer(Self.files).render(Self.diagnostics)
    #expect(golden(text, "github.txt") == nil)
    #expect(text.split(separator: "\n").count == Self.diagnostics.count)
  }

  @Test func nothingFoundIsNothingSaid() {
    let renderer = TerminalRenderer(
      Self.files, usesColour: true, showsConfidentialLines: true, isConfidential: { _ in false })
    #expect(renderer.render([]) == "")
    #expect(GitHubRenderer(Self.files).render([]) == "")
  }

  /// The order is that of files and places, whatever the order of finding.
  @Test func aLogIsSortedAndHoldsEachProblemOnce() {
    var log = DiagnosticLog()
    for diagnostic in Self.diagnostics.reversed() + Self.diagnostics { log.append(diagnostic) }
    let sorted = log.sorted()
    #expect(sorted.count == Self.diagnostics.count)
    #expect(Set(sorted) == Set(Self.diagnostics))
    let places = sorted.map { ($0.primary?.path ?? "", $0.primary?.offsets.lowerBound ?? 0) }
    for (one, next) in zip(places, places.dropFirst()) {
      #expect(one.0 == next.0 ? one.1 <= next.1 : one.0.utf8.lexicographicallyPrecedes(next.0.utf8))
    }
  }
}
