import Testing

/// A text made to cost a parser or a writer more than its length.
struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  /// As many repeats of a unit as give this many bytes.
  static let size = 300_000

  private init(_ name: String, _ prefix: String = "", repeating unit: String, _ suffix: String = "")
  {
    self.name = name
    let count = Self.size / max(1, unit.utf8.count)
    bytes =
      Array(prefix.utf8) + Array(repeatElement(unit, count: count).joined().utf8)
      + Array(suffix.utf8)
  }

  private init(_ name: String, bytes: String) {
    self.name = name
    self.bytes = Array(bytes.utf8)
  }

  private static func times(_ count: Int, _ unit: String) -> String {
    String(repeating: unit, count: count)
  }

  static let all: [HostileText] = parser + writer

  /// The inputs of libcmark's own test for pathological text, and its known quadratic cases.
  private static let parser: [HostileText] = [
    HostileText(
      "nested strong emph", bytes: times(20_000, "*a **a ") + "b" + times(20_000, " a** a*")),
    HostileText("emph closers", repeating: "a_ "),
    HostileText("emph openers", repeating: "_a "),
    HostileText("link closers", repeating: "a]"),
    HostileText("link openers", bytes: times(20_000, "[a")),
    HostileText("mismatched", repeating: "*a_ "),
    HostileText("issue 389", bytes: times(20_000, "*a ") + times(20_000, "_a*_ ")),
    HostileText("multiple of 3", "a**b", repeating: "c* "),
    HostileText("link openers and emph closers", bytes: times(20_000, "[ a_")),
    HostileText("[ (](", bytes: times(20_000, "[ (](")),
    HostileText("nested brackets", bytes: times(20_000, "[") + "a" + times(20_000, "]")),
    HostileText("nested quotes", bytes: times(6_000, times(50, ">") + "a\n")),
    HostileText(
      "nested lists",
      bytes: (0..<51).map { times($0 * 2, " ") + "* a\n" }.joined() + times(200_000, "\n")),
    HostileText("backticks", bytes: (1..<700).map { "e" + times($0, "`") }.joined()),
    HostileText("unclosed links A", bytes: times(20_000, "[a](<b")),
    HostileText("unclosed links B", bytes: times(20_000, "[a](b")),
    HostileText(
      "references", bytes: (0..<9_000).map { "[\($0)]: u\n" }.joined() + times(9_000, "[0] ")),
    HostileText(
      "one long reference", bytes: "[a]: /" + times(100_000, "u") + "\n\n" + times(10_000, "[a] ")),
    HostileText("images in brackets", bytes: times(10_000, "![[]()")),
    HostileText("list marks and lines", bytes: times(50, "- ") + "x" + times(200_000, "\n")),
    HostileText("quotes and emphasis", bytes: times(50, ">") + times(100_000, "a*")),
    HostileText("comments", repeating: "<!-- a "),
    HostileText("entities", repeating: "&#1;&amp;&x"),
    HostileText("declarations", repeating: "<!A "), HostileText("instructions", repeating: "<?"),
    HostileText("sections", repeating: "<![CDATA[".replacing("[", with: "")),
    HostileText("quotes", repeating: "\"a' "), HostileText("dashes", repeating: "-"),
  ]

  /// Inputs against the extensions.
  private static let writer: [HostileText] = [
    HostileText("open citations", bytes: times(20_000, "[@a")),
    HostileText("open citations on lines", bytes: times(20_000, "[@a\n")),
    HostileText("open facts on lines", bytes: times(20_000, "x [fact: f\n")),
    HostileText("citations", bytes: times(20_000, "[@a]")),
    HostileText("unknown citations", bytes: times(20_000, "[@abcd]")),
    HostileText("long citations", bytes: "[@a" + times(100_000, "; @a") + "]"),
    HostileText("undefined references", bytes: times(10_000, "[a][b] ")),
    HostileText("closing and opening", bytes: "a" + times(20_000, "][")),
    HostileText("same destinations", bytes: times(10_000, "aaaa ") + times(10_000, "[x](\\aaaa)")),
    HostileText(
      "repeating destination", bytes: times(100_000, "a") + "[x](" + times(100_000, "a") + "b)"),
    HostileText("headings", repeating: "# a\n"), HostileText("empty headings", repeating: "#\n"),
    HostileText("headings with ids", bytes: times(30_000, "# a {#a}\n")),
    HostileText("sigmas", bytes: "# " + times(60_000, "Σ.")),
    HostileText("long table", "|a|b|\n|--|--|\n", repeating: "|*x|\n"),
    HostileText("surplus cells", "|a|\n|--|\n", repeating: "|a|b\n"),
    HostileText("crossing cells", "|a|\n|--|\n", repeating: "|`a|b`\n"),
    HostileText("small tables", repeating: "|a\n|-\n\n"),
    HostileText("captions", repeating: "|a\n|-\n\n: x\n\n"),
    HostileText("no tables", repeating: "|a\n\n"),
    HostileText("late tables", repeating: "a\n|--|--|\n\n"),
    HostileText("callouts", bytes: times(19_000, ">[!TIP]\n\n")),
    HostileText("unknown callouts", bytes: times(19_000, ">[!TIPP]\n\n")),
    HostileText("tasks", bytes: times(19_000, "- [ ] \n")),
    HostileText("data blocks", repeating: "```chart\n```\n"),
    HostileText("raw HTML", repeating: "<b>"), HostileText("escaped pipes", repeating: "\\|"),
    HostileText("images", bytes: times(19_000, "![](a)")),
    HostileText("nested images", bytes: times(9_000, "![") + "a" + times(9_000, "](b)")),
    HostileText("code with brackets", bytes: "[@a]" + times(19_000, "`[` ")),
  ]
}
