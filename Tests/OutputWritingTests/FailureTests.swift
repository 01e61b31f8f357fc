import FileSystem
import Foundation
import SystemPackage
import Testing

@testable import OutputWriting

/// Stops a build at every single system call and looks at what is left.
@Suite struct FailureTests {
  private static let old = [
    "index.html": "old home", "guide/index.html": "old guide", "guide/same": "same",
    "guide/gone/x": "gone", "turn": "was a file", "back/a": "was a folder",
  ]
  private static let new = [
    "index.html": "new home!", "guide/index.html": "new guide!", "guide/same": "same",
    "fresh/a/b": "fresh", "fresh/c": "c", "turn/index.html": "now a folder", "back": "now a file",
  ]
  private static let foreign = ["CNAME": "mine", "guide/notes": "mine too", ".gitignore": "*"]

  private func prepared() throws -> TemporaryProject {
    let project = try TemporaryProject()
    for (path, text) in Self.foreign { try project.put("Output/" + path, text) }
    try project.build(Self.old)
    return project
  }

  /// Every file has its old or its new state, and foreign files are untouched.
  private func check(_ project: TemporaryProject, _ what: String, isClean: Bool) throws {
    var found = try project.snapshot()
    for (path, text) in Self.foreign { #expect(found.removeValue(forKey: path) == text, "\(what)") }
    for (path, text) in found where path.utf8.starts(with: ".assay-stage".utf8) {
      if isClean { Issue.record("\(what): \(path) is left: \(text)") }
      found[path] = nil
    }
    for path in Set(Self.old.keys).union(Self.new.keys).union(found.keys) {
      let text = found[path]
      if text == "(empty folder)" {
        let inner = Set(Self.old.keys).union(Self.new.keys)
        #expect(inner.contains { $0.utf8.starts(with: (path + "/").utf8) }, "\(what): \(path)")
        continue
      }
      #expect(text == Self.old[path] || text == Self.new[path], "\(what): \(path)")
    }
  }

  private var whole: [String: String] { Self.new.merging(Self.foreign) { $1 } }

  @Test(arguments: [Errno.noSpace, .permissionDenied])
  func everyFailingCall(errno: Errno) throws {
    let probe = FaultInjection(.crash, at: .max)
    try prepared().build(Self.new, faults: probe)
    #expect(probe.calls > 60)
    var failures = 0
    for call in 1...probe.calls {
      let project = try prepared()
      let before = try project.snapshot(manifest: true)
      let faults = FaultInjection(.error(errno), at: call)
      var staged = true
      var expected = whole
      do {
        let transaction = try OutputTransaction.begin(
          project.target, scope: .everything, options: OutputOptions(),
          calls: SystemCalls(faults: faults))
        do {
          try transaction.stage(TemporaryProject.files(Self.new))
          staged = !faults.hasStruck
          let report = try transaction.commit()
          // A stale file that cannot be read might be someone's work, so it stays.
          for path in report.kept { expected[path.string] = Self.old[path.string] }
        } catch {
          transaction.abandon()
          throw error
        }
        // A failure that only keeps rubbish from being removed need not end the build.
        let found = try project.snapshot()
        #expect(found.filter { !$0.key.utf8.starts(with: ".assay-stage".utf8) } == expected)
      } catch let error as OutputError {
        failures += 1
        #expect(error.path.utf8.starts(with: project.output.utf8), "call \(call): \(error)")
        #expect(error.isSystemFailure || error.kind == .foreignFile, "call \(call): \(error)")
        // The kernel may refuse to remove the stage as well, when that is the call that fails.
        try check(project, "\(errno) at call \(call)", isClean: true)
        if !staged { #expect(try project.snapshot(manifest: true) == before, "call \(call)") }
      }
      try project.build(Self.new)
      #expect(try project.snapshot() == expected, "after \(errno) at call \(call)")
    }
    #expect(failures > probe.calls / 2)
  }

  @Test func everyCrash() throws {
    let probe = FaultInjection(.crash, at: .max)
    try prepared().build(Self.new, faults: probe)
    var mixed = 0
    for call in 1...probe.calls {
      let project = try prepared()
      _ = try? project.build(Self.new, faults: FaultInjection(.crash, at: call))
      try check(project, "crash at call \(call)", isClean: false)
      let left = try project.snapshot()
      if left != whole, left["index.html"] == Self.new["index.html"] { mixed += 1 }
      // The next build is for other content still, and must own all that the crashed one left.
      let next = ["index.html": "third", "fresh/c": "third"]
      let report = try project.build(next)
      #expect(report.kept.isEmpty, "crash at call \(call)")
      #expect(
        try project.snapshot() == next.merging(Self.foreign) { $1 }, "crash at call \(call)")
    }
    // The seeded states are reached: some crashes fell between the renames.
    #expect(mixed > 2)
  }

  @Test func everyCrashOfAFirstBuild() throws {
    let probe = FaultInjection(.crash, at: .max)
    try TemporaryProject().build(Self.new, faults: probe)
    for call in 1...probe.calls {
      let project = try TemporaryProject()
      _ = try? project.build(Self.new, faults: FaultInjection(.crash, at: call))
      for (path, text) in try project.snapshot()
      where !path.utf8.starts(with: ".assay-stage".utf8) {
        #expect(text == Self.new[path] || text == "(empty folder)", "call \(call): \(path)")
      }
      try project.build(Self.new)
      #expect(try project.snapshot() == Self.new, "crash at call \(call)")
    }
  }

  @Test func aFullDiskLeavesNoFolderOfAFirstBuild() throws {
    let project = try TemporaryProject()
    let faults = FaultInjection(.error(.noSpace), at: 3, only: [.write])
    let error = #expect(throws: OutputError.self) { try project.build(Self.new, faults: faults) }
    #expect(error?.kind == .system(.noSpace))
    #expect(error?.description.contains("no space left on the disk") == true)
    #expect(!FileManager.default.fileExists(atPath: project.output))
  }

  @Test func forcesToTheDiskOnceAndOnlyOnRequest() throws {
    for isDurable in [false, true] {
      var options = OutputOptions()
      options.isDurable = isDurable
      let faults = FaultInjection(.error(.ioError), at: 2, only: [.sync])
      try TemporaryProject().build(Self.new, options: options, faults: faults)
      #expect(faults.calls == (isDurable ? 1 : 0))
    }
  }
}
