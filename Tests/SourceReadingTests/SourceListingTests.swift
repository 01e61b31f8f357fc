import Diagnostics
import Foundation
import SystemPackage
import Testing

@testable import SourceReading

@Suite struct SourceListingTests {
  private let project: TemporaryProject

  init() throws { project = try TemporaryProject() }

  private func scan(_ folders: [String] = ["Content", "Templates"]) throws -> (
    [SourceEntry], [Diagnostic]
  ) {
    let (listing, log) = try SourceListing.scan(root: project.path, folders: folders)
    return (listing.entries, log.entries)
  }

  @Test func sortsByTheBytesOfWholePaths() throws {
    let paths = [
      "Content/a-b.md", "Content/a.md", "Content/a/b.md", "Content/a/z.md", "Content/a0.md",
      "Content/assets/Logo.PNG", "Content/caf\u{E9}.md", "Content/site.yaml",
      "Content/z/y/x.md", "Templates/layout.mustache", "Templates/style.css", "Templates/x.woff2",
    ]
    for path in paths.reversed() { try project.put(path, "x") }
    let (entries, problems) = try scan(["Templates", "Content"])
    #expect(problems.isEmpty)
    #expect(entries.map(\.path) == paths)
    let bytes = entries.map { Array($0.path.utf8) }
    #expect(zip(bytes, bytes.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    let kinds = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.kind) })
    #expect(kinds["Content/a.md"] == .page && kinds["Content/site.yaml"] == .yaml)
    #expect(kinds["Content/assets/Logo.PNG"] == .asset && kinds["Templates/x.woff2"] == .asset)
  }

  @Test func knowsSizesAndTimes() throws {
    try project.put("Content/a.md", "twelve bytes")
    let entry = try #require(try scan().0.first)
    var record = stat()
    #expect(unsafe stat(project.root + "/Content/a.md", &record) == 0)
    #expect(entry.size == 12 && entry.inode == UInt64(record.st_ino))
    #expect(
      entry.modified == Int64(record.st_mtim.tv_sec) * 1_000_000_000
        + Int64(record.st_mtim.tv_nsec))
    #expect(entry.changed >= entry.modified)
  }

  @Test func passesOverHiddenFilesAndLitter() throws {
    for name in [
      ".hidden.md", "._x.md", ".git/x.md", "#y.md#", "z.md~", ".z.md.swp", "z.swp", "old~/a.md",
    ] {
      try project.put("Content/" + name, "---\ntitle: T\n---\n")
    }
    try project.link("Content/.#lock.md", to: "user@host.1:2")
    try project.put("Content/#1.md", "x")
    let (entries, problems) = try scan()
    #expect(entries.map(\.path) == ["Content/#1.md"])
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("Content/Upper.MD", "Content/Upper.md"), ("Content/long.markdown", "Content/long.md"),
    ("Content/a.yml", "Content/a.yaml"), ("Content/a.Yaml", "Content/a.yaml"),
    ("Content/projects/a.PNG", "Content/projects/a.png"),
    ("Templates/p.hbs", "Templates/p.mustache"), ("Templates/p.MUSTACHE", "Templates/p.mustache"),
  ])
  func namesFilesThatWouldVanish(path: String, better: String) throws {
    try project.put(path, "x")
    let (entries, problems) = try scan()
    #expect(entries.isEmpty)
    #expect(problems.map(\.id) == [.unsupportedFile])
    #expect(problems.first?.message.contains(path) == true)
    #expect(problems.first?.fixes.map(\.title) == ["rename it to '\(better)'"])
  }

  @Test(arguments: ["Content/photo.png", "Content/Makefile", "Content/a.md.bak", "Content/x."])
  func refusesUnknownFilesInContent(path: String) throws {
    try project.put(path, "x")
    let (entries, problems) = try scan()
    #expect(entries.isEmpty)
    #expect(problems.map(\.id) == [.unsupportedFile])
    #expect(problems.first?.fixes.first?.title.contains("Content/assets") == true)
  }

  @Test func knowsThePicturesOfClients() throws {
    for name in ["a.jpeg", "a.jpg", "a.png", "a.svg", "a.yaml"] {
      try project.put("Content/projects/" + name, "x")
    }
    let (entries, problems) = try scan()
    #expect(problems.isEmpty)
    #expect(entries.map(\.kind) == [.picture, .picture, .picture, .image, .yaml])
  }

  /// Nothing tells an author to put a client's picture where it would be published.
  @Test(arguments: ["a.gif", "a.webp", "a/logo.png", "a/logo.svg", "a.pdf"])
  func keepsWhatIsBesideProfilesOutOfTheAssets(name: String) throws {
    try project.put("Content/projects/" + name, "x")
    let (entries, problems) = try scan()
    #expect(entries.isEmpty)
    #expect(problems.map(\.id) == [.unsupportedFile])
    let texts = problems.flatMap { $0.notes + $0.fixes.map(\.title) }
    #expect(texts.isEmpty == false && texts.allSatisfy { !$0.contains("assets") })
  }

  @Test func limitsThePicturesOfClients() throws {
    try project.put("Content/projects/a.png", String(repeating: "x", count: 256 << 10))
    try project.put("Content/projects/b.png", String(repeating: "x", count: 256 << 10 + 1))
    try project.link("Content/projects/c.png", to: "a.png")
    let (entries, problems) = try scan()
    #expect(entries.map(\.path) == ["Content/projects/a.png"])
    #expect(problems.map(\.id) == [.fileTooLarge, .unsupportedFile])
  }

  @Test func refusesLinksOfEveryKind() throws {
    try project.put("canary/secret.md", "secret")
    try project.link("Content/file.md", to: "../canary/secret.md")
    try project.link("Content/folder", to: "../canary")
    try project.link("Content/loop.md", to: "loop.md")
    try project.link("Content/dangling.md", to: "nowhere")
    try project.makeFolder("Content/assets")
    try project.link("Content/assets/a.png", to: "../../canary/secret.md")
    let (entries, problems) = try scan()
    #expect(entries.isEmpty)
    #expect(problems.map(\.id) == Array(repeating: .unsupportedFile, count: 5))
    let named = problems.compactMap(\.primary?.path).sorted()
    #expect(
      named == [
        "Content/assets/a.png", "Content/dangling.md", "Content/file.md", "Content/folder",
        "Content/loop.md",
      ])
  }

  @Test func refusesALinkInPlaceOfContent() throws {
    try project.put("canary/secret.md", "secret")
    try FileManager.default.removeItem(atPath: project.root + "/Content")
    try project.link("Content", to: "canary")
    for folder in ["Content", "Content/secret.md"] {
      let (entries, problems) = try scan([folder])
      #expect(entries.isEmpty)
      #expect(problems.map(\.id) == [.unsupportedFile], "\(folder)")
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func refusesPipesAndDevicesWithoutWaiting() throws {
    #expect(unsafe mkfifo(project.root + "/Content/pipe.md", 0o666) == 0)
    #expect(unsafe mkfifo(project.root + "/Content/pipe.png", 0o666) == 0)
    let hasDevice =
      unsafe mknod(project.root + "/Content/zero.md", S_IFCHR | 0o644, 1 << 8 | 5) == 0
    let (entries, problems) = try scan()
    #expect(entries.isEmpty)
    #expect(problems.count == (hasDevice ? 3 : 2))
    #expect(problems.allSatisfy { $0.id == .unsupportedFile })
    #expect(problems.first?.message == "'Content/pipe.md' is a named pipe, not a file")
  }

  @Test func refusesAFolderNamedLikeAPage() throws {
    try project.put("Content/folder.md/x.md", "x")
    let (entries, problems) = try scan()
    #expect(entries.isEmpty)
    #expect(problems.map(\.id) == [.unsupportedFile])
    #expect(problems.first?.message.contains("Content/folder.md") == true)
  }

  @Test(
    arguments: [
      (Array("Content/a\nb.md".utf8), "a\\u{a}b.md"),
      (Array("Content/caf".utf8) + [0xE9] + Array(".md".utf8), "caf\\xe9.md"),
      (Array("Content/in\u{202E}dm.md".utf8), "in\\u{202e}dm.md"),
      (Array("Content/zero\u{200B}width.md".utf8), "zero\\u{200b}width.md"),
      (Array("Content/esc\u{1B}[31m.md".utf8), "esc\\u{1b}[31m.md"),
      (Array("Content/back\\slash.md".utf8), "back\\slash.md"),
      (Array("Content/\u{301}x.md".utf8), nil), (Array("Content/q\"' x='.md".utf8), nil),
    ] as [([UInt8], String?)])
  func checksNames(name: [UInt8], shown: String?) throws {
    try project.put(name, Array("x".utf8))
    let (entries, problems) = try scan()
    if let shown {
      #expect(entries.isEmpty)
      #expect(problems.map(\.id) == [.invalidPath])
      #expect(problems.first?.primary?.path == "Content/" + shown)
    } else {
      #expect(problems.isEmpty)
      #expect(entries.map { Array($0.path.utf8) } == [name])
    }
  }

  @Test(arguments: [
    ("caf\u{E9}.md", "cafe\u{301}.md"), ("Page.md", "page.md"), ("stra\u{DF}e.md", "STRASSE.md"),
    ("\u{212B}.md", "\u{C5}.md"), ("Deep/x.md", "deep/y.md"),
  ])
  func reportsTwins(first: String, second: String) throws {
    try project.put("Content/" + first, "x")
    try project.put("Content/" + second, "x")
    let (entries, problems) = try scan()
    #expect(entries.count == 2)
    #expect(problems.map(\.id) == [.pathCollision])
    #expect(problems.first?.labels.count == 1)
  }

  @Test func acceptsNamesThatDiffer() throws {
    for name in ["a", "b", "A1", "\u{E9}", "e", "s\u{131}r", "sir"] {
      try project.put("Content/\(name).md", "x")
    }
    #expect(try scan().1.isEmpty)
  }

  @Test func limitsDepth() throws {
    let deep = "Content" + String(repeating: "/d", count: 15)
    try project.put(deep + "/leaf.md", "x")
    #expect(try scan().0.map(\.path) == [deep + "/leaf.md"])
    try project.put("Content" + String(repeating: "/d", count: 300) + "/leaf.md", "x")
    let (entries, problems) = try scan()
    #expect(entries.map(\.path) == [deep + "/leaf.md"])
    #expect(problems.map(\.id) == [.invalidPath])
  }

  @Test func readsSingleFilesAndReportsMissingOnes() throws {
    try project.put("Content/a.md", "a")
    try project.put("Content/b.md", "b")
    #expect(try scan(["Content/b.md"]).0.map(\.path) == ["Content/b.md"])
    #expect(try scan(["Content/c.md"]).1.map(\.id) == [.missingFile])
    for path in ["", "..", "Content/../../x", "/etc/passwd", "Content//a.md", "./Content", "a\0b"] {
      let (entries, problems) = try scan([path])
      #expect(entries.isEmpty)
      #expect(problems.map(\.id) == [.invalidPath], "\(path)")
    }
  }

  @Test func throwsWhenTheProjectIsMissing() throws {
    let error = #expect(throws: SourceReadingError.self) {
      try SourceListing.scan(root: FilePath(project.root + "/none"))
    }
    #expect(error?.description == "cannot read '\(project.root)/none': no such file or folder")
  }
}
