import ContentLoading
import ContentModel
import Diagnostics
import OutputWriting
import SitePlanning
import Testing

/// Which page gets which address, and in which order pages are read.
@Suite struct SitePlannerTests {
  /// Plans a guide of pages given by path and front matter, with these brokers.
  private func plan(
    _ pages: KeyValuePairs<String, String>, brokers: [String] = [], assets: [String] = [],
    drafts: Bool = false
  ) throws -> (plan: SitePlan, log: DiagnosticLog) {
    var files = [
      "Content/site.yaml": "title: T\nsubject: { singular: broker, plural: brokers }\n",
      "Content/criteria.yaml": """
      criteria:
        - { id: speed, title: S, weight: 1, measures: [ { id: s, title: S, kind: needs } ] }
        - { id: ease, title: E, weight: 1, chapter: easy.md,
            measures: [ { id: e, title: E, kind: needs } ] }

      """,
    ]
    for (path, front) in pages {
      files["Content/guide/" + path] = "---\ntitle: \(path)\n\(front)\n---\nText\n"
    }
    for id in brokers { files["Content/brokers/\(id).yaml"] = "id: \(id)\nname: \(id)\n" }
    let (catalog, log) = CatalogLoader.load(
      files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) })
    #expect(log.isEmpty, "\(log.entries)")
    return SitePlanner.plan(try #require(catalog), assets: assets, includesDrafts: drafts)
  }

  private func paths(_ plan: SitePlan) -> [String] { plan.output.paths.map(\.string) }

  @Test func everythingHasItsAddress() throws {
    let (plan, log) = try plan(
      ["index.md": "", "speed.md": "", "more/index.md": "", "more/a.md": "slug: other"],
      brokers: ["b", "a"], assets: ["Content/assets/x.svg", "Templates/fonts/f.woff2"])
    #expect(log.isEmpty)
    #expect(
      paths(plan) == [
        "guide/404.html", "guide/assets/evidence.csv", "guide/assets/evidence.csv-metadata.json",
        "guide/assets/evidence.json", "guide/assets/x.svg",
        "guide/brokers/a/index.html",
        "guide/brokers/b/index.html", "guide/brokers/index.html",
        "guide/compare/a-vs-b/index.html", "guide/compare/index.html", "guide/fonts/f.woff2",
        "guide/index.html", "guide/more/index.html", "guide/more/other/index.html",
        "guide/speed/index.html", "guide/style.css",
      ])
    #expect(plan.pageOfFile["Content/guide/more/a.md"]?.string == "guide/more/other/index.html")
    #expect(plan.assetOfFile["Content/assets/x.svg"]?.string == "guide/assets/x.svg")
    #expect(plan.home.map { plan.pages[$0].path.string } == "guide/index.html")
  }

  @Test func aPageAloneNeedsNothingElse() throws {
    let (plan, log) = try plan(["index.md": ""])
    #expect(log.isEmpty)
    #expect(paths(plan) == ["guide/404.html", "guide/index.html", "guide/style.css"])
    #expect(plan.matrix == nil && plan.alternativesIndex == nil && plan.sources == nil)
  }

  /// Chapters are found by their front matter first, then by the criterion's file.
  @Test func chaptersAreFound() throws {
    let (plan, _) = try plan(["fast.md": "criterion: speed", "easy.md": "", "speed.md": ""])
    #expect(
      plan.chapters.mapValues { plan.pages[$0].page.title } == [
        "speed": "fast.md", "ease": "easy.md",
      ])
  }

  @Test func readingOrderIsTheDeclaredOrderThenThePath() throws {
    let (plan, _) = try plan([
      "index.md": "", "c.md": "order: 1", "a.md": "order: 2", "b.md": "order: 2", "z.md": "",
      "y.md": "", "s/index.md": "", "s/2.md": "order: 2", "s/1.md": "weight: 3",
    ])
    func chain(from title: String) -> [String] {
      var titles: [String] = []
      var index = plan.pages.firstIndex { $0.page.title == title }
      while let place = index {
        titles.append(plan.pages[place].page.title)
        if let next = plan.pages[place].next { #expect(plan.pages[next].previous == place) }
        index = plan.pages[place].next
      }
      return titles
    }
    #expect(chain(from: "c.md") == ["c.md", "a.md", "b.md", "y.md", "z.md"])
    #expect(chain(from: "s/2.md") == ["s/2.md", "s/1.md"])
    #expect(chain(from: "index.md") == ["index.md"])
  }

  @Test func sectionsStandInReadingOrder() throws {
    let (plan, _) = try plan([
      "b/index.md": "order: 1", "a/index.md": "order: 2", "b/x.md": "", "a/y.md": "",
      "c/index.md": "", "c/d/index.md": "", "c/d/z.md": "",
    ])
    #expect(
      plan.sections.map(\.title) == ["b/index.md", "a/index.md", "c/d/index.md", "c/index.md"])
    for (index, section) in plan.sections.enumerated() {
      for page in section.pages { #expect(plan.pages[page].section == index) }
    }
    #expect(
      plan.sections.map { $0.pages.map { plan.pages[$0].page.title } } == [
        ["b/x.md"], ["a/y.md"], ["c/d/z.md"], [],
      ])
  }

  @Test func draftsHaveNoAddressUnlessAskedFor() throws {
    let pages: KeyValuePairs = ["index.md": "", "d.md": "draft: true", "e.md": ""]
    #expect(!paths(try plan(pages).plan).contains("guide/d/index.html"))
    #expect(paths(try plan(pages, drafts: true).plan).contains("guide/d/index.html"))
  }

  @Test(arguments: [
    (["a.md": "slug: b", "b.md": ""], [String](), "Content/guide/b.md"),
    (["brokers.md": ""], ["x"], nil),
    (["brokers/x.md": ""], ["x"], "Content/brokers/x.yaml"),
    (["compare.md": ""], ["x"], nil),
    (["a.md": "", "a/index.md": ""], [], "Content/guide/a/index.md"),
  ])
  func collisionsAreReported(
    _ pages: [String: String], _ brokers: [String], _ place: String?
  ) throws {
    let pairs = pages.sorted { $0.key < $1.key }
    let (_, log) =
      pairs.count == 1
      ? try plan([pairs[0].key: pairs[0].value], brokers: brokers)
      : try plan(
        [pairs[0].key: pairs[0].value, pairs[1].key: pairs[1].value], brokers: brokers)
    #expect(log.entries.map(\.id) == [.pathCollision])
    #expect(log.entries.first?.primary?.path == place)
  }

  @Test(arguments: ["Über.md", "CON.md", "a b.md", "con.md"])
  func namesThatCannotBeAddressesAreReported(_ name: String) throws {
    let (plan, log) = try plan([name: "", "index.md": ""])
    #expect(log.entries.map(\.id) == [.invalidPath])
    #expect(log.entries.first?.primary?.path == "Content/guide/" + name)
    #expect(plan.pages.map(\.page.title) == ["index.md"])
  }

  @Test func aPairHasOneOrder() {
    #expect(AlternativePair("b", "a") == AlternativePair("a", "b"))
    #expect(AlternativePair("b", "a").first == "a")
  }
}
