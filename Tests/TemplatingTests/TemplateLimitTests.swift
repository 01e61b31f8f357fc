import Diagnostics
import Templating
import Testing

/// Nothing a template holds makes the compiler crash, hang or use the memory up.
@Suite(.timeLimit(.minutes(2))) struct TemplateLimitTests {
  private func compile(_ files: [(String, String)]) -> TemplateCompilation {
    TemplateLibrary.compile(
      files: files.map { SourceFile(path: "\($0.0).mustache", bytes: Array($0.1.utf8)) }, in: "",
      roots: [TemplateRoot("page", SampleModel.page)])
  }

  private func ids(_ log: DiagnosticLog) -> Set<DiagnosticID> {
    Set(log.entries.map(\.id))
  }

  @Test func fiftySectionsMayBeNestedAndNoMore() {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#draft}}", count: count) + "x"
        + String(repeating: "{{/draft}}", count: count)
    }
    #expect(compile([("page", nested(50))]).log.isEmpty)
    let log = compile([("page", nested(51))]).log
    #expect(log.entries.map(\.id) == [.templateSyntax])
    #expect(log.entries.first?.primary?.offsets == 500..<510)
    #expect(compile([("page", nested(10_000))]).log.entries.map(\.id) == [.templateSyntax])
  }

  @Test func tenThousandOpenSectionsAreReported() {
    let log = compile([("page", String(repeating: "{{#draft}}", count: 10_000))]).log
    #expect(ids(log) == [.templateSyntax])
    #expect(log.entries.count == 10_001)
  }

  @Test func partialsAreNestedAsDeepAsSections() {
    func chain(_ length: Int) -> [(String, String)] {
      [("page", "{{> p1}}")]
        + (1...length).map { ("p\($0)", $0 == length ? "end" : "{{> p\($0 + 1)}}") }
    }
    #expect(compile(chain(50)).log.isEmpty)
    let log = compile(chain(51)).log
    #expect(log.entries.filter { $0.severity == .error }.map(\.id) == [.templateRecursion])
    #expect(log.entries.first?.primary == SourceRange(path: "p50.mustache", offsets: 0..<9))
  }

  @Test func partialsThatMultiplyAreStopped() {
    for end in ["", "text"] {
      let files =
        [("page", "{{> p1}}{{> p1}}")]
        + (1...40).map { ("p\($0)", $0 == 40 ? end : "{{> p\($0 + 1)}}{{> p\($0 + 1)}}") }
      #expect(ids(compile(files).log) == [.templateRecursion])
    }
    let large = String(repeating: "x", count: 1 << 20)
    let log = compile([("page", String(repeating: "{{> p}}", count: 100)), ("p", large)]).log
    #expect(ids(log) == [.templateRecursion])
  }

  @Test func possibilitiesThatMultiplyAreStopped() {
    // Every repetition reads on in the name of the tag, or of an attribute.
    let names = compile([("page", "<a{{#links}}b{{/links}}>")]).log
    #expect(ids(names) == [.templateContext])
    let deep =
      "<a " + (0..<40).map { "{{#links}} x\($0)" }.joined()
      + String(repeating: "{{/links}}", count: 40) + ">"
    #expect(ids(compile([("page", deep)]).log).isSubset(of: [.templateContext]))
  }

  @Test(arguments: [
    "{{", "{{{", "{{!", "{{=", "{{#a}}", "{{/a}}", "<", "<!", "{{>a}}", "{{a}}", " ",
  ])
  func longRunsOfOnePieceAreRead(_ piece: String) {
    let log = compile([("page", String(repeating: piece, count: 20_000))]).log
    #expect(
      !log.entries.contains { $0.primary?.offsets.isEmpty == true && $0.id == .templateSyntax })
  }

  static let pieces = [
    "{{", "}}", "{", "}", "#", "^", "/", "!", ">", "&", "=", "%", "$", "{{=", "=}}", "<%", "%>",
    "title", "links", "draft", "body", "part", ".", " ", "\n", "\r\n", "\t", "{{#draft}}",
    "{{/draft}}", "{{#links}}", "{{/links}}", "{{> part}}", "{{title}}", "{{{body}}}", "<a href=\"",
    "\">", "<script>", "</script>", "<!--", "-->", "\u{301}", "é", "\u{0}", "'", "\"", "<", "{{.}}",
  ]

  @Test func anyTemplateIsAcceptedOrReportedInPlace() {
    var generator = SeededGenerator(seed: 4)
    var accepted = 0
    for round in 0..<6_000 {
      let texts = (0..<2).map { _ -> [UInt8] in
        guard round % 8 == 0 else {
          return Array(generator.text(of: Self.pieces, upTo: 16).utf8)
        }
        return (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      }
      let files = [
        SourceFile(path: "page.mustache", bytes: texts[0]),
        SourceFile(path: "part.mustache", bytes: texts[1]),
      ]
      let compilation = TemplateLibrary.compile(
        files: files, in: "", roots: [TemplateRoot("page", SampleModel.page)])
      #expect((compilation.library == nil) == compilation.log.hasErrors)
      for entry in compilation.log.entries {
        let size = entry.primary?.path == "page.mustache" ? texts[0].count : texts[1].count
        #expect(entry.primary.map { $0.offsets.upperBound <= size } == true)
      }
      guard let library = compilation.library else { continue }
      accepted += 1
      var page: [UInt8] = []
      _ = library.render("page", TemplateRenderingTests.record(description: "d"), into: &page)
    }
    #expect(accepted > 500)
  }
}
