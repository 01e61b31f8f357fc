import Diagnostics
import Markup
import Templating
import Testing

/// No value, whatever it holds, changes the markup that the template wrote.
@Suite struct HostileDataTests {
  static let link = TemplateSchema(["label": .text, "url": .url])
  static let model = TemplateSchema([
    "text": .text, "note": .optional(.text), "url": .url, "links": .records(link), "on": .flag,
    "data": .json, "sheet": .css, "body": .html,
  ])

  /// Pieces of values: quotes with combining marks, markup, ends of elements, odd characters.
  static let hostile = [
    "\"", "'", "<", ">", "&", "\"\u{301}", "'\u{338}", "<\u{338}", ">\u{338}", "&\u{301}", "`", "=",
    " onmouseover=alert(1) ", "</script>", "</style>", "</title>", "<!--", "-->", "]]>",
    "<script>", "javascript:", "java\tscript:", "data:text/html,", "//evil.example", "\\\\evil",
    "/", "#", "?", ":", "\u{0}", "\u{1}", "\r\n", "\n", "\t", "\u{85}", "\u{2028}", "{{text}}",
    "{{{body}}}", "&quot;", "&#34;", "&lt", "\u{202E}", "\u{FEFF}", "\u{1F468}\u{200D}", "a",
  ]

  /// A record of values from `value`; `isHostile` also puts ends of elements into code.
  static func record(
    _ value: () -> String, isOn: Bool, links: Int, isHostile: Bool = true
  ) -> TemplateRecord {
    var json: [UInt8] = []
    Escaping.appendJSON(value(), to: &json)
    // What JSON allows and the escaping above would have hidden.
    if isHostile { json += Array(",\"</script><!--<script>\"".utf8) }
    let css = isHostile ? "a::after{content:\"</style><b>\"}" : "a{}"
    return model.record([
      "text": .text(value()), "note": isOn ? .text("." + value()) : .absent, "url": .url(value()),
      "links": .records(
        (0..<links).map { _ in
          link.record(["label": .text(value()), "url": .url(value())])
        }),
      "on": .flag(isOn), "data": .json(Array("[".utf8) + json + Array("]".utf8)),
      "sheet": .css(Array(css.utf8)),
      "body": .html(TrustedHTML(alreadySafe: Array("<i>body</i>".utf8))),
    ])
  }

  /// A record whose values are nothing special, to compare with.
  static func neutralRecord(isOn: Bool, links: Int) -> TemplateRecord {
    record({ "x" }, isOn: isOn, links: links, isHostile: false)
  }

  static func render(_ library: TemplateLibrary, _ record: TemplateRecord) -> [UInt8] {
    var page: [UInt8] = []
    _ = library.render("page", record, into: &page)
    return page
  }

  static func library(_ text: String) -> TemplateLibrary? {
    TemplateLibrary.compile(
      files: [SourceFile(path: "page.mustache", bytes: Array(text.utf8))], in: "",
      roots: [TemplateRoot("page", model)]
    ).library
  }

  static let everyPlace = """
    <!doctype html><html lang="{{text}}"><head><title>{{text}}</title>
    <meta name="description" content="{{note}}"><style>{{{sheet}}}</style>
    <script type="application/ld+json">{{{data}}}</script></head><body class='a {{text}}'>
    {{text}}<a href="{{url}}#x" title="{{text}}">{{text}}</a><!-- {{#on}}fixed{{/on}} -->
    {{#note}}<p title='{{.}}'>{{.}} {{url}}</p>{{/note}}<textarea>{{text}}</textarea>
    <ul>{{#links}}<li{{#on}} class="on"{{/on}}><a href='{{url}}'>{{label}}</a></li>{{/links}}</ul>
    <b{{#links}} data-a="{{label}}"{{/links}}>{{{body}}}</b>&{{text}};</body></html>
    """

  @Test func everyPlaceKeepsItsMarkup() throws {
    let library = try #require(Self.library(Self.everyPlace))
    var generator = SeededGenerator(seed: 1)
    for round in 0..<400 {
      let (isOn, links) = (round % 2 == 0, round % 3)
      let neutral = Self.render(library, Self.neutralRecord(isOn: isOn, links: links))
      let record = Self.record(
        { generator.text(of: Self.hostile, upTo: 8) }, isOn: isOn, links: links)
      let page = Self.render(library, record)
      #expect(HTMLTokenizer.shape(of: page) == HTMLTokenizer.shape(of: neutral))
      #expect(Self.dangerousAddresses(of: page).isEmpty)
    }
  }

  /// A value comes out of the page as it went in: it was escaped once and completely.
  @Test(arguments: hostile)
  func valuesSurvive(_ value: String) throws {
    let library = try #require(Self.library("<p title=\"{{text}}\" id='{{text}}'>.{{text}}</p>"))
    let page = Self.render(library, Self.record({ value }, isOn: false, links: 0))
    let title = HTMLTokenizer.Attribute(name: "title", value: value)
    let id = HTMLTokenizer.Attribute(name: "id", value: value)
    #expect(
      HTMLTokenizer.tokens(of: page) == [
        .start("p", [title, id]), .text(".\(value)"), .end("p"),
      ])
  }

  /// Templates in pieces, which are changed at random.
  static let patterns = [
    [
      "<a ", "href=", "\"", "{{url}}", "#x", "\"", " ", "title=", "'", "{{text}}", "'", ">", "</a>",
    ],
    ["<b", "{{#on}}", " ", "x=", "\"", "{{text}}", "\"", "{{/on}}", ">", "{{text}}", "</b>"],
    ["<!--", " ", "-", "--", ">", "{{text}}", "<!", "a", ">", "{{{body}}}", "<?", "b", ">"],
    ["<script", " ", "type=", "\"", "application/json", "\"", ">", "{{{data}}}", "</script", ">"],
    ["<style", ">", "{{{sheet}}}", "</style", ">", "<title", ">", "{{text}}", "</title", ">"],
    [
      "{{#links}}", "<li", " ", "a=", "'", "{{label}}", "'", ">", "{{url}}", "{{/links}}",
      "{{text}}",
    ],
    [
      "{{#note}}", "<p ", "id=", "x", " ", "/", ">", "{{.}}", "{{/note}}", "{{^note}}", "<",
      "{{/note}}",
    ],
    [
      "<meta ", "name=", "x", " ", "content=", "\"", "{{text}}", "\"", " ", "http-equiv=", "x", ">",
    ],
  ]

  /// A template made by deleting, repeating, moving and exchanging pieces of the patterns.
  private static func mutant(_ generator: inout SeededGenerator) -> String {
    var pieces = patterns[Int.random(in: patterns.indices, using: &generator)]
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !pieces.isEmpty {
      let place = Int.random(in: pieces.indices, using: &generator)
      let other = patterns[Int.random(in: patterns.indices, using: &generator)]
      let piece = other[Int.random(in: other.indices, using: &generator)]
      switch Int.random(in: 0..<4, using: &generator) {
      case 0, 1: pieces.remove(at: place)
      case 2: pieces.insert(piece, at: place)
      default: pieces[place] = piece
      }
    }
    return pieces.joined()
  }

  /// The checks when a template is compiled let nothing through that hostile data could use.
  @Test func acceptedTemplatesKeepTheirMarkup() {
    var generator = SeededGenerator(seed: 2)
    var accepted = 0
    for round in 0..<12_000 {
      let text = Self.mutant(&generator)
      guard let library = Self.library(text) else { continue }
      accepted += 1
      let (isOn, links) = (round % 2 == 0, round % 3)
      let neutral = Self.render(library, Self.neutralRecord(isOn: isOn, links: links))
      for _ in 0..<3 {
        let record = Self.record(
          { generator.text(of: Self.hostile, upTo: 5) }, isOn: isOn, links: links)
        let page = Self.render(library, record)
        #expect(
          HTMLTokenizer.shape(of: page) == HTMLTokenizer.shape(of: neutral),
          "\(text.debugDescription)")
        #expect(Self.dangerousAddresses(of: page).isEmpty, "\(text.debugDescription)")
      }
    }
    #expect(accepted > 1000)
  }

  /// The addresses of a page that a browser would run or take for another site's.
  static func dangerousAddresses(of page: [UInt8]) -> [String] {
    HTMLTokenizer.tokens(of: page).flatMap { token -> [String] in
      guard case .start(_, let attributes) = token else { return [] }
      return attributes.filter { ["href", "src"].contains($0.name) }.map(\.value)
    }.filter { address in
      let seen = address.unicodeScalars.filter { $0.value > 0x20 }
        .map { $0.properties.lowercaseMapping }.joined()
      return ["javascript:", "data:", "//", "/\\", "\\"].contains {
        seen.utf8.starts(with: $0.utf8)
      }
    }
  }
}
