import Diagnostics
import Testing

@testable import MarkdownRendering

@Suite("Limits")
struct LimitTests {
  @Test("text beyond a limit is refused with the place of the line")
  func limits() {
    func problems(_ text: String) -> [String] { render(text).problems }
    let quotes = String(repeating: "> ", count: 50)
    #expect(problems(quotes + "a\n").isEmpty)
    #expect(problems("ok\n> " + quotes + "a\n") == ["error markdown-limit 3..<3"])
    let lists = String(repeating: "- ", count: 51)
    #expect(problems("ok\n" + lists + "a\n") == ["error markdown-limit 3..<3"])
    let ordered = String(repeating: "1. ", count: 51)
    #expect(problems(ordered + "a\n") == ["error markdown-limit 0..<0"])
    #expect(problems("* " + String(repeating: " ", count: 390) + "a\n").isEmpty)
    #expect(problems(String(repeating: " ", count: 401) + "a\n") == ["error markdown-limit 0..<0"])
    #expect(problems(String(repeating: "\t", count: 101) + "a\n") == ["error markdown-limit 0..<0"])
    #expect(
      problems(String(repeating: " ", count: 101) + "- a\n") == ["error markdown-limit 0..<0"])
    #expect(problems("a" + String(repeating: "[", count: 20_000)).isEmpty)
    #expect(
      problems("a" + String(repeating: "[", count: 20_001)) == [
        "error markdown-limit 20001..<20002"
      ])
    #expect(problems(String(repeating: "a\n", count: 1 << 19)).isEmpty)
    #expect(
      problems(String(repeating: "a\n", count: 1 << 19) + "b") == ["error markdown-limit 0..<0"])
  }

  @Test("a page with very many problems lists some and is still an error")
  func manyProblems() {
    let page = render(String(repeating: "![](a.png)\n", count: 5_000))
    #expect(page.log.entries.count == 201)
    #expect(page.log.hasErrors)
  }

  @Test("hostile text takes a moment only", .timeLimit(.minutes(3)), arguments: HostileText.all)
  func hostileText(hostile: HostileText) {
    var context = MarkdownContext()
    context.sourceIDs = ["a"]
    context.facts = ["f": InlineFact(text: "x")]
    var options = MarkdownOptions()
    options.collectsText = true
    options.dataBlockKinds = ["chart"]
    let clock = ContinuousClock()
    var page = RenderedMarkdown()
    let time = clock.measure { page = render(hostile.bytes, options: options, context: context) }
    // An unoptimised build on a loaded machine: a quadratic case takes minutes here.
    #expect(time < .seconds(20), "\(hostile.name): \(time)")
    #expect(page.markup.count <= 40 * hostile.bytes.count + 100_000, "\(hostile.name)")
  }
}
