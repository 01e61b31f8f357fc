import Foundation
import TestSupport

/// The fixture about brokers in a git repository of its own, everything committed.
struct GitProject {
  let folder: TemporaryFolder
  /// The project's folder in the repository; empty for the repository itself.
  let place: String

  init(in place: String = "") throws {
    folder = try TemporaryFolder()
    self.place = place
    let start = place.isEmpty ? "" : place + "/"
    try FileManager.default.createDirectory(
      atPath: folder.path + "/" + place, withIntermediateDirectories: true)
    try folder.copy("Tests/Fixtures/brokers/Content", to: start + "Content")
    try folder.put("notes.txt", "not of the project")
    try git("init", "--quiet")
    try commit("first")
    try git("tag", "first")
  }

  func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--message", message)
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-C", folder.path, "-c", "user.name=Test", "-c", "user.email=test@example.com",
        "-c", "commit.gpgsign=false",
      ] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
    return String(decoding: data, as: UTF8.self)
  }

  /// Runs the program in the project's folder.
  func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(
      arguments + ["--project", place.isEmpty ? "." : place], in: folder)
  }

  func edit(_ file: String, _ old: String, _ new: String) throws {
    try folder.edit((place.isEmpty ? "" : place + "/") + file, old, new)
  }
}
