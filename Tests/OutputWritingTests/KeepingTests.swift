import FileSystem
import Foundation
import Testing

@testable import OutputWriting

/// Files of an earlier build taken over without their bytes.
@Suite struct KeepingTests {
  private let project: TemporaryProject
  private let pages = [
    "guide/a/index.html": "aa", "guide/b/index.html": "bb", "guide/index.html": "home",
  ]

  init() throws { project = try TemporaryProject() }

  private func path(_ path: String) throws -> OutputPath { try #require(OutputPath(path)) }

  /// Builds the pages; with a pause, the files are old enough to be told by their status.
  private func build(pause: UInt32 = 250_000) throws -> OutputSnapshot {
    try project.build(pages)
    usleep(pause)
    return try #require(try project.build(pages).snapshot)
  }

  private func keep(_ snapshot: OutputSnapshot?, _ groups: [[String]]) throws -> [Bool] {
    let transaction = try OutputTransaction.begin(
      project.target, scope: .everything, knowing: snapshot)
    defer { transaction.abandon() }
    return try transaction.keep(groups.map { try $0.map(path) })
  }

  @Test(arguments: [0, 250_000] as [UInt32])
  func takesWhatNobodyTouched(pause: UInt32) throws {
    let snapshot = try build(pause: pause)
    #expect(snapshot.stamps.map { $0 != nil } == [pause > 0, pause > 0, pause > 0])
    let groups = [["guide/a/index.html"], ["guide/b/index.html", "guide/index.html"]]
    #expect(try keep(snapshot, groups) == [true, true])
  }

  /// The same size and the same time as before, and yet another file.
  @Test func seesAChangeBehindAnOldDate() throws {
    let snapshot = try build()
    let file = project.output + "/guide/a/index.html"
    let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
    try project.put("Output/guide/a/index.html", "xx")
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: file)
    let groups = [["guide/a/index.html"], ["guide/b/index.html"]]
    #expect(try keep(snapshot, groups) == [false, true])
  }

  /// A file that was only touched has the same content still.
  @Test func takesWhatWasTouchedOnly() throws {
    let snapshot = try build()
    try project.put("Output/guide/a/index.html", "aa")
    #expect(try keep(snapshot, [["guide/a/index.html"]]) == [true])
  }

  @Test func aGroupIsTakenAsAWhole() throws {
    let snapshot = try build()
    try project.remove("Output/guide/a/index.html")
    #expect(
      try keep(snapshot, [["guide/a/index.html", "guide/b/index.html"], ["guide/none.html"]])
        == [false, false])
  }

  @Test func aLinkIsNotTaken() throws {
    let snapshot = try build()
    try FileManager.default.moveItem(
      atPath: project.output + "/guide/a", toPath: project.root + "/moved")
    try project.link("Output/guide/a", to: project.root + "/moved")
    let groups = [["guide/a/index.html"], ["guide/b/index.html"]]
    #expect(try keep(snapshot, groups) == [false, true])
  }

  /// What a snapshot says counts only while the manifest is the one that it was made with.
  @Test func anotherBuildInBetweenIsSeen() throws {
    let snapshot = try build()
    var other = pages
    other["guide/a/index.html"] = "zz"
    try project.build(other)
    let groups = [["guide/a/index.html"], ["guide/b/index.html"]]
    #expect(try keep(snapshot, groups) == [false, false])
  }

  @Test func anotherFolderIsNotKnown() throws {
    let snapshot = try build()
    try project.build(pages, folder: "Other")
    let transaction = try OutputTransaction.begin(
      project.target("Other"), scope: .everything, knowing: snapshot)
    defer { transaction.abandon() }
    #expect(!transaction.isKnown)
    #expect(try transaction.keep([[path("guide/a/index.html")]]) == [false])
  }

  /// What is neither kept nor staged is removed, as it is without any memory.
  @Test func whatIsNotKeptGoes() throws {
    let snapshot = try build()
    let transaction = try OutputTransaction.begin(
      project.target, scope: .everything, knowing: snapshot)
    #expect(
      try transaction.keep([[path("guide/a/index.html")], [path("guide/b/index.html")]])
        == [true, true])
    let report = try transaction.commit()
    #expect(report.unchanged == 2 && report.removed == 1 && report.written == 0)
    #expect(try project.snapshot() == pages.filter { $0.key != "guide/index.html" })
  }

  /// Another owner's file is not of this build.
  @Test func filesOfOthersAreNotTaken() throws {
    let snapshot = try build()
    let owner = try #require(OutputOwner.report("shop"))
    let transaction = try OutputTransaction.begin(
      project.target, scope: .owners([owner]), knowing: snapshot)
    defer { transaction.abandon() }
    #expect(transaction.isKnown)
    #expect(try transaction.keep([[path("guide/a/index.html")]]) == [false])
  }
}
