import Testing

@testable import Markup

/// Expected texts follow from the tokens of "CSS Syntax Module Level 3", section 4.
@Suite struct CompactCSSTests {
  private func compact(_ css: String) -> String {
    String(decoding: CompactCSS.of(Array(css.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("a { color: red; }\n", "a{color: red}\n"),
    ("a,\n  b  >  c { }\n\nd{}", "a,b > c{}\nd{}"),
    (
      "@media screen and (min-width: 3em) {\n  a { top: 0; left: 0 }\n}\n",
      "@media screen and (min-width: 3em){a{top: 0;left: 0}}\n"
    ),
    ("a { width: calc(1px + 2px - 3px); }", "a{width: calc(1px + 2px - 3px)}"),
    ("a :hover { --x: 1px  2px ; }", "a :hover{--x: 1px 2px}"),
    ("", ""), ("  \n\t", "\n"),
  ])
  func whiteSpaceGoesWhereItMeansNothing(css: String, expected: String) {
    #expect(compact(css) == expected)
  }

  @Test(arguments: [
    ("/* first */\na { /* in it */ top: 0 /* and after */; }", "a{top: 0}"),
    ("a/* kept */.b{}", "a/**/.b{}"), ("a /* gone */ .b{}", "a .b{}"),
    ("a/**//**/ b{}", "a/**/ b{}"),
    ("a{}/*/ still inside */b{}", "a{}b{}"), ("a{top:1px/* open", "a{top:1px"), ("a{}/*", "a{}"),
  ])
  func commentsGo(css: String, expected: String) {
    #expect(compact(css) == expected)
  }

  @Test(arguments: [
    "a{content: \"  /* no comment */ ; } \"}", "a{content: 'it\\'s  {  '}",
    "a{content: \"\\\\\"}\nb{}",
    "a{background: url(x/*y.png)}", "a{background: URL(  data:a,b;c  )}",
    "a{background: url(\"a  b\")}",
    ".\\31  a{}", ".\\000031  a{}", "a\\; b{}", "a{content: \"→  ×\"}",
    "a{content: \"open", "a\\", "a{background:url(open",
  ])
  func stringsAddressesAndEscapesStay(css: String) {
    #expect(compact(css) == css)
  }

  @Test func aStringThatIsNotClosedEndsWithItsLine() {
    #expect(compact("a{content: \"open\n}  /* b */  c{}") == "a{content: \"open\n}c{}")
  }

  @Test func aSecondTimeChangesNothing() throws {
    let css = "@media print {\n a { top : 0 ; }\n}\n/* b */ c/**/d { e: \"f\" ; }\n"
    let once = compact(css)
    #expect(compact(once) == once)
  }
}
