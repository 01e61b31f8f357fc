import Diagnostics
import Markup
import Templating
import Testing

/// What compiled templates render to, beyond the examples of the specification.
@Suite struct TemplateRenderingTests {
  static func record(
    description: String? = nil, address: String = "/a/", canonical: String? = nil,
    isDraft: Bool = false, links: [TemplateRecord] = [], tags: [String] = [],
    json: String = "{}", css: String = ""
  ) -> TemplateRecord {
    SampleModel.page.record([
      "title": .text("It's <b>"), "description": .text(ifPresent: description),
      "address": .url(address), "canonical": .url(ifPresent: canonical),
      "body": .html(TrustedHTML(alreadySafe: Array("<p>body</p>".utf8))),
      "draft": .flag(isDraft), "links": .records(links), "tags": .texts(tags),
      "author": .record(TemplateSchema(["name": .text]).record(["name": .text("Ann")])),
      "data": .json(Array(json.utf8)), "sheet": .css(Array(css.utf8)),
    ])
  }

  /// Renders a template that is expected to be in order, with partials by name.
  static func render(
    _ text: String, _ record: TemplateRecord, partials: [(String, String)] = []
  ) throws -> (text: String, log: DiagnosticLog) {
    let files = ([("page", text)] + partials).map {
      SourceFile(path: "T/\($0.0).mustache", bytes: Array($0.1.utf8))
    }
    let compilation = TemplateLibrary.compile(
      files: files, in: "T", roots: [TemplateRoot("page", SampleModel.page)])
    #expect(compilation.log.entries == [])
    let library = try #require(compilation.library)
    var out = Array("kept ".utf8)
    let log = library.render("page", record, into: &out)
    #expect(out.starts(with: "kept ".utf8))
    return (String(decoding: out.dropFirst(5), as: UTF8.self), log)
  }

  @Test func apostrophesAreEscapedToo() throws {
    #expect(try Self.render("{{title}}", Self.record()).text == "It&#39;s &lt;b&gt;")
  }

  @Test func optionalValuesAndEmptyTextsAreNotShown() throws {
    let text =
      "{{description}}[{{#description}}({{.}}){{/description}}{{^description}}-{{/description}}]"
    #expect(try Self.render(text, Self.record()).text == "[-]")
    #expect(try Self.render(text, Self.record(description: "")).text == "[-]")
    #expect(try Self.render(text, Self.record(description: "d")).text == "d[(d)]")
  }

  @Test func missingRecordsLeaveTheirNamesEmpty() throws {
    let text = "<{{#editor}}b{{/editor}}{{editor.name}}|{{#editor.home}}x{{/editor.home}}"
    let spaced = "< " + text.dropFirst()
    #expect(try Self.render(spaced, Self.record()).text == "< |")
  }

  @Test func listsSetConditionalAttributes() throws {
    let links = [("One", "/1", true), ("Two & 3", "/2?a&b", false)].map { label, url, isCurrent in
      SampleModel.link.record([
        "label": .text(label), "url": .url(url), "current": .flag(isCurrent),
      ])
    }
    let text = """
      <ul>
        {{#links}}
        <li{{#current}} class="on"{{/current}}><a href="{{url}}">{{label}} {{author.name}}</a></li>
        {{/links}}
      </ul>
      {{#tags}}{{.}};{{/tags}}{{^tags}}none{{/tags}}
      """
    let page = try Self.render(text, Self.record(links: links, tags: ["a", "<"]))
    #expect(
      page.text == """
        <ul>
          <li class="on"><a href="/1">One Ann</a></li>
          <li><a href="/2?a&amp;b">Two &amp; 3 Ann</a></li>
        </ul>
        a;&lt;;
        """)
    #expect(page.log.isEmpty)
    #expect(try Self.render(text, Self.record()).text == "<ul>\n</ul>\nnone")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVa\tScript:x", " data:text/html,x", "//evil.example/", "/\\evil",
    "vbscript:x", "file:///etc/passwd", "blob:x", "\\\\evil", "https\u{301}:x", "/\t/evil",
  ])
  func refusedAddressesAreReplacedAndReported(_ address: String) throws {
    let text = "<a href=\"{{address}}\">{{#draft}}{{/draft}}</a> <i title='{{address}}'></i>"
    let page = try Self.render(text, Self.record(address: address))
    #expect(page.text == "<a href=\"#\"></a> <i title='#'></i>")
    #expect(page.log.entries.map(\.id) == [.unsafeURL, .unsafeURL])
    #expect(page.log.entries.first?.primary?.offsets == 9..<20)
    #expect(!page.log.entries.contains { $0.message.utf8.count > 80 })
  }

  @Test func aRefusedAddressInAListIsReportedOnce() throws {
    let link = SampleModel.link.record([
      "label": .text(""), "url": .url("javascript:x"), "current": .flag(false),
    ])
    let page = try Self.render(
      "{{#links}}<a href='{{url}}'>{{/links}}", Self.record(links: [link, link, link]))
    #expect(page.text == "<a href='#'><a href='#'><a href='#'>")
    #expect(page.log.entries.count == 1)
  }

  @Test(arguments: [
    "https://example.org/a?b=c#d", "http://x", "mailto:a@b.example", "#h-a", "", "a/b:c", "?q=:",
    "HTTPS://X", "../a",
  ])
  func allowedAddressesStay(_ address: String) throws {
    let page = try Self.render("<a href=\"{{address}}\">", Self.record(address: address))
    #expect(page.text == "<a href=\"\(address)\">")
    #expect(page.log.isEmpty)
  }

  @Test func codeCannotEndItsElement() throws {
    let text = "<script type=application/json>{{{data}}}</script><style>{{{sheet}}}</style>"
    let page = try Self.render(
      text, Self.record(json: "[\"</script><!--\"]", css: "a{b:\"</style>\"}<//**/"))
    #expect(
      page.text == "<script type=application/json>[\"\\u003c/script>\\u003c!--\"]</script>"
        + "<style>a{b:\"<\\/style>\"}<\\//**/</style>")
  }

  @Test func partialsSeeTheSectionsAroundThem() throws {
    let link = SampleModel.link.record([
      "label": .text("l"), "url": .url("/u"), "current": .flag(true),
    ])
    let page = try Self.render(
      "{{#links}}{{> parts/link}}{{/links}}{{#author}}{{> parts/name}}{{/author}}",
      Self.record(links: [link]),
      partials: [
        ("parts/link", "<a href=\"{{url}}\">{{> parts/label}}</a>"), ("parts/label", "{{label}}"),
        ("parts/name", "{{name}}"),
      ])
    #expect(page.text == "<a href=\"/u\">l</a>Ann")
  }

  static let lines = [
    "a", " ", "\n", "\n", "\r\n", "{{title}}", "{{#draft}}", "{{/draft}}", "{{^draft}}",
    "{{! c\nd }}",
    "{{#tags}}", "{{/tags}}", "{{.}}", "{{description}}", "\t", "{{> inner}}", "{{=| |=}}",
    "|title|",
  ]

  /// The specification defines a partial's indentation as put before each line of its text.
  @Test func indentationIsThatOfThePartialsText() {
    var generator = SeededGenerator(seed: 3)
    var compared = 0
    for round in 0..<6_000 {
      let partial = generator.text(of: Self.lines, upTo: 9)
      var indented: [UInt8] = []
      for (index, byte) in partial.utf8.enumerated() {
        if index == 0 || indented.last == 0x0A { indented += [0x20, 0x09] }
        indented.append(byte)
      }
      let model = Self.record(description: "x\ny", isDraft: round % 2 == 0, tags: ["s\n", "t"])
      func output(_ page: [UInt8]) -> [UInt8]? {
        let files = [
          ("page", page), ("partial", Array(partial.utf8)), ("inner", Array("i\nj".utf8)),
        ]
        let library = TemplateLibrary.compile(
          files: files.map { SourceFile(path: "\($0.0).mustache", bytes: $0.1) }, in: "",
          roots: [TemplateRoot("page", SampleModel.page)]
        ).library
        var out: [UInt8] = []
        _ = library?.render("page", model, into: &out)
        return library == nil ? nil : out
      }
      let expected = output(Array("<p>\n".utf8) + indented)
      #expect(
        output(Array("<p>\n \t{{> partial}}".utf8)) == expected, "\(partial.debugDescription)")
      if expected != nil { compared += 1 }
    }
    #expect(compared > 1000)
  }
}
