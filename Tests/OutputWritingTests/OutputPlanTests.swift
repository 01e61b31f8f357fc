import Diagnostics
import Testing

@testable import OutputWriting

@Suite struct OutputPlanTests {
  @Test(arguments: [
    ("same/index.html", "same/index.html"),
    ("caf\u{E9}.html", "cafe\u{301}.html"),
    ("caf\u{E9}/a.html", "cafe\u{301}/b.html"),
    ("stra\u{DF}e", "strasse"),
    ("\u{3C3}\u{3C2}", "\u{3C3}\u{3C3}"),
    ("a", "a/index.html"),
    ("a/index.html", "a"),
    ("a/b/c", "a/b"),
  ])
  func reportsCollision(first: String, second: String) throws {
    var plan = OutputPlan()
    var log = DiagnosticLog()
    let one = SourceRange(path: "Content/p1.md", offsets: 0..<2)
    let two = SourceRange(path: "Content/p2.md", offsets: 3..<4)
    let left = try #require(OutputPath(first))
    let right = try #require(OutputPath(second))
    #expect(plan.add(left, from: OutputOrigin("the page p1.md", at: one), log: &log))
    #expect(!plan.add(right, from: OutputOrigin("the page p2.md", at: two), log: &log))
    let found = try #require(log.entries.first)
    #expect(log.entries.count == 1)
    #expect(found.id == .pathCollision)
    #expect(found.message.contains("p1.md") && found.message.contains("p2.md"))
    #expect(found.primary == two)
    #expect(found.labels.map(\.range) == [one])
    #expect(plan.paths == [left])
  }

  @Test func acceptsPathsThatDiffer() throws {
    var plan = OutputPlan()
    var log = DiagnosticLog()
    let paths = [
      "a-b", "a.b", "a/b", "a/c", "ab", "b/a/index.html", "b/index.html", "s\u{131}r", "sir",
    ]
    for path in paths {
      plan.add(try #require(OutputPath(path)), from: OutputOrigin("x"), log: &log)
    }
    #expect(log.isEmpty)
    #expect(plan.paths.map(\.string) == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(plan.origin(of: try #require(OutputPath("a/b")))?.description == "x")
  }
}
