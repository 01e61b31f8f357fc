import Foundation
import Testing

@testable import OutputWriting

@Suite struct OutputTransactionTests {
  private let project: TemporaryProject
  private let pages = [
    "index.html": "home", "guide/index.html": "guide", "guide/a/index.html": "a",
    "guide/a/b/index.html": "b", "style.css": "css",
  ]

  init() throws { project = try TemporaryProject() }

  @Test func writesAFirstBuildBesideDotFiles() throws {
    try project.put("Output/.gitignore", "*\n!.gitignore\n")
    let report = try project.build(pages)
    #expect(report.written == 5 && report.unchanged == 0 && report.removed == 0)
    #expect(report.bytes == pages.values.reduce(0) { $0 + $1.utf8.count })
    var expected = pages
    expected[".gitignore"] = "*\n!.gitignore\n"
    #expect(try project.snapshot() == expected)
  }

  @Test func changesNothingWhenNothingChanged() throws {
    try project.build(pages)
    let before = try project.traces()
    let folder = try FileManager.default.attributesOfItem(atPath: project.output)
    usleep(20_000)
    let report = try project.build(pages)
    #expect(report.written == 0 && report.unchanged == 5 && report.removed == 0)
    #expect(report.bytes == 0)
    #expect(try project.traces() == before)
    let after = try FileManager.default.attributesOfItem(atPath: project.output)
    #expect(folder[.modificationDate] as? Date == after[.modificationDate] as? Date)
  }

  @Test func writesOnlyWhatDiffersAndRemovesOnlyItsOwn() throws {
    try project.build(pages)
    try project.put("Output/CNAME", "example.org")
    try project.put("Output/guide/a/notes.txt", "mine")
    try FileManager.default.createDirectory(
      atPath: project.output + "/empty", withIntermediateDirectories: true)
    try project.link("Output/link", to: "../Content")
    let before = try project.traces()
    var next = pages
    next["index.html"] = "HOME"
    next["guide/a/b/index.html"] = nil
    next["guide/a/index.html"] = nil
    next["new/x.html"] = "x"
    let report = try project.build(next)
    #expect(report.written == 2 && report.unchanged == 2 && report.removed == 2)
    let expected = next.merging(
      [
        "CNAME": "example.org", "guide/a/notes.txt": "mine", "empty": "(empty folder)",
        "link": "-> ../Content",
      ]) { $1 }
    #expect(try project.snapshot() == expected)
    let after = try project.traces()
    for path in ["guide/index.html", "style.css", "CNAME"] {
      #expect(before[path] == after[path], "\(path)")
    }
  }

  @Test func restoresAFileThatWasEditedByHand() throws {
    try project.build(pages)
    try project.put("Output/index.html", "HOME")
    #expect(try project.build(pages).written == 1)
    #expect(try project.snapshot() == pages)
  }

  @Test(arguments: ["index.html", "guide/index.html"])
  func refusesAForeignFile(path: String) throws {
    try project.put("Output/\(path)", "precious")
    let before = try project.snapshot(manifest: true)
    let error = #expect(throws: OutputError.self) { try project.build(pages) }
    #expect(error?.kind == .foreignFile)
    #expect(error?.path == project.output + "/" + path)
    #expect(try project.snapshot(manifest: true) == before)
  }

  /// The same bytes are no reason to take a file over: a later build would remove it.
  @Test func refusesAForeignFileWithTheSameBytes() throws {
    try project.put("Output/index.html", "home")
    #expect(throws: OutputError.self) { try project.build(pages) }
  }

  @Test func refusesLinks() throws {
    try project.build(pages)
    try project.put("canary/index.html", "outside")
    for (path, destination) in [
      ("Output/index.html", "../canary/index.html"), ("Output/guide", "../canary"),
      ("Output/guide/a", "../../canary"),
    ] {
      try project.build(pages)
      try project.remove(path)
      try project.link(path, to: destination)
      let before = try project.snapshot("")
      let error = #expect(throws: OutputError.self) {
        try project.build(pages.mapValues { $0 + "!" })
      }
      #expect(error?.kind == .link, "\(path)")
      #expect(try project.snapshot("") == before)
      try project.remove(path)
    }
  }

  /// A stale file behind a linked folder is not ours any more.
  @Test func doesNotRemoveThroughALink() throws {
    try project.build(pages)
    try project.remove("Output/guide/a")
    try project.put("canary/index.html", "a")
    try project.link("Output/guide/a", to: "../../canary")
    let report = try project.build(["index.html": "home"])
    #expect(report.kept.map(\.string) == ["guide/a/b/index.html", "guide/a/index.html"])
    #expect(try project.snapshot("canary") == ["index.html": "a"])
  }

  @Test func refusesPipesAndFolders() throws {
    unsafe mkdir(project.output, 0o777)
    unsafe mkfifo(project.output + "/index.html", 0o666)
    #expect(throws: OutputError.self) { try project.build(pages) }
    try project.remove("Output/index.html")
    try project.put("Output/index.html/x", "mine")
    let error = #expect(throws: OutputError.self) { try project.build(pages) }
    #expect(error?.kind == .foreignFile)
    #expect(try project.snapshot() == ["index.html/x": "mine"])
  }

  @Test func turnsAnOwnFileIntoAFolderAndBack() throws {
    let file = ["a": "file", "b/x": "x", "b/y/z": "z"]
    let folder = ["a/index.html": "page", "b": "file"]
    for _ in 0..<2 {
      try project.build(file)
      #expect(try project.snapshot() == file)
      try project.build(folder)
      #expect(try project.snapshot() == folder)
    }
  }

  @Test func doesNotRemoveAFolderWithForeignFilesForAFile() throws {
    try project.build(["b/x": "x", "c": "c"])
    try project.put("Output/b/inner/mine", "mine")
    let before = try project.snapshot(manifest: true)
    let error = #expect(throws: OutputError.self) { try project.build(["b": "file", "c": "d"]) }
    #expect(error?.kind == .foreignFile)
    #expect(error?.path == project.output + "/b/inner/mine")
    #expect(try project.snapshot(manifest: true) == before)
  }

  @Test func keepsAStaleFileThatWasChanged() throws {
    try project.build(pages)
    try project.put("Output/style.css", "CSS")
    try project.put("Output/guide/a/index.html", "longer than before")
    let report = try project.build(["index.html": "home"])
    #expect(report.removed == 2)
    #expect(report.kept.map(\.string) == ["guide/a/index.html", "style.css"])
    #expect(
      try project.snapshot() == [
        "index.html": "home", "style.css": "CSS", "guide/a/index.html": "longer than before",
      ])
  }

  @Test func keepsOwnersApart() throws {
    let shop = try #require(OutputOwner.report("shop"))
    let bank = try #require(OutputOwner.report("bank"))
    try project.build(["guide/index.html": "g"], scope: .owners([.site]))
    try project.build(["reports/shop/index.html": "s"], owner: shop, scope: .owners([shop]))
    try project.build(["reports/bank/index.html": "b"], owner: bank, scope: .owners([bank]))
    let whole = try project.snapshot()
    #expect(whole.count == 3)
    for (path, owner) in [
      ("guide/index.html", shop), ("reports/bank/index.html", shop),
      ("reports/shop/index.html", .site),
    ] {
      let error = #expect(throws: OutputError.self) {
        try project.build([path: "stolen"], owner: owner, scope: .owners([owner]))
      }
      #expect(error?.kind == .otherOwner)
      #expect(error?.description.contains("report:") == false)
    }
    #expect(throws: OutputError.self) {
      try project.build(["x": "x"], owner: bank, scope: .owners([shop]))
    }
    #expect(try project.snapshot() == whole)
    try project.build([:], owner: shop, scope: .owners([shop]))
    #expect(
      try project.snapshot() == ["guide/index.html": "g", "reports/bank/index.html": "b"])
    try project.build(["guide/index.html": "g"], scope: .everything)
    #expect(try project.snapshot() == ["guide/index.html": "g"])
  }

  @Test func refusesADamagedManifest() throws {
    try project.build(pages)
    let manifest = project.output + "/.assay-manifest"
    let good = try #require(FileManager.default.contents(atPath: manifest))
    for bad in [good.dropLast(9), Data(), Data("{}".utf8), good + good] {
      try bad.write(to: URL(fileURLWithPath: manifest))
      let before = try project.snapshot(manifest: true)
      let error = #expect(throws: OutputError.self) { try project.build(["index.html": "x"]) }
      #expect(error?.kind == .damagedManifest)
      #expect(try project.snapshot(manifest: true) == before)
    }
    try project.remove("Output/.assay-manifest")
    try project.put("canary/manifest", "secret")
    try project.link("Output/.assay-manifest", to: "../canary/manifest")
    #expect(throws: OutputError.self) { try project.build(pages) }
    #expect(try project.snapshot("canary") == ["manifest": "secret"])
  }

  @Test func refusesTwoFilesWithOnePath() throws {
    try project.build(pages)
    let before = try project.snapshot(manifest: true)
    for second in ["index.html", "index.html/x"] {
      for first in ["home", "other"] {
        let transaction = try OutputTransaction.begin(project.target, scope: .everything)
        let error = #expect(throws: OutputError.self) {
          try transaction.stage(TemporaryProject.files(["index.html": first]))
          try transaction.stage(TemporaryProject.files([second: first]))
          _ = try transaction.commit()
        }
        transaction.abandon()
        #expect(error?.path.contains("index.html") == true)
        #expect(try project.snapshot(manifest: true) == before)
      }
    }
  }

  @Test func abandonedBuildsLeaveNothing() throws {
    try project.build(pages)
    let before = try project.traces()
    do {
      let transaction = try OutputTransaction.begin(project.target, scope: .everything)
      try transaction.stage(TemporaryProject.files(pages.mapValues { $0 + "2" }))
      #expect(try project.snapshot().keys.contains(".assay-stage/index.html"))
      // Not abandoned explicitly: a forgotten transaction cleans up too.
    }
    #expect(try project.traces() == before)
    let transaction = try OutputTransaction.begin(project.target, scope: .everything)
    transaction.abandon()
    #expect(throws: OutputError.self) {
      try transaction.stage(TemporaryProject.files(["x": "y"]))
    }
    #expect(throws: OutputError.self) { try transaction.commit() }
    #expect(try project.traces() == before)
  }

  /// What someone puts there while the build runs is not replaced either.
  @Test(arguments: ["index.html", "guide/index.html", "guide/a/b/index.html"])
  func keepsAFileThatAppearsDuringTheBuild(path: String) throws {
    let transaction = try OutputTransaction.begin(project.target, scope: .everything)
    try transaction.stage(TemporaryProject.files(pages))
    try project.put("Output/\(path)", "precious")
    let error = #expect(throws: OutputError.self) { try transaction.commit() }
    #expect(error?.kind == .foreignFile)
    let left = try project.snapshot()
    #expect(left[path] == "precious")
    #expect(left.allSatisfy { $0.key == path || $0.value == pages[$0.key] })
  }

  @Test func removesTheStageOfAKilledBuild() throws {
    try project.build(pages)
    try project.put("Output/.assay-stage/guide/deep/x.html", "left")
    try project.put("Output/.assay-stage/.union", "left")
    try project.link("Output/.assay-stage/guide/out", to: "../../../Content")
    try project.put("Content/page.md", "text")
    try project.build(pages)
    #expect(try project.snapshot() == pages)
    #expect(try project.snapshot("Content")["page.md"] == "text")
    try project.link("Output/.assay-stage", to: "../Content")
    let next = pages.mapValues { $0 + "2" }
    try project.build(next)
    #expect(try project.snapshot() == next)
    try project.put("Output/.assay-stage/index.html", "left")
    try project.build(pages)
    #expect(try project.snapshot() == pages)
    #expect(try project.snapshot("Content")["page.md"] == "text")
  }

  @Test func givesTheSameBytesInAnyOrder() async throws {
    let other = try TemporaryProject()
    var options = OutputOptions()
    options.jobs = 3
    options.isDurable = true
    let texts = Dictionary(uniqueKeysWithValues: (0..<200).map { ("p/n\($0)/i", "text \($0)") })
    try project.build(texts)
    let files = TemporaryProject.files(texts)
    let report = try await OutputWriter.write(
      files.reversed(), to: other.target, scope: .owners([.site]), options: options)
    #expect(report.written == 200)
    #expect(try project.snapshot(manifest: true) == other.snapshot(manifest: true))
  }

  @Test func respectsTheMask() throws {
    // The mask belongs to the whole process, so the expected rights are taken from a probe.
    try project.put("probe/file", "")
    try project.build(pages)
    let path = project.output + "/guide/a/index.html"
    let folder = project.output + "/guide/a"
    let probe = try FileManager.default.attributesOfItem(atPath: project.root + "/probe")
    let made = try FileManager.default.attributesOfItem(atPath: folder)
    #expect(made[.posixPermissions] as? Int == probe[.posixPermissions] as? Int)
    let file = try FileManager.default.attributesOfItem(atPath: path)
    let rights = (probe[.posixPermissions] as? Int ?? 0) & 0o666
    #expect(file[.posixPermissions] as? Int == rights)
  }
}
