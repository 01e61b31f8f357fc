import Markup
import Testing

/// Which addresses may stand in a link.
@Suite struct URLPolicyTests {
  @Test(arguments: [
    "https://a.test/", "http://a.test", "HTTPS://A.TEST", "mailto:a@b.test", "a.html", "../a/b",
    "/a", "/", "#x", "?a:b", "a/b:c", "", "ht\ttps://a.test", "./javascript:x", "é",
    "a?javascript:",
  ])
  func allowed(_ address: String) {
    #expect(URLPolicy.allowsLink(address))
  }

  @Test(arguments: [
    "javascript:x", "JavaScript:x", "java\nscript:x", " javascript:x", "\u{1}javascript:x",
    "java\tscript\n:x", "vbscript:x", "data:text/html,x", "file:///x", "blob:x", "about:blank",
    "jar:x", "view-source:x", "ftp://a", "//evil.test", "/\t/evil.test", "\\\\evil.test",
    "/\\evil.test", "\\/evil.test", "a\\b", "httpx:", "x-https:", "ｈttps:", "https\u{301}:",
    "aaaaaaaahttps:x", ":x",
  ])
  func refused(_ address: String) {
    #expect(!URLPolicy.allowsLink(address))
  }

  @Test(arguments: [
    ("https://a", true), ("mailto:a", true), ("a.html", false), ("a/b:c", false), ("#a:b", false),
    ("?a:b", false), ("", false),
  ])
  func absolute(_ address: String, _ isAbsolute: Bool) {
    #expect(URLPolicy.isAbsolute(address) == isAbsolute)
  }
}
