/// Markdown put together at random from pieces that mean something to a parser.
enum RandomMarkdown {
  static let pieces: [String] = [
    "a", "b c", " ", "  ", "    ", "\t", "\n", "\n\n", "# ", "## ", "###### ", "> ", "- ", "* ",
    "+ ",
    "1. ", "7) ", "***", "---", "===", "*", "**", "_", "__", "`", "``", "```", "~~~", "[", "]", "(",
    ")", "![", "](", "](/u)", "](<u v> \"t\")", "[r]", "[r]: /ref 'title'\n", "<", ">",
    "<http://a.b>",
    "<a@b.c>", "<b>", "</b>", "<!-- c -->", "<div>\n", "&", "&amp;", "&#91;", "&copy;", "\\", "\\*",
    "\\\n", "\"", "'", "--", "...", "é", "日本", "\u{301}", "\u{0}", "|", "| a | b |\n|---|:-:|\n",
    "\\|",
    "[!NOTE]", "[@s]", "[@s, p. 1; @t]", "[@", "[fact: f]", "[fact:", "][", "{#id}", "[ ] ", "[x] ",
    ": c", "```chart x\n", "javascript:", "data:", "//h", "#f", "x.md", "\r", "\r\n", ";", ",", "@",
  ]

  static func make(using random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    return Array(text.utf8)
  }
}
