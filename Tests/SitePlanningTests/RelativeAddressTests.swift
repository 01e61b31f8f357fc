import Foundation
import OutputWriting
import SitePlanning
import TestSupport
import Testing

/// Addresses that work in any folder.
@Suite struct RelativeAddressTests {
  @Test(arguments: [
    ("guide/index.html", "guide/index.html", "index.html"),
    ("guide/team/index.html", "guide/index.html", "team/index.html"),
    ("guide/index.html", "guide/team/index.html", "../index.html"),
    ("guide/team/index.html", "guide/data/index.html", "../team/index.html"),
    ("guide/style.css", "guide/a/b/c/index.html", "../../../style.css"),
    ("reports/a/index.html", "guide/index.html", "../reports/a/index.html"),
    ("a.html", "b.html", "a.html"), ("a/b.html", "a/c.html", "b.html"),
    ("a/b/c.html", "a/bb/c.html", "../b/c.html"),
  ])
  func addresses(_ target: String, _ origin: String, _ address: String) throws {
    let to = try #require(OutputPath(target))
    let from = try #require(OutputPath(origin))
    #expect(RelativeAddress.address(to: to, from: from) == address)
    #expect(RelativeAddress.address(to: to, from: from, fragment: "x") == address + "#x")
  }

  /// A browser at the origin that follows the address arrives at the target.
  @Test func followingAnAddressLeadsToItsTarget() throws {
    var generator = SeededGenerator(seed: 3)
    let parts = ["a", "b", "guide", "x-y", "1.2"]
    func path() throws -> OutputPath {
      let count = Int.random(in: 0...5, using: &generator)
      let folders = (0..<count).map { _ in parts[Int.random(in: 0..<5, using: &generator)] }
      return try #require(OutputPath((folders + ["f.html"]).joined(separator: "/")))
    }
    for _ in 0..<2000 {
      let (target, origin) = (try path(), try path())
      let address = RelativeAddress.address(to: target, from: origin)
      for base in ["https://h.test/", "https://h.test/deep/er/"] {
        let page = try #require(URL(string: base + origin.string))
        let found = try #require(URL(string: address, relativeTo: page))
        #expect(found.absoluteString == base + target.string, "\(origin) → \(target)")
      }
      #expect(RelativeAddress.resolve(address, against: origin.string) == target.string)
    }
  }

  @Test(arguments: [
    ("b.md", "Content/guide/a.md", "Content/guide/b.md"),
    ("../brokers/x.md", "Content/guide/a.md", "Content/brokers/x.md"),
    ("./b.md", "Content/guide/a.md", "Content/guide/b.md"),
    ("../../../x", "Content/guide/a.md", nil), ("..", "a.md", nil),
    ("a/../../b.md", "Content/guide/a.md", "Content/b.md"),
    ("/Content/guide/b.md", "Content/guide/x/a.md", "Content/guide/b.md"),
    ("/../x", "Content/a.md", nil), ("x//y.md", "a.md", "x/y.md"),
    ("e\u{301}/\u{301}.md", "a/b.md", "a/e\u{301}/\u{301}.md"),
  ])
  func references(_ reference: String, _ base: String, _ path: String?) {
    #expect(RelativeAddress.resolve(reference, against: base) == path)
  }
}
