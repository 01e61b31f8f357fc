import Diagnostics
import Markup
import Testing

@testable import MarkdownRendering

@Suite("Links, images and raw HTML")
struct LinkTests {
  @Test("links are reported with the place of their destination")
  func places() {
    let text = """
      a (x.md) [l](x.md) ![i](p/i.png "decorative")
      > [m](<y z.md#f%20g> "t") <https://e.org> <m@e.org>
      > [r] [n](#top) [![k](j.png)](w.md)

      [r]: ref.md

      """
    let page = render(text)
    let bytes = Array(text.utf8)
    #expect(
      page.links.map { String(decoding: bytes[$0.range.offsets], as: UTF8.self) } == [
        "x.md", "p/i.png", "y z.md#f%20g", "https://e.org", "m@e.org", "[r", "#top", "w.md",
        "j.png",
      ])
    #expect(
      page.links.map(\.destination) == [
        .site(path: "x.md", fragment: nil), .site(path: "p/i.png", fragment: nil),
        .site(path: "y z.md", fragment: "f g"), .external("https://e.org"),
        .external("mailto:m@e.org"),
        .site(path: "ref.md", fragment: nil), .fragment("top"), .site(path: "w.md", fragment: nil),
        .site(path: "j.png", fragment: nil),
      ])
    #expect(
      page.links.map(\.isImage) == [false, true, false, false, false, false, false, false, true])
    #expect(page.links.first?.range.offsets == 13..<17)
    #expect(page.problems == ["warning missing-alternative-text 0..<0"] || page.problems.isEmpty)
  }

  @Test("the resolver rewrites links and images in the same pass")
  func resolver() {
    var context = MarkdownContext()
    context.resolveLink = { destination in
      guard case .site(let path, let fragment) = destination else { return .unchanged }
      if path == "gone.md" {
        return .broken(message: "There is no page 'gone.md'", suggestion: "one.md")
      }
      return .address("../" + path.dropLast(3) + "/\"" + (fragment.map { "#" + $0 } ?? ""))
    }
    context.resolveImage = { _ in .image(address: "/i/a b.png", width: 40, height: 30) }
    let text =
      "[a](one.md#x) [b](gone.md) ![c \"q\"](i.png \"T\") [d](https://e.org/?a&b) [e](mailto:a@b)\n"
    let page = render(text, context: context)
    #expect(
      page.text == """
        <p><a href="../one/%22#x">a</a> b <img src="/i/a%20b.png" alt="c “q”" title="T" width="40" \
        height="30" loading="lazy" decoding="async" /> \
        <a href="https://e.org/?a&amp;b" rel="external">d</a> <a href="mailto:a@b">e</a></p>

        """)
    #expect(page.problems(in: text) == ["error broken-link: gone.md"])
    #expect(page.log.entries.first?.fixes.first?.replacement == "one.md")
  }

  @Test(
    "addresses that are not allowed are errors and give no link",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:x", "javascript&colon;x", "&#106;avascript:x",
      "java&#9;script:x",
      "java&NewLine;script:x", "vbscript:x", "data:text/html,x", "data:image/png;base64,x",
      "file:///etc",
      "//evil.example", "/\\evil", "\\\\evil", "blob:x", "about:blank", "view-source:x", "jar:x",
      "feed:javascript:x", "x-y:z", "&#1;javascript:x", "javascript\\:x",
    ])
  func unsafe(address: String) {
    for text in ["[a](<\(address)>)\n", "[a][r]\n\n[r]: <\(address)>\n", "![a](<\(address)>)\n"] {
      let page = render(text)
      #expect(page.problems.count == 1, "\(text)")
      #expect(page.problems.first?.hasPrefix("error unsafe-url ") == true, "\(text)")
      #expect(page.links.isEmpty)
      #expect(!page.text.contains("href") && !page.text.contains("src"))
    }
    let automatic = render("<\(address)>\n").text
    #expect(!automatic.contains("href"))
  }

  @Test("an image makes no request to another host; an empty address leads nowhere")
  func refusedImages() {
    let text = "![a](https://e.org/i.png) [b]() ![c](<>)\n"
    let page = render(text)
    #expect(page.log.entries.map(\.id) == [.unsafeURL, .brokenLink, .brokenLink])
    #expect(page.text == "<p> b </p>\n")
  }

  @Test("missing alternative text is a warning at the image")
  func alternativeText() {
    let text = "![](i.png) ![](j.png \"decorative\")\n"
    let page = render(text)
    #expect(page.problems(in: text) == ["warning missing-alternative-text: i.png"])
    #expect(page.text.contains("<img src=\"j.png\" alt=\"\" loading"))
  }

  @Test("raw HTML is an error at its place and is left out")
  func rawHTML() {
    let text =
      "a <b onclick=x>c</b> <!-- d --> ![e <i>](f.png)\n\n> <script>\n> x\n> </script>\n\n<div>\n"
    let page = render(text)
    #expect(
      page.text == """
        <p>a c  <img src="f.png" alt="e " loading="lazy" decoding="async" /></p>
        <blockquote>
        </blockquote>

        """)
    #expect(
      page.problems(in: text) == [
        "error raw-html: <b onclick=x>", "error raw-html: </b>", "error raw-html: <!-- d -->",
        "error raw-html: <i>", "error raw-html: <script>\n> x\n> </script>",
        "error raw-html: <div>",
      ])
  }

  @Test("a link in a link is text")
  func nestedLinks() {
    let page = render("[a <https://b.c>](d.md)\n")
    #expect(page.text == "<p><a href=\"d.md\">a https://b.c</a></p>\n")
  }
}
