import ContentLoading
import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Whole projects.
@Suite struct CatalogTests {
  @Test func aPageAloneIsAProject() throws {
    let (catalog, log) = CatalogLoader.load([
      SourceFile(path: "Content/site.yaml", bytes: Array("title: Only pages\n".utf8)),
      SourceFile(
        path: "Content/guide/index.md", bytes: Array("---\ntitle: Home\n---\nText\n".utf8)),
    ])
    #expect(log.entries == [])
    let pages = try #require(catalog)
    #expect(pages.pages.map(\.title) == ["Home"])
    #expect(pages.site.subject == Subject(singular: "option", plural: "options"))
    #expect(pages.site.language == "en")
    #expect(pages.alternatives.isEmpty && pages.criteria.isEmpty && pages.projects.isEmpty)
    #expect(pages.method == .standard)
  }

  /// What would be declared in a file that is not there is missed, wherever it is named.
  @Test(arguments: [
    ("Content/guide/index.md", "---\ntitle: Home\ncriterion: speed\n---\nText\n"),
    (
      "Content/capabilities.yaml",
      """
      groups: [ { id: flow, title: Flow } ]
      capabilities: [ { id: replay, group: flow, title: R, definition: D, criterion: speed } ]

      """
    ),
  ])
  func aNameWithoutItsFileIsAnError(_ path: String, _ text: String) throws {
    let (catalog, log) = CatalogLoader.load([
      SourceFile(path: "Content/site.yaml", bytes: Array("title: Only pages\n".utf8)),
      SourceFile(path: path, bytes: Array(text.utf8)),
    ])
    #expect(catalog == nil)
    let problem = try #require(log.entries.first)
    #expect(log.entries.count == 1 && problem.id == .missingFile)
    #expect(problem.message.contains("Content/criteria.yaml"))
    #expect(problem.primary?.path == path)
  }

  @Test func withoutASiteNothingLoads() {
    let (catalog, log) = CatalogLoader.load([])
    #expect(catalog == nil)
    #expect(log.entries.map(\.id) == [.missingFile])
  }

  @Test func problemsOfSeveralFilesComeTogether() {
    var project = SmallProject()
    project.files["Content/site.yaml"] = "title: T\nx: y\n"
    project.files["Content/guide/index.md"] = "no front matter"
    project.files["Content/languages.yaml"] = "languages: go\n"
    project.files["Content/projects/one.yaml"] = "client: &a C\n"
    let paths = project.load().log.sorted().compactMap(\.primary?.path)
    for path in ["site.yaml", "guide/index.md", "languages.yaml", "projects/one.yaml"] {
      #expect(paths.contains("Content/" + path))
    }
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// A text whose data file is wrong is not told that it has none.
  @Test func aBrokenDataFileIsReportedOnce() {
    var project = SmallProject()
    project.files["Content/brokers/ibis.yaml"] = "id: ibis\n"
    project.files["Content/brokers/ibis.md"] = "---\ntitle: Ibis\n---\n"
    #expect(project.load().log.entries.map(\.id) == [.missingKey])
  }

  @Test func theOrderOfTheFilesDoesNotMatter() throws {
    let files = try fixture()
    let forward = CatalogLoader.load(files)
    let backward = CatalogLoader.load(files.reversed())
    #expect(forward.log == backward.log)
    #expect(
      try #require(forward.catalog).alternatives.map(\.id)
        == #require(backward.catalog).alternatives.map(\.id))
  }

  /// A guide about something else: every word of it comes from data.
  @Test func aProjectAboutBrokersLoads() throws {
    let (catalog, log) = CatalogLoader.load(try fixture())
    #expect(log.entries == [])
    let brokers = try #require(catalog)
    #expect(brokers.alternatives.map(\.id) == ["heron", "ibis", "kite"])
    #expect(brokers.criteria.map(\.id) == ["delivery", "operations", "fit"])
    #expect(brokers.criteria.map(\.chapter) == ["delivery.md", "operations.md", "fitting.md"])
    #expect(brokers.projects.map(\.id) == ["orders", "sensors"])
    #expect(brokers.prose.keys.sorted() == ["heron"])
    #expect(brokers.site.report.pageSize == .letter)
    let heron = try #require(brokers.alternative("heron"))
    #expect(heron.facts["persistent-rate"]?.value == .number(40_000, low: 30_000, high: 50_000))
    #expect(heron.facts["persistent-rate"]?.confidence == .medium)
    #expect(heron.capabilities["ordering"]?.isPartial == true)
    #expect(heron.capabilities["ordering"]?.confidence == .high)
    #expect(heron.lifecycle.map(\.line) == ["4", "3"])
    #expect(heron.firstRelease == "2009")
    let kite = try #require(brokers.alternative("kite"))
    #expect(kite.facts["persistent-rate"]?.value == .unknown)
    #expect(kite.capabilities["dead-letters"]?.level == nil)
    #expect(kite.judgements["upkeep"]?.isFirm == true)
    let beam = try #require(brokers.runtime("beam"))
    #expect(beam.lifecycle.first?.supportUntil == .open)
    #expect(beam.lifecycle.first?.securityUntil == .unknown)
    #expect(brokers.latestDate.iso == "2026-03-03")
  }

  /// Text stays text, whatever YAML 1.1 would make of it.
  @Test(arguments: ["NO", "on", "1.10", "0123", "12:30:45", "null", "~", "2026-01-01", "0x1F"])
  func scalarsStayText(_ written: String) throws {
    let project = SmallProject(
      replacing: "site.yaml",
      with: "title: \(written)\nsubject: { singular: broker, plural: brokers }\n")
    let (catalog, log) = project.load()
    #expect(log.entries == [])
    #expect(try #require(catalog).site.title == written)
  }

  /// Where kinds are declared, there are no others, and each has a title.
  @Test func kindsThatAreDeclaredAreTheOnlyOnes() throws {
    let kinds = "subject: { singular: broker, plural: brokers, kinds: { log: Commit log } }\n"
    var project = SmallProject(replacing: "site.yaml", with: "title: T\n" + kinds)
    let heron = "id: heron\nname: Heron\nlanguages: [go]\nruntime: vm\n"
    project.files["Content/brokers/heron.yaml"] = heron + "category: log\n"
    let (catalog, log) = project.load()
    #expect(log.entries == [])
    let loaded = try #require(catalog)
    #expect(loaded.alternatives.first?.category == "log")
    #expect(loaded.site.subject.title(ofKind: "log") == "Commit log")
    #expect(loaded.site.subject.title(ofKind: "other") == "other")

    project.files["Content/brokers/heron.yaml"] = heron + "category: lag\n"
    let wrong = project.load().log.entries
    #expect(wrong.map(\.id) == [.unknownReference])
    #expect(wrong.first?.fixes.map(\.title) == ["did you mean 'log'?"])
  }

  private func fixture() throws -> [SourceFile] {
    try Repository.files(in: "Tests/Fixtures/brokers/Content").map { path in
      SourceFile(
        path: "Content/" + path,
        bytes: try Repository.bytes("Tests/Fixtures/brokers/Content/" + path))
    }
  }
}
