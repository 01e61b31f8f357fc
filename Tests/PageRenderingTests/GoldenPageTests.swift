import Diagnostics
import PageRendering
import TestSupport
import Testing

/// Whole pages of the fixture, with templates that add next to nothing.
@Suite struct GoldenPageTests {
  @Test(arguments: [
    "index.html", "delivery/index.html", "operations/index.html", "fitting/index.html",
    "patterns/index.html", "patterns/fan-out/index.html", "patterns/competing-readers/index.html",
  ])
  func pagesAreAsTheyWere(_ path: String) throws {
    let site = try RenderedSite()
    #expect(site.log.isEmpty, "\(site.log.entries)")
    let name = path.split(separator: "/").joined(separator: "-")
    #expect(
      Golden.difference(try site.text(path), "Tests/PageRenderingTests/Goldens/" + name) == nil)
  }

  /// The same input gives the same bytes, whatever order hashing takes.
  @Test func pagesDoNotDependOnHashing() throws {
    let one = try RenderedSite()
    let other = try RenderedSite()
    #expect(one.pages.map(\.bytes) == other.pages.map(\.bytes))
  }
}
