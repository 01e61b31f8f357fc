import Foundation
import TestSupport
import Testing

/// `assay build --watch`, as an author leaves it running.
@Suite struct WatchTests {
  private struct Timeout: Error {}

  @Test func everyChangeIsBuiltAndMistakesAreWaitedFor() throws {
    let folder = try Projects.brokers()
    let scratch = try TemporaryFolder()
    try scratch.put("out", "")
    try scratch.put("err", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Program.path())
    process.arguments = ["build", "--watch"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: scratch.path + "/err")
    try process.run()
    defer { process.terminate() }
    func wait(_ isDone: () throws -> Bool) throws {
      for _ in 0..<600 {
        if try isDone() { return }
        usleep(100_000)
      }
      throw Timeout()
    }
    func waits() throws -> Int {
      try scratch.text("err").components(separatedBy: "waiting for changes").count - 1
    }
    try wait { try waits() == 1 }
    let page = "Output/guide/delivery/index.html"
    let before = try folder.text(page)

    let text = try folder.text("Content/guide/delivery.md")
    try folder.put("Content/guide/delivery.md", text + "\nAn added sentence.\n")
    try wait { try waits() == 2 }
    let after = try folder.text(page)
    #expect(after != before && after.contains("An added sentence."))

    let site = try folder.text("Content/site.yaml")
    try folder.put("Content/site.yaml", "titel: x\n")
    try wait { try waits() == 3 }
    #expect(try scratch.text("err").contains("did you mean 'title'?"))
    #expect(try folder.text(page) == after)

    try folder.put("Content/site.yaml", site)
    try folder.put("Content/guide/delivery.md", text)
    try wait { try folder.text(page) == before }
    #expect(process.isRunning)

    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try scratch.text("err").contains("nothing was left half written"))
  }
}
