import Foundation
import ProcessRunning
import SystemPackage
import Testing

/// Programs that end, fail, hang and leave others behind.
@Suite struct ChildProcessTests {
  private struct Run {
    let ending: ChildProcess.Ending
    let output: String
    let errors: String
  }

  private static func run(
    _ script: String, input: String = "", environment: [String: String] = [:], seconds: Int = 20,
    in space: TemporaryFolder
  ) throws -> Run {
    try space.put("input", Array(input.utf8))
    let child = ChildProcess(
      "/bin/sh", ["-c", script, "name", "an argument"], environment: environment)
    let ending = try child.run(
      input: space.file("input"), output: space.file("output"), errors: space.file("errors"),
      seconds: seconds)
    func text(_ name: String) throws -> String {
      String(decoding: try space.bytes(of: name, limit: 1 << 20) ?? [], as: UTF8.self)
    }
    return Run(ending: ending, output: try text("output"), errors: try text("errors"))
  }

  @Test func saysHowItEnded() throws {
    let run = try Self.run("echo \"$1\"; echo bad >&2; exit 7", in: TemporaryFolder())
    #expect(run.ending == .exit(7) && run.output == "an argument\n" && run.errors == "bad\n")
    #expect(try Self.run("kill -9 $$", in: TemporaryFolder()).ending == .signal(9))
  }

  @Test func readsItsInputAndKnowsNothingElse() throws {
    let run = try Self.run(
      "cat; env", input: "text\n", environment: ["ONE": "a b"], in: TemporaryFolder())
    let lines = run.output.split(separator: "\n").filter {
      !$0.hasPrefix("PWD=") && !$0.hasPrefix("_=") && !$0.hasPrefix("SHLVL=")
    }
    #expect(lines == ["text", "ONE=a b"])
  }

  @Test(arguments: [true, false]) func whatItStartedGoesWithIt(_ hangs: Bool) throws {
    let space = try TemporaryFolder()
    let run = try Self.run(
      "/bin/sleep 300 & echo $!; \(hangs ? "wait" : "exit 0")",
      environment: ["PATH": "/usr/bin:/bin"], seconds: 1, in: space)
    #expect(run.ending == (hangs ? .timeLimit : .exit(0)))
    let child = try #require(Int32(run.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    // An orphan that was killed may stay a moment until its new parent has noticed.
    var isGone = false
    for _ in 0..<100 where !isGone {
      let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      isGone = state.map { $0.contains(") Z ") } ?? true
      if !isGone { usleep(50_000) }
    }
    #expect(isGone)
  }

  @Test func aProgramThatIsNotThereIsAnError() throws {
    let space = try TemporaryFolder()
    #expect(throws: Errno.noSuchFileOrDirectory) {
      try ChildProcess("/nowhere/program", [], environment: [:]).run(
        output: space.file("output"), errors: space.file("errors"), seconds: 1)
    }
  }

  @Test func aTemporaryFolderIsPrivateAndGoesAway() throws {
    var space: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(space?.path.string)
    try space?.put("file", [1, 2, 3])
    try FileManager.default.createDirectory(
      atPath: path + "/deep/er", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path + "/deep/link", withDestinationPath: "/")
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o700)
    #expect(try space?.bytes(of: "file", limit: 10) == [1, 2, 3])
    #expect(try space?.bytes(of: "other", limit: 10) == nil)
    space = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func findsProgramsOnThePath() {
    #expect(ProgramSearch.find("sh") != nil)
    #expect(ProgramSearch.find("/bin/sh") == "/bin/sh")
    #expect(ProgramSearch.find("no-program-of-this-name") == nil)
    #expect(ProgramSearch.find("/etc/passwd") == nil)
  }
}
