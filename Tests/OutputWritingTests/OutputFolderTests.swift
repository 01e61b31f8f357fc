import Foundation
import SystemPackage
import Testing

@testable import OutputWriting

/// Folders that must never be written to.
@Suite struct OutputFolderTests {
  private let project: TemporaryProject

  init() throws { project = try TemporaryProject() }

  @Test(arguments: [
    "", "/", "{root}", "{root}/.", "{root}/Output/../Content/..", "{root}/..", "{root}/../..",
    "{root}/Content", "{root}/Content/guide", "{root}/Content/new/deep", "{root}/Templates",
    "{root}/Templates/Output", "{root}/home", "{root}/to-root", "{root}/to-content",
    "{root}/to-content/new", "{root}/to-home", "{root}/a-file", "{root}/a-file/x", "/dev/null",
    "{root}/missing/../Output", "{root}/missing/../..", "{root}/dangling",
  ])
  func refuses(folder: String) throws {
    try project.put("a-file", "precious")
    try project.put("Content/page.md", "text")
    try project.put("home/diary.txt", "dear diary")
    try project.put("Output/.gitignore", "*")
    try project.link("to-root", to: ".")
    try project.link("to-content", to: "Content/guide")
    try project.link("to-home", to: project.root + "/home")
    try project.link("dangling", to: "nowhere")
    let before = try project.snapshot("")
    let path = folder.replacingOccurrences(of: "{root}", with: project.root)
    let target = OutputTarget(
      folder: FilePath(path), project: FilePath(project.root),
      home: FilePath(project.root + "/home"))
    let error = #expect(throws: OutputError.self) {
      let transaction = try OutputTransaction.begin(target, scope: .everything)
      try transaction.stage(TemporaryProject.files(["index.html": "new"]))
      _ = try transaction.commit()
    }
    if folder != "{root}/dangling" { #expect(error?.kind == .refusedFolder) }
    #expect(error?.description.contains("'\(path)'") == true)
    #expect(try project.snapshot("") == before)
  }

  @Test func refusesAnAncestorOfHome() throws {
    let target = OutputTarget(
      folder: FilePath(project.root + "/home"), project: FilePath(project.root + "/Content"),
      sources: [], home: FilePath(project.root + "/home/documents"))
    let error = #expect(throws: OutputError.self) {
      try OutputTransaction.begin(target, scope: .everything)
    }
    #expect(error?.kind == .refusedFolder)
  }

  @Test func makesMissingFoldersAndRemovesThemWhenAbandoned() throws {
    let before = try project.snapshot("")
    let transaction = try OutputTransaction.begin(
      project.target("build/site/public"), scope: .everything)
    try transaction.stage(TemporaryProject.files(["a/index.html": "x"]))
    #expect(FileManager.default.fileExists(atPath: project.root + "/build/site/public"))
    transaction.abandon()
    #expect(try project.snapshot("") == before)
    #expect(!FileManager.default.fileExists(atPath: project.root + "/build"))
  }

  @Test func followsALinkToAnAllowedFolder() throws {
    try FileManager.default.createDirectory(
      atPath: project.root + "/elsewhere", withIntermediateDirectories: true)
    try project.put("elsewhere/keep.txt", "keep")
    try project.link("Output", to: "elsewhere")
    try project.build(["index.html": "x"])
    #expect(try project.snapshot("elsewhere") == ["keep.txt": "keep", "index.html": "x"])
    #expect(try project.snapshot("")["Output"] == "-> elsewhere")
  }

  @Test func waitsForAnotherBuildOrSaysThatItRuns() throws {
    let first = try OutputTransaction.begin(project.target, scope: .everything)
    var options = OutputOptions()
    options.lockWait = 60
    let error = #expect(throws: OutputError.self) {
      try project.build(["a": "1"], options: options)
    }
    #expect(error?.kind == .busy)
    #expect(error?.description.contains("another build") == true)
    first.abandon()
    try project.build(["a": "1"], options: options)
    #expect(try project.snapshot() == ["a": "1"])
  }
}
