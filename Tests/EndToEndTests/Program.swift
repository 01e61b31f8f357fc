import Foundation
import TestSupport

/// The real binary, beside the test bundle.
enum Program {
  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String { "the program is missing at \(path): run swift build first" }
  }

  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Where the tests' own program lies; the binary is built into the same folder.
  static func path() throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = (own as NSString).deletingLastPathComponent + "/assay"
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing(path: path) }
    return path
  }

  /// The name of a file without what follows its content.
  static func withoutFingerprint(_ file: String) -> String {
    file.replacing(/\.[0-9a-f]{10}\./, with: ".")
  }

  /// Runs the program in a folder and waits for it.
  ///
  /// Its output goes to files, so that a full pipe can never hold it up.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment changes: [String: String] = [:]
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    try scratch.put("out", "")
    try scratch.put("err", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path())
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = scratch.path
    environment["ASSAY_PRINTER"] = nil
    for (name, value) in changes { environment[name] = value }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let output = FileHandle(forWritingAtPath: scratch.path + "/out")
    let errors = FileHandle(forWritingAtPath: scratch.path + "/err")
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    try output?.close()
    try errors?.close()
    guard process.terminationReason == .exit else {
      return Result(status: -process.terminationStatus, output: "", errors: "killed by a signal")
    }
    return Result(
      status: process.terminationStatus, output: try scratch.text("out"),
      errors: try scratch.text("err"))
  }
}
