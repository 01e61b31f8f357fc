import Foundation
import SystemPackage
import Testing

@testable import OutputWriting

@Suite struct ConcurrencyTests {
  @Test func buildsOfOneFolderTakeTurns() async throws {
    let project = try TemporaryProject()
    let versions = (0..<6).map { version in
      Dictionary(uniqueKeysWithValues: (0..<40).map { ("d\($0 % 5)/f\($0)", "v\(version)-\($0)") })
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for version in versions {
        group.addTask { try project.build(version) }
      }
      try await group.waitForAll()
    }
    #expect(versions.contains(try project.snapshot()))
  }

  @Test func oneBuildIsStagedByManyTasks() async throws {
    let project = try TemporaryProject()
    let texts = Dictionary(uniqueKeysWithValues: (0..<400).map { ("a/b\($0 % 7)/f\($0)", "\($0)") })
    let files = TemporaryProject.files(texts)
    for expected in [400, 0] {
      let transaction = try OutputTransaction.begin(project.target, scope: .everything)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for start in 0..<8 {
          let portion = stride(from: start, to: files.count, by: 8).map { files[$0] }
          group.addTask { try transaction.stage(portion) }
        }
        try await group.waitForAll()
      }
      #expect(try transaction.commit().written == expected)
      #expect(try project.snapshot() == texts)
    }
  }

  @Test func anAbandonedBuildStopsItsTasks() async throws {
    let project = try TemporaryProject()
    try project.build(["keep": "1"])
    for delay in [0, 200, 2000] {
      let transaction = try OutputTransaction.begin(project.target, scope: .everything)
      await withTaskGroup(of: Void.self) { group in
        for task in 0..<2 {
          group.addTask {
            let files = TemporaryProject.files(
              Dictionary(uniqueKeysWithValues: (0..<3000).map { ("t\(task)/f\($0)", "x") }))
            try? transaction.stage(files)
          }
        }
        group.addTask {
          usleep(UInt32(delay))
          transaction.abandon()
        }
      }
      #expect(try project.snapshot() == ["keep": "1"])
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalRemovesTheStageAndSetsTheStatus(signal: Int32) async throws {
    let project = try TemporaryProject()
    try project.build(["keep": "1"])
    let root = project.root
    await #expect(processExitsWith: .exitCode(128 + signal)) {
      [root = root as String, signal = signal as Int32] in
      Interruption.install()
      let target = OutputTarget(
        folder: FilePath(root + "/Output"), project: FilePath(root), home: nil)
      let transaction = try OutputTransaction.begin(target, scope: .everything)
      try transaction.stage(TemporaryProject.files(["a/b": "new", "keep": "2"]))
      kill(getpid(), signal)
      for index in 0..<100_000 {
        try transaction.stage(TemporaryProject.files(["more/f\(index)": "x"]))
      }
    }
    #expect(try project.snapshot() == ["keep": "1"])
  }
}
