import Diagnostics
import PageRendering
import Testing

/// Every kind of data block: one that draws and those that cannot.
@Suite struct DataBlockTests {
  @Test(arguments: [
    ("matrix", "group: delivery\ncaption: C\n", "<caption id=\"exhibit-1-caption\">C</caption>"),
    ("matrix", "capabilities: [tls]\nbrokers: [kite]\ncaption: C\n", "built in"),
    ("facts", "facts: [protocol]\nbrokers: [ibis]\ncaption: C\n", "<td>a protocol of its own</td>"),
    ("chart", "fact: persistent-rate\ncaption: C\n", "No value found for Kite."),
    ("timeline", "runtimes: [beam]\ncaption: C\n", "BEAM"),
    ("ranking", "criterion: operations\ncaption: C\n", "Fixes left; Openness; Upkeep"),
    ("capability", "group: running\n", "<dt>TLS</dt><dd>Connections are encrypted.</dd>"),
    ("questionnaire", "", "1. Is history read again?"),
    ("scale", "measure: upkeep\n", "heavy: A team of its own"),
    ("weights", "", "50\u{202F}%"),
    ("formula", "a < b & c\n", "a &lt; b &amp; c"),
    // Of Kite two of four capabilities, and one of the three facts that count, are known.
    (
      "coverage", "caption: C\n",
      "<th scope=\"row\">Kite</th><td class=\"count\">43\u{202F}%</td>"
        + "<td class=\"count\">1 of 3</td><td class=\"count\">1 of 3</td>"
        + "<td class=\"count\">all 1</td>"
    ),
    (
      "coverage", "caption: C\nbrokers: [kite]\n",
      "<dt>Kite</dt><dd>Dead letters: The manual does not say.</dd><dd>Ordering</dd>"
        + "<dd>Persistent rate: Nobody measured it.</dd><dd>Fixes until</dd>"
    ),
    ("coverage", "caption: C\nbrokers: [heron]\n", "<td class=\"count\">100\u{202F}%</td>"),
    // Two measured on 1 February, read for 3 March: 30 days; their source keeps for 200.
    (
      "freshness", "caption: C\n",
      "<th scope=\"row\">Facts: Delivery</th><td class=\"count\">2</td><td class=\"count\">30</td>"
        + "<td class=\"count\">30</td><td class=\"count\">30</td><td class=\"count\">200</td>"
        + "<td class=\"count\">0</td>"
    ),
    ("freshness", "caption: C\n", "<th scope=\"row\">Capabilities</th><td class=\"count\">10</td>"),
    ("freshness", "caption: C\n", "<th scope=\"row\">Release lines</th><td class=\"count\">4</td>"),
  ])
  func aGoodBlockDraws(_ kind: String, _ body: String, _ part: String) throws {
    let page = MarkedPage("```\(kind)\n\(body)```\n")
    let site = try RenderedSite(replacing: ["guide/probe.md": page.text])
    #expect(site.log.isEmpty, "\(site.log.entries)")
    #expect(try site.text("probe/index.html").contains(part))
  }

  @Test(arguments: [
    ("matrix", "«»caption: C\n", DiagnosticID.missingKey, "'group' or 'capabilities'"),
    ("matrix", "group: «delivry»\ncaption: C\n", .unknownReference, "'delivery'?"),
    ("matrix", "«»group: delivery\n", .missingKey, "'caption'"),
    ("matrix", "group: delivery\ncaption: C\n«frameworks»: all\n", .unknownKey, "valid: brokers"),
    ("matrix", "group: delivery\nbrokers: [«hern»]\ncaption: C\n", .unknownReference, "'heron'?"),
    ("facts", "facts: «protocol»\ncaption: C\n", .wrongType, "must be a list"),
    ("facts", "facts: [«protocl»]\ncaption: C\n", .unknownReference, "'protocol'?"),
    ("facts", "«»facts: [protocol]\nsort: other\ncaption: C\n", .invalidValue, "'sort'"),
    ("chart", "fact: «protocol»\ncaption: C\n", .wrongType, "a number"),
    ("chart", "fact: persistent-rate\nscale: «logg»\ncaption: C\n", .invalidValue, "'log'?"),
    ("timeline", "runtimes: [«bem»]\ncaption: C\n", .unknownReference, "'beam'?"),
    ("ranking", "criterion: «opeations»\ncaption: C\n", .unknownReference, "'operations'?"),
    ("capability", "group: «runing»\n", .unknownReference, "'running'?"),
    ("capability", "", .missingKey, "'group'"),
    ("questionnaire", "«caption»: C\n", .unknownKey, "no key 'caption'"),
    ("scale", "measure: «upkep»\n", .unknownReference, "'upkeep'?"),
    ("coverage", "«»brokers: all\n", .missingKey, "'caption'"),
    ("coverage", "caption: C\nbrokers: [«hern»]\n", .unknownReference, "'heron'?"),
    ("freshness", "caption: C\n«brokers»: all\n", .unknownKey, "no key 'brokers'"),
    ("weights", "«a»: b\n", .unknownKey, "no key 'a'"),
    ("chart", "fact: «&x y»\n", .yamlFeature, "anchor"),
    ("chart", "«- a»\n", .wrongType, "must be a mapping"),
  ])
  func aBrokenBlockSaysSoAtItsPlace(
    _ kind: String, _ body: String, _ id: DiagnosticID, _ words: String
  ) throws {
    // In a list, so that places survive the indentation too.
    for indent in ["", "  "] {
      let lines = ["```\(kind)"] + body.split(separator: "\n").map(String.init) + ["```"]
      let prefix = indent.isEmpty ? "" : "- item\n\n"
      let page = MarkedPage(prefix + lines.map { indent + $0 + "\n" }.joined())
      let site = try RenderedSite(replacing: ["guide/probe.md": page.text])
      #expect(site.log.entries.map(\.id) == [id], "\(site.log.entries)")
      let found = try #require(site.log.entries.first)
      if let place = page.places.first, id != .invalidValue || words != "'sort'" {
        #expect(found.primary?.offsets.lowerBound == place.lowerBound)
        if !place.isEmpty { #expect(found.primary?.offsets.upperBound == place.upperBound) }
      }
      #expect(found.primary?.path == "Content/guide/probe.md")
      let said = [found.message] + found.notes + found.fixes.map(\.title)
      #expect(said.contains { $0.contains(words) }, "\(said)")
    }
  }

  @Test func hostileWordsAreEscaped() throws {
    let page = MarkedPage(
      "```matrix\ngroup: delivery\ncaption: '<script>\"&'\n```\n")
    let site = try RenderedSite(replacing: [
      "guide/probe.md": page.text,
      "languages.yaml":
        "languages: [ { id: erlang, title: E }, { id: go, title: G }, { id: java, title: J } ]\n",
      "runtimes/jvm.yaml": "id: jvm\nname: <b>J</b>\nlanguages: [java]\n",
    ])
    for rendered in site.pages {
      let text = String(decoding: rendered.bytes, as: UTF8.self)
      #expect(!text.contains("<script>") && !text.contains("<b>J</b>"))
    }
    #expect(try site.text("probe/index.html").contains("&lt;script&gt;&quot;&amp;"))
  }
}
